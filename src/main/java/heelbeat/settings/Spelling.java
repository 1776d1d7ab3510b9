package heelbeat.settings;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant who wrote a name that there is not. */
public final class Spelling {
  private Spelling() {}

  /**
   * The name that takes the fewest changes; of several the first.
   *
   * @throws IllegalArgumentException if there are no names
   */
  public static String nearest(String written, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .orElseThrow(() -> new IllegalArgumentException("no names"));
  }

  /** What to say to somebody who wrote a name that there is not, of what kind of thing. */
  public static String noSuch(String kind, String written, Collection<String> names) {
    return "no %s is named \"%s\"; did you mean %s? There are %s"
        .formatted(kind, written, nearest(written, names), String.join(", ", names));
  }

  /** How many letters must be added, dropped or changed (Levenshtein). */
  static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(change, 1 + Math.min(above[j], above[j - 1]));
      }
    }
    return above[to.length()];
  }
}
