package heelbeat.report;

import heelbeat.drawing.Axis;
import heelbeat.drawing.Svg;
import heelbeat.rep.Measured;
import heelbeat.signal.Foot;
import java.util.EnumMap;
import java.util.Map;

/**
 * Collects a plot: a frame of round numbers, marks in it, and words for those who cannot see it.
 */
final class Plot {
  static final double NS_PER_S = 1e9;
  private static final double WIDTH = 320;
  private static final double HEIGHT = 170;
  private static final double LEFT = 36;
  private static final double RIGHT = WIDTH - 8;
  private static final double TOP = 14;
  private static final double BOTTOM = HEIGHT - 36;

  private final Svg svg = new Svg(1);
  private final Map<Foot, StringBuilder> errors = new EnumMap<>(Foot.class);
  private final Axis y;
  private final double xMin;
  private final double xMax;

  /**
   * Starts a plot.
   *
   * @param title what it is
   * @param description what it shows, for those who cannot see it
   * @param xMin the left edge's value
   * @param xMax the right edge's value
   */
  Plot(String title, String description, double xMin, double xMax, Axis y) {
    this.xMin = xMin;
    this.xMax = xMax;
    this.y = y;
    svg.open(
        "svg", "viewBox", "0 0 " + svg.number(WIDTH) + " " + svg.number(HEIGHT), "role", "img");
    svg.words("title", title);
    svg.words("desc", description);
    for (int i = 0; i <= y.steps(); i++) {
      double at = y(y.mark(i));
      svg.empty("line", "class", "grid", "x1", LEFT, "y1", at, "x2", RIGHT, "y2", at);
      text(LEFT - 4, at + 4, "end", "", svg.number(y.mark(i)));
    }
  }

  /** Writes below the frame at a value of the x axis. */
  void xLabel(double value, String words) {
    text(x(value), BOTTOM + 14, "middle", "", words);
  }

  /** Names the x axis. */
  void xName(String words) {
    text((LEFT + RIGHT) / 2, HEIGHT - 6, "middle", "", words);
  }

  /** Writes a small number at the lower edge. */
  void below(double xValue, String words) {
    text(x(xValue), HEIGHT - 6, "middle", "small", words);
  }

  /** Writes a small number above a y value. */
  void number(double xValue, double yValue, String words) {
    text(x(xValue), y(yValue) - 3, "middle", "small", words);
  }

  /**
   * Marks a length of the left foot with a dot, of the right foot with a square, with its error; a
   * faulty one is hollow.
   */
  void length(Foot foot, boolean isGood, double xValue, Measured length, String words) {
    // One path for all of a foot's: an element for each would double the page.
    errors
        .computeIfAbsent(foot, _ -> new StringBuilder())
        .append("M" + svg.number(x(xValue)) + " " + svg.number(y(leastS(length))))
        .append("V" + svg.number(y(mostS(length))));
    String look = isGood ? foot.label() : foot.label() + " faulty";
    double x = x(xValue);
    double y = y(length.ns() / NS_PER_S);
    switch (foot) {
      case LEFT -> {
        svg.open("circle", "class", look, "cx", x, "cy", y, "r", 3.0);
        close("circle", words);
      }
      case RIGHT -> {
        svg.open("rect", "class", look, "x", x - 2.7, "y", y - 2.7, "width", 5.4, "height", 5.4);
        close("rect", words);
      }
    }
  }

  /** The lower end of what {@code ±} says, in seconds; no phase is shorter than 0. */
  static double leastS(Measured length) {
    return Math.max(0, length.ns() - Measured.ERRORS * length.errorNs()) / NS_PER_S;
  }

  /** The upper end, in seconds. */
  static double mostS(Measured length) {
    return (length.ns() + Measured.ERRORS * length.errorNs()) / NS_PER_S;
  }

  /** Draws a bar from the x axis up to a y value, as wide as a share of a step of the x axis. */
  void bar(double xValue, double yTo, double share, String words) {
    double width = (x(1) - x(0)) * share;
    svg.open(
        "rect",
        "class",
        "count",
        "x",
        x(xValue) - width / 2,
        "y",
        y(yTo),
        "width",
        width,
        "height",
        y(0) - y(yTo));
    close("rect", words);
  }

  /**
   * Shades what was asked for, as far as the frame goes, with a line at the best; to be drawn
   * before the marks.
   *
   * @param least the lower end
   * @param best between the ends
   * @param most the upper end
   */
  void band(double least, double best, double most, String words) {
    double top = y(Math.clamp(most, y.min(), y.max()));
    double bottom = y(Math.clamp(least, y.min(), y.max()));
    svg.open(
        "rect",
        "class",
        "asked",
        "x",
        LEFT,
        "y",
        top,
        "width",
        RIGHT - LEFT,
        "height",
        bottom - top);
    close("rect", words);
    if (y.min() <= best && best <= y.max()) {
      svg.open("line", "class", "best", "x1", LEFT, "y1", y(best), "x2", RIGHT, "y2", y(best));
      close("line", words);
    }
  }

  /** The finished plot. */
  String text() {
    errors.forEach((foot, path) -> svg.empty("path", "class", "error " + foot.label(), "d", path));
    errors.clear();
    return svg.text() + "</svg>\n";
  }

  private void close(String element, String words) {
    svg.words("title", words);
    svg.close(element);
  }

  private void text(double x, double y, String anchor, String look, String words) {
    if (look.isEmpty()) {
      svg.words("text", words, "x", x, "y", y, "text-anchor", anchor);
    } else {
      svg.words("text", words, "x", x, "y", y, "text-anchor", anchor, "class", look);
    }
  }

  private double x(double value) {
    return LEFT + (value - xMin) / (xMax - xMin) * (RIGHT - LEFT);
  }

  private double y(double value) {
    return BOTTOM - (value - y.min()) / (y.max() - y.min()) * (BOTTOM - TOP);
  }
}
