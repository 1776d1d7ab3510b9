package heelbeat.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value without quotation marks, or within those of a word processor, as people write it who do
 * not know TOML: {@code pad = ads1115}.
 *
 * @param key as written, without its table
 * @param value without any quotation marks
 * @param isQuoted whether it stands within marks that TOML does not know
 */
record PlainValue(String key, String value, boolean isQuoted) {
  private static final String MARKS = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a`";

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*([\\w.-]+)\\s*=\\s*(["
              + MARKS
              + "]?)([\\p{L}\\d/~.+-][^\"'#\\[\\]{}="
              + MARKS
              + "]*?)["
              + MARKS
              + "]?\\s*(#.*)?");

  /** The one in a line; nothing if there is something else. */
  static Optional<PlainValue> in(String line) {
    Matcher found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(new PlainValue(found.group(1), found.group(3), !found.group(2).isEmpty()))
        : Optional.empty();
  }

  /** What is wrong with it, and how it is written. */
  String mend() {
    return (isQuoted
            ? "the quotation marks around " + value + " are not the straight ones"
            : value + " lacks its quotation marks")
        + ": write "
        + key
        + " = \""
        + value
        + "\"";
  }
}
