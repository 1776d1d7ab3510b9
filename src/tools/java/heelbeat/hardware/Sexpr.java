package heelbeat.hardware;

/** Text in KiCad's file format: nested lists in parentheses. */
final class Sexpr {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Adds a line. */
  Sexpr line(String words) {
    text.append("\t".repeat(depth)).append(words).append('\n');
    return this;
  }

  /** Begins a list with these words. */
  Sexpr open(String words) {
    line("(" + words);
    depth++;
    return this;
  }

  /** Ends the list that was begun last. */
  Sexpr close() {
    depth--;
    return line(")");
  }

  /** A string in quotation marks. */
  static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
