package heelbeat.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether a message is one that a person at midnight can use, whatever the file held. */
public final class ToldError {
  /** More than a terminal's screen of 80 columns in 15 lines is a dump, not a message. */
  private static final int MOST_CHARS = 1200;

  /** What only a programmer wants to see. */
  private static final Pattern INNARDS =
      Pattern.compile("[a-z]+\\.[a-z.]+[A-Z]\\w*(Exception|Error)|\\tat |@[0-9a-f]{6,}");

  /** What the message quotes is the file's, and may be anything; it may be cut off. */
  private static final Pattern QUOTED = Pattern.compile("\".*(\"|\\.\\.\\.$)|'.*'");

  private ToldError() {}

  /** Holds an error's message to be printable lines that begin with the file's path. */
  public static void isFor(Path file, Throwable error) {
    String message = String.valueOf(error.getMessage());
    assertFalse(message.isEmpty(), "it says nothing");
    for (String line : message.split("\n", -1)) {
      assertTrue(line.startsWith(file.toString()), message);
      isLine(line);
    }
  }

  /** Holds a message to be one printable line of no more than {@value #MOST_CHARS} characters. */
  public static void isLine(String message) {
    assertTrue(message.length() <= MOST_CHARS, () -> message.length() + " characters: " + message);
    assertTrue(
        message.codePoints().noneMatch(Character::isISOControl),
        () -> "control characters in: " + message);
    assertTrue(!INNARDS.matcher(QUOTED.matcher(message).replaceAll("")).find(), message);
  }
}
