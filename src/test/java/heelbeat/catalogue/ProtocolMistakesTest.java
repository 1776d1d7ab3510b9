package heelbeat.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with a mistake is refused with file, line and reason; the others stay usable. */
final class ProtocolMistakesTest {
  private static final List<String> USABLE =
      List.of("technique", "circulation", "per-leg", "houston", "snack", "free", "mine");

  @TempDir private Path folder;

  /** A good file with a good one beside it; its lines are those of technique.toml. */
  @BeforeEach
  void writeGoodFiles() throws IOException {
    write("good.toml", good("mine"));
  }

  @Test
  void withoutAMistakeItIsUsed() throws IOException {
    write("other.toml", good("other"));
    assertEquals(List.of(), Protocols.with(folder).refusals());
    assertTrue(Protocols.with(folder).named("other").isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rest_s = 60 | rest_z = 60 | , line 41: unknown key sets.rest_z; did you mean sets.rest_s?
          [rest] | [rset] | , line 32: unknown key rset; did you mean rest?
          rest_s = 60 | rest_s = -60 | , line 41: sets.rest_s must be a number from 0 to 3600, but is -60
          least_s = 0.3 | least_s = -0.3 | , line 33: rest.least_s must be a number from 0 to 60, but is -0.3
          most_s = 3 | most_s = 12 | , line 25: hold.most_s: 12 is longer than a hold is allowed to last by longest_hold_s, 10
          longest_hold_s = 10 | longest_hold_s = 2 | , line 25: hold.most_s: 3 is longer than a hold is allowed to last by longest_hold_s, 2
          most_s = 5 | most_s = 2.9 | , line 30: lowering.most_s: 2.9 is less than lowering.target_s, 3
          target_s = 1.5 | target_s = 0.5 | , line 24: hold.target_s: 0.5 is less than hold.least_s, 0.7
          fewest_push_ups = 15 | fewest_push_ups = 31 | , line 40: sets.most_push_ups: 30 is less than sets.fewest_push_ups, 31
          fewest_push_ups = 15 | fewest_push_ups = 0 | , line 39: sets.fewest_push_ups: with 0 only a pause ends a set, and most_push_ups must be 0, too
          name = "other" | name = "technique" | , line 4: name: "technique" is the name of a built-in one already; choose another
          name = "other" | name = "free" | , line 4: name: "free" is the name of a built-in one already; choose another
          name = "other" | name = "My own" | , line 4: name must be 1 to 30 of a-z, 0-9 and - in quotation marks, but is "My own"
          name = "other" | name = 7 | , line 4: name must be 1 to 30 of a-z, 0-9 and - in quotation marks, but is 7
          name = "other" | # none | : name is missing; it must be 1 to 30 of a-z, 0-9 and - in quotation marks
          target_s = 3 | # none | , line 27: lowering.target_s is missing; it must be a number from 0 to 10
          "uneven"] | "ugly"] | , line 13: faults must be some of "rushed", "short_hold", "bounced", "uneven" in square brackets, none twice, but is ["rushed", "short_hold", "bounced", "ugly"]
          count = 3 | count = "3" | , line 38: sets.count must be a whole number from 0 to 20, but is "3"
          sides = "together" | sides = "both" | , line 43: sets.sides must be one of "together", "each", "any", but is "both"
          count = 3 | count 3 | , line 38: Unexpected '3', expected . or =
          count = 3 | count = 3; count = 4 | , line 38: Unexpected ';', expected a newline or end-of-input
          """)
  void aMistakeIsNamedWithFileAndLine(String right, String wrong, String reason)
      throws IOException {
    String good = good("other");
    assertTrue(good.contains(right), right);
    Path file = write("other.toml", good.replaceFirst(Pattern.quote(right), wrong));

    Protocols protocols = Protocols.with(folder);

    assertEquals(List.of(file + reason), protocols.refusals());
    assertEquals(USABLE, protocols.names());
  }

  @Test
  void ofTwoFilesWithOneNameTheLaterIsRefused() throws IOException {
    Path later = write("later.toml", good("mine"));

    Protocols protocols = Protocols.with(folder);

    assertEquals(
        List.of(
            later
                + ", line 4: name: \"mine\" is the name of the one in "
                + folder.resolve("good.toml")
                + " already; choose another"),
        protocols.refusals());
    assertEquals(USABLE, protocols.names());
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path latin = folder.resolve("a.toml");
    Files.write(latin, new byte[] {'#', (byte) 0xfc});
    Path directory = Files.createDirectory(folder.resolve("b.toml"));

    Protocols protocols = Protocols.with(folder);

    assertEquals(
        List.of(latin + ": not a text in UTF-8", directory + ": not a file"), protocols.refusals());
    assertEquals(USABLE, protocols.names());
  }

  @Test
  void aFolderThatIsNotThereCostsNothingElse() {
    Path none = folder.resolve("none");

    Protocols protocols = Protocols.with(none);

    assertEquals(List.of(none + ": no such folder"), protocols.refusals());
    assertEquals(USABLE.subList(0, 6), protocols.names());
  }

  /**
   * Whatever is typed, it is a protocol or it is refused in a line for each mistake, and nothing
   * else. Without comments: of one behind a broken header tomlj 2.2.0 asserts what does not hold,
   * which only tests, where assertions are on, get to see.
   */
  @Test
  void aMisprintDoesNoMoreThanToRefuseItsFile() {
    int refused = 0;
    for (long seed = 1; seed <= 500; seed++) {
      String printed = misprint(good("other").replaceAll(" *#.*", ""), new Random(seed));
      try {
        ProtocolKeys.read(SettingsFile.parse("other.toml", printed, ProtocolKeys.ALL));
      } catch (SettingsException e) {
        refused++;
        String message = String.valueOf(e.getMessage());
        assertTrue(message.matches("(other\\.toml(, line \\d+)?: .+\n?)+"), seed + ": " + message);
      }
    }
    assertTrue(refused > 100, refused + " misprints were refused");
  }

  private static String misprint(String text, Random dice) {
    String keys = "\"'=[]{}.,\\\n 0-9x\u0000\u00e4";
    StringBuilder printed = new StringBuilder(text);
    for (int i = 1 + dice.nextInt(3); i > 0; i--) {
      int at = dice.nextInt(printed.length());
      switch (dice.nextInt(3)) {
        case 0 -> printed.deleteCharAt(at);
        case 1 -> printed.insert(at, keys.charAt(dice.nextInt(keys.length())));
        default -> printed.setCharAt(at, keys.charAt(dice.nextInt(keys.length())));
      }
    }
    return printed.toString();
  }

  private static String good(String name) {
    return Shipped.text("protocols", "technique")
        .replaceFirst("name = \"technique\"", "name = \"" + name + "\"");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
