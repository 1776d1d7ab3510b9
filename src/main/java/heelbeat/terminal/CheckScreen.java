package heelbeat.terminal;

import heelbeat.check.CheckView;
import heelbeat.text.Count;
import heelbeat.text.Printable;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * A check on a terminal: what is asked, what to do now and for how long, large. Where lines cannot
 * be drawn over, a line for each thing that is asked.
 */
public final class CheckScreen {
  private final PrintWriter out;
  private final String title;
  private final boolean isRedrawn;
  private Redraw redraw;
  private int shownNumber;
  private boolean wasCounting;

  /** Draws there below that title; its owner closes it. */
  public CheckScreen(PrintWriter out, String title) {
    this.out = out;
    this.title = Printable.line(title);
    this.isRedrawn = Screen.isRedrawable();
    this.redraw = new Redraw(out);
  }

  /** Shows what there is to see now. */
  public void draw(CheckView view) {
    if (view.isOver()) {
      return;
    }
    if (!isRedrawn && view.number() != shownNumber) {
      out.printf(Locale.ROOT, "%d of %d: %s%n", view.number(), view.of(), view.title());
      out.flush();
      shownNumber = view.number();
    }
    if (view.isCounting() && !wasCounting) {
      ask(view);
    } else if (isRedrawn && !view.isCounting()) {
      redraw.draw(panel(view));
    }
    wasCounting = view.isCounting();
  }

  /** Shows a line above what is to be done. */
  public void report(String line) {
    if (isRedrawn) {
      redraw.report(line);
    } else {
      out.println(Printable.line(line));
      out.flush();
    }
  }

  /** What somebody types would stand in a panel that is drawn over. */
  private void ask(CheckView view) {
    if (isRedrawn) {
      redraw.draw(panel(view));
      redraw.finish();
      redraw = new Redraw(out);
    }
    out.println("When you have done them: type how many, and press Enter. The button says ten.");
    out.flush();
  }

  private String panel(CheckView view) {
    StringBuilder text = new StringBuilder();
    String step = view.number() + " of " + view.of();
    text.append(title)
        .append(" ".repeat(Math.max(1, 79 - title.length() - step.length())))
        .append(step)
        .append("\n\n")
        .append(view.title())
        .append("\n\n");
    for (int line = 0; line < BigNumber.LINES; line++) {
      text.append(String.format(Locale.ROOT, "  %-16s", line == 1 ? view.beat().text() : ""));
      text.append(view.secondsLeft() > 0 ? BigNumber.line(view.secondsLeft(), line) : "");
      text.append('\n');
    }
    return text.append('\n')
        .append("counted: left ")
        .append(Count.of(view.left(), "time"))
        .append(", right ")
        .append(view.right())
        .append('\n')
        .toString();
  }

  /** Leaves the terminal as it was. */
  public void finish() {
    if (isRedrawn) {
      redraw.finish();
    }
  }
}
