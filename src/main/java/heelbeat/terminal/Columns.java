package heelbeat.terminal;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help;

/** Text in columns for a terminal. */
public final class Columns {
  private static final int SUBJECT_CHARS = 14;
  private static final int LINE_CHARS = 90;

  private final PrintWriter out;

  /** Prints there; its owner closes it. */
  public Columns(PrintWriter out) {
    this.out = out;
  }

  /** Prints rows of the same length, each column as wide as its widest cell. */
  public void print(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns - 1; i++) {
        int column = i;
        int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        line.append(row.get(i)).repeat(' ', width + 2 - row.get(i).length());
      }
      out.println(line.append(row.getLast()));
    }
    out.flush();
  }

  /** Prints a heading, and below it subjects with what there is to say of each, wrapped. */
  public void printAbout(String heading, List<List<String>> lines) {
    Help.TextTable table =
        Help.TextTable.forColumnWidths(
            Help.defaultColorScheme(Help.Ansi.OFF), SUBJECT_CHARS, LINE_CHARS - SUBJECT_CHARS);
    lines.forEach(line -> table.addRowValues(line.toArray(String[]::new)));
    out.println(heading);
    out.println();
    out.print(table);
    out.flush();
  }
}
