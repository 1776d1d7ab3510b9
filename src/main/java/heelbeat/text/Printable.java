package heelbeat.text;

import java.util.regex.Pattern;

/**
 * Text that others wrote, as it may be shown. A terminal obeys control characters: it would take
 * another title, another colour, or an answer that somebody seems to have typed. Characters that
 * turn the direction of writing make a line say something else than it does.
 */
public final class Printable {
  private static final String TURNING = "\\u202a-\\u202e\\u2066-\\u2069";
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}" + TURNING + "&&[^\n\t]]");
  private static final Pattern UNSAFE_IN_LINE =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029" + TURNING + "]");

  private Printable() {}

  /** With a question mark for each character that is no text. Line ends and tabs stay. */
  public static String text(String foreign) {
    return UNSAFE.matcher(foreign).replaceAll("?");
  }

  /** The same for what has to stay on one line: a name, a label. */
  public static String line(String foreign) {
    return UNSAFE_IN_LINE.matcher(foreign).replaceAll("?");
  }
}
