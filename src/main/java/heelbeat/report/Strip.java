package heelbeat.report;

import heelbeat.drawing.Svg;
import heelbeat.rep.ToeStep;
import heelbeat.store.StoredRep;
import heelbeat.summary.SessionSummary;
import java.util.Arrays;

/**
 * A session from its first push-up to its last, time running right: sets as blocks with rests
 * between them, and in them a stroke for each push-up, tall if it was good. It takes the same room
 * however long the session is.
 */
final class Strip {
  /** Strokes are told apart on a screen; on a phone two of them share a pixel. */
  private static final int COLUMNS = 720;

  private static final int HEIGHT = 24;
  private static final int FAULTY_TOP = 13;
  private static final int STEP_TOP = 19;

  private enum Mark {
    NONE,
    STEP,
    GOOD,
    FAULTY
  }

  private final Mark[] marks = new Mark[COLUMNS + 1];
  private final int[] sets = new int[COLUMNS + 1];
  private final long firstNs;
  private final double columnsPerNs;

  /** Starts an empty strip for a session that has something in it. */
  Strip(SessionSummary session) {
    Arrays.fill(marks, Mark.NONE);
    firstNs = session.firstNs();
    columnsPerNs = COLUMNS / (double) Math.max(1, session.lastNs() - firstNs);
  }

  /** Takes a repetition of either foot, in the order of their numbers. */
  void add(StoredRep stored) {
    Mark mark = stored.judgement().isGood() ? Mark.GOOD : Mark.FAULTY;
    int from = column(stored.rep().heelOffNs());
    int to = Math.max(from + 1, column(stored.rep().heelDownNs()));
    for (int i = from; i < to; i++) {
      // A fault of one heel is one of the push-up.
      if (mark.compareTo(marks[i]) > 0) {
        marks[i] = mark;
      }
      sets[i] = stored.judgement().set();
    }
  }

  /** Takes a step on the toes. */
  void add(ToeStep step) {
    int to = Math.max(column(step.startNs()) + 1, column(step.endNs()));
    for (int i = column(step.startNs()); i < to; i++) {
      if (marks[i] == Mark.NONE) {
        marks[i] = Mark.STEP;
      }
    }
  }

  private int column(long timeNs) {
    return Math.clamp((long) ((timeNs - firstNs) * columnsPerNs), 0, COLUMNS - 1);
  }

  /** The drawing; what it shows is said in words beside it. */
  String text() {
    Svg svg = new Svg(1);
    svg.open(
        "svg",
        "class",
        "strip",
        "viewBox",
        "0 0 " + COLUMNS + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    svg.empty("path", "class", "set", "d", setBlocks());
    svg.empty("path", "class", "step", "d", strokes(Mark.STEP, STEP_TOP));
    svg.empty("path", "class", "count", "d", strokes(Mark.GOOD, 0));
    svg.empty("path", "class", "fault", "d", strokes(Mark.FAULTY, FAULTY_TOP));
    return svg.text() + "</svg>\n";
  }

  private String setBlocks() {
    StringBuilder path = new StringBuilder();
    int from = 0;
    int to = 0;
    int set = 0;
    for (int i = 0; i < COLUMNS; i++) {
      if (sets[i] == 0) {
        continue;
      }
      if (sets[i] != set) {
        block(path, from, to, 0);
        from = i;
        set = sets[i];
      }
      to = i + 1;
    }
    block(path, from, to, 0);
    return path.toString();
  }

  private String strokes(Mark mark, int top) {
    StringBuilder path = new StringBuilder();
    int from = -1;
    for (int i = 0; i <= COLUMNS; i++) {
      if (marks[i] == mark && from < 0) {
        from = i;
      } else if (marks[i] != mark && from >= 0) {
        block(path, from, i, top);
        from = -1;
      }
    }
    return path.toString();
  }

  private static void block(StringBuilder path, int from, int to, int top) {
    if (to > from) {
      path.append('M').append(from).append(' ').append(top).append('H').append(to);
      path.append('V').append(HEIGHT).append('H').append(from).append('z');
    }
  }
}
