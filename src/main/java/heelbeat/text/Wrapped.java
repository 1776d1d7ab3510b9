package heelbeat.text;

/** Lines that are broken between words, as wide as a terminal is at least. */
public final class Wrapped {
  /** The width of a terminal, in columns. */
  public static final int COLUMNS = 80;

  private Wrapped() {}

  /**
   * A line, on as many lines as it takes. A word that is longer than a line stays whole.
   *
   * @param indent how many columns the lines below the first one begin with; what the first one has
   *     there stays on it
   */
  public static String text(String line, int indent) {
    StringBuilder text = new StringBuilder();
    String rest = line.stripTrailing();
    for (int end = fold(rest, indent); end > 0; end = fold(rest, indent)) {
      text.append(rest.substring(0, end).stripTrailing()).append('\n');
      rest = " ".repeat(indent) + rest.substring(end).strip();
    }
    return text.append(rest).toString();
  }

  /** Behind the last word that there is room for; 0 if there is room for all. */
  private static int fold(String line, int indent) {
    if (line.length() <= COLUMNS) {
      return 0;
    }
    int space = line.lastIndexOf(' ', COLUMNS);
    return Math.max(space > indent ? space : line.indexOf(' ', indent + 1), 0);
  }
}
