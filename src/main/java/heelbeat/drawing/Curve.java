package heelbeat.drawing;

import java.util.Locale;

/**
 * A line through many points whose x rises, in pixels. Where points stand closer than a picture can
 * show, only the highest and the lowest of them are kept.
 */
public final class Curve {
  private static final double COLUMN = 0.5;

  private final StringBuilder path = new StringBuilder();
  private boolean isPenDown;
  private boolean isPending;
  private double column;
  private double x;
  private double first;
  private double lowest;
  private double highest;
  private double last;

  /** Goes on to a point. */
  public void to(double nextX, double y) {
    double nextColumn = Math.floor(nextX / COLUMN);
    if (isPending && nextColumn == column) {
      lowest = Math.min(lowest, y);
      highest = Math.max(highest, y);
      last = y;
      return;
    }
    flush();
    isPending = true;
    column = nextColumn;
    x = nextX;
    first = y;
    lowest = y;
    highest = y;
    last = y;
  }

  /** The line is broken here. */
  public void lift() {
    flush();
    isPenDown = false;
  }

  private void flush() {
    if (!isPending) {
      return;
    }
    isPending = false;
    point(first);
    if (lowest < Math.min(first, last)) {
      point(lowest);
    }
    if (highest > Math.max(first, last)) {
      point(highest);
    }
    if (last != first) {
      point(last);
    }
  }

  private void point(double y) {
    path.append(String.format(Locale.ROOT, "%s%.1f %.1f", isPenDown ? "L" : "M", x, y));
    isPenDown = true;
  }

  /** The path so far, as SVG has it; empty without points. */
  String path() {
    flush();
    return path.toString();
  }
}
