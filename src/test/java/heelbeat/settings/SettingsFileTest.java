package heelbeat.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsFileTest {
  private static final Key<String> TITLE = Key.line("title", 10, "what it is called");
  private static final Key<Double> SPEED = Key.number("speed", 0, 2.5, 1, "how fast");
  private static final Key<Long> BAUD = Key.whole("port.baud", 10, 90, "how fast a port is");
  private static final Key<Set<String>> DAYS =
      Key.choices("days", List.of("mon", "tue"), day -> day, "when");
  private static final List<Key<?>> KEYS = List.of(TITLE, SPEED, BAUD, DAYS);

  @TempDir private Path folder;

  @Test
  void whatAFileLeavesOutHasItsDefault() throws Exception {
    SettingsFile toml = parse("title = 'x'\n[port]\nbaud = 10\n");

    assertEquals(1, toml.get(SPEED));
    assertEquals(Set.of(), toml.get(DAYS));
  }

  @Test
  void whatAFileHoldsIsRead() throws Exception {
    SettingsFile toml =
        parse(
            "title = \"\"\"\\\n  x \\\n  y\"\"\"\nspeed = 2\ndays = ['tue', 'mon']\nport.baud = 0x10");

    assertEquals("x y", toml.get(TITLE));
    assertEquals(2, toml.get(SPEED));
    assertEquals(Set.of("mon", "tue"), toml.get(DAYS));
    assertEquals(16, toml.get(BAUD));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws Exception {
    Path file = Files.writeString(folder.resolve("bom.toml"), "\ufeffspeed = 2\n");

    assertEquals(2, SettingsFile.read(file, KEYS).get(SPEED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tittle = 'x'                  | a.toml, line 1: unknown key tittle; did you mean title?
          speed = 1;[prot];baud = 10    | a.toml, line 2: unknown key prot; did you mean port?
          [prot]                        | a.toml, line 1: unknown key prot; did you mean port?
          [port];bauds = 10             | a.toml, line 2: unknown key port.bauds; did you mean port.baud?
          [port];colour = 1             | a.toml, line 2: unknown key port.colour; [port] has baud
          speed.x = 1                   | a.toml, line 1: unknown key speed.x; did you mean speed?
          port = 10                     | a.toml, line 1: port must be a table, [port] on its own line, once
          [[port]];baud = 10;[[port]]   | a.toml, line 1: port must be a table, [port] on its own line, once
          speed = 1;speed = 2           | a.toml, line 2: speed previously defined at line 1, column 1
          speed                         | a.toml, line 1: this is no key with its value: write name = value
          title = "x                    | a.toml, line 1: the text has no quotation mark at its end
          [port                         | a.toml, line 1: [port has no bracket at its end: write ]
          [port];sped = 1               | a.toml, line 2: unknown key port.sped; did you mean speed?
          [port];speed = 1              | a.toml, line 2: speed is in no table: write it above the first line in square brackets, not below [port]
          baud = 10                     | a.toml, line 1: baud is a key of the table [port]: write it below that line, not above
          """)
  void aFileOfOtherKeysIsRefused(String lines, String message) {
    assertEquals(message, refusal(() -> parse(lines.replace(';', '\n') + "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title = walk             | a.toml, line 1: walk lacks its quotation marks: write title = "walk"
          title = my walk  # yes   | a.toml, line 1: my walk lacks its quotation marks: write title = "my walk"
          title = “walk” | a.toml, line 1: the quotation marks around walk are not the straight ones: write title = "walk"
          file = /dev/ttyUSB0      | a.toml, line 1: /dev/ttyUSB0 lacks its quotation marks: write file = "/dev/ttyUSB0"
          speed = fast             | a.toml, line 1: speed must be a number from 0 to 2.5, but is fast
          """)
  void aValueWithoutItsQuotationMarksIsKnown(String line, String message) {
    assertEquals(message, refusal(() -> parse(line + "\n")));
  }

  @Test
  void allMistakesAreToldTheFirstOneFirst() {
    assertEquals(
        """
        a.toml, line 1: title must be a line of 1 to 10 characters in quotation marks, but is " "
        a.toml, line 2: speed must be a number from 0 to 2.5, but is 3
        a.toml, line 4: unknown key port.bauds; did you mean port.baud?
        a.toml, line 5: soon lacks its quotation marks: write when = "soon\"\
        """,
        refusal(
            () -> parse("title = ' '\nspeed = 3\n[port]\nbauds = 1\nwhen = soon\nbaud = 10\n")));
  }

  @Test
  void ofManyMistakesSomeAreTold() {
    String message =
        refusal(() ->
            parse(
                IntStream.range(0, 30)
                    .mapToObj(i -> "x" + i + " = 1\n")
                    .collect(Collectors.joining())));
    assertEquals(21, message.lines().count());
    assertTrue(message.endsWith("\na.toml: and 10 more"), message);
  }

  @Test
  void aMessageHoldsNothingThatATerminalObeys() {
    assertEquals(
        "a.toml, line 1: Invalid escape sequence '\\?'",
        refusal(() -> parse("title = \"\\\u001b[31m\"\n")));
  }

  @Test
  void whatIsRefusedIsQuotedOnlySoFar() {
    String many = "k".repeat(90);
    assertEquals(
        "a.toml, line 1: unknown key " + "k".repeat(60) + "...; did you mean title?",
        refusal(() -> parse(many + " = 1\n")));
    String list = "[" + "'x', ".repeat(100) + "]";
    assertEquals(
        "a.toml, line 1: days must be some of \"mon\", \"tue\" in square brackets, none twice, but is"
            + " ["
            + "\"x\", ".repeat(59)
            + "\"x\",...",
        refusal(() -> parse("days = " + list + "\n").get(DAYS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          speed = 3                 | a.toml, line 1: speed must be a number from 0 to 2.5, but is 3
          speed = nan               | a.toml, line 1: speed must be a number from 0 to 2.5, but is NaN
          speed = '1'               | a.toml, line 1: speed must be a number from 0 to 2.5, but is "1"
          [speed]                   | a.toml, line 1: speed must be a number from 0 to 2.5, but is a table
          port.baud = 10.5          | a.toml, line 1: port.baud must be a whole number from 10 to 90, but is 10.5
          title = ' '               | a.toml, line 1: title must be a line of 1 to 10 characters in quotation marks, but is " "
          title = '12345678901'     | a.toml, line 1: title must be a line of 1 to 10 characters in quotation marks, but is "12345678901"
          days = ['mon', 'wed']     | a.toml, line 1: days must be some of "mon", "tue" in square brackets, none twice, but is ["mon", "wed"]
          days = ['mon', 'mon']     | a.toml, line 1: days must be some of "mon", "tue" in square brackets, none twice, but is ["mon", "mon"]
          days = 'mon'              | a.toml, line 1: days must be some of "mon", "tue" in square brackets, none twice, but is "mon"
          """)
  void aValueThatIsNoneIsRefused(String line, String message) {
    assertEquals(message, refusal(() -> parse(line + "\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "a\\nb, a\\nb",
    "a\\u001bb, a\\u001bb",
    "0123456789012345678901234567890123456789012345678901234567890, "
        + "012345678901234567890123456789012345678901234567890123456789..."
  })
  void aTextThatIsNoLineIsQuotedAsOne(String text, String quoted) {
    String message = refusal(() -> parse("title = \"" + text + "\"").get(TITLE));
    assertEquals("but is \"" + quoted + '"', message.substring(message.indexOf("but is")));
  }

  @Test
  void aMissingKeyIsNamedWithTheLineOfItsTable() throws Exception {
    assertEquals(
        "a.toml, line 2: port.baud is missing; it must be a whole number from 10 to 90",
        refusal(() -> parse("speed = 1\n[port]\n").get(BAUD)));
    assertEquals(
        "a.toml: port.baud is missing; it must be a whole number from 10 to 90",
        refusal(() -> parse("speed = 1\n").get(BAUD)));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    Path none = folder.resolve("none.toml");
    assertEquals(none + ": no such file", refusal(() -> SettingsFile.read(none, KEYS)));
    assertEquals(folder + ": not a file", refusal(() -> SettingsFile.read(folder, KEYS)));
    Path latin = Files.write(folder.resolve("latin.toml"), new byte[] {'#', (byte) 0xfc});
    assertEquals(latin + ": not a text in UTF-8", refusal(() -> SettingsFile.read(latin, KEYS)));
    Path huge = Files.writeString(folder.resolve("huge.toml"), "#".repeat(100_001));
    assertEquals(huge + ": longer than 100000 bytes", refusal(() -> SettingsFile.read(huge, KEYS)));
  }

  private interface Reading {
    Object read() throws SettingsException;
  }

  private static String refusal(Reading reading) {
    return String.valueOf(assertThrows(SettingsException.class, reading::read).getMessage());
  }

  private static SettingsFile parse(String toml) throws SettingsException {
    return SettingsFile.parse("a.toml", toml, KEYS);
  }
}
