package heelbeat.catalogue;

import heelbeat.settings.Key;
import java.util.regex.Pattern;

/** What protocols and exercises are called: short enough to type, and the same on every disk. */
final class Names {
  private static final int MOST_CHARS = 30;

  private Names() {}

  static Key<String> key(String description) {
    return Key.matching(
        "name",
        Pattern.compile("[a-z0-9-]{1," + MOST_CHARS + "}"),
        "1 to " + MOST_CHARS + " of a-z, 0-9 and - in quotation marks",
        description);
  }
}
