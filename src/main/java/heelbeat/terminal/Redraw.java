package heelbeat.terminal;

import heelbeat.text.Printable;
import heelbeat.text.Wrapped;
import java.io.PrintWriter;

/** A few lines at the foot of a terminal that are redrawn in place, below lines that scroll by. */
final class Redraw {
  private static final String CLEAR_BELOW = "\u001b[0J";

  /** A line that is too long is cut: wrapped, the panel would be higher than what is redrawn. */
  private static final String CUT_LINES = "\u001b[?7l";

  private static final String WRAP_LINES = "\u001b[?7h";
  private static final String HIDE_CURSOR = "\u001b[?25l";
  private static final String SHOW_CURSOR = "\u001b[?25h";

  /** What goes on below stands behind the time of the line that it belongs to. */
  private static final int INDENT = 10;

  private final PrintWriter out;
  private final StringBuilder reported = new StringBuilder();
  private int drawnLines;

  Redraw(PrintWriter out) {
    this.out = out;
  }

  /** A line to scroll by, at the next drawing; a long one goes on below. */
  void report(String line) {
    reported.append(Wrapped.text(Printable.text(line), INDENT)).append('\n');
  }

  /** Draws the panel, whole lines, in the place of the one before. */
  void draw(CharSequence panel) {
    StringBuilder text = new StringBuilder(HIDE_CURSOR);
    if (drawnLines > 0) {
      text.append("\u001b[").append(drawnLines).append("F").append(CLEAR_BELOW);
    }
    text.append(reported).append(CUT_LINES).append(panel).append(WRAP_LINES);
    reported.setLength(0);
    drawnLines = (int) panel.chars().filter(c -> c == '\n').count();
    Printer.paint(out, text);
    out.flush();
  }

  /** Leaves the last panel where it is, and the terminal as it was. */
  void finish() {
    Printer.paint(out, SHOW_CURSOR);
    out.flush();
  }
}
