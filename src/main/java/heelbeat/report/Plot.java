package heelbeat.report;

import heelbeat.drawing.Axis;
import heelbeat.drawing.Svg;
import heelbeat.signal.Foot;
import java.util.EnumMap;
import java.util.Map;

/**
 * Collects a plot: a frame of round numbers, marks in it, and words for those who cannot see it.
 */
final class Plot {
  static final double WIDTH = 360;
  static final double HEIGHT = 170;
  private static final double LEFT = 34;
  private static final double RIGHT = WIDTH - 16;
  private static final double TOP = 10;
  private static final double BOTTOM = HEIGHT - 32;

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
      double value = i * y.step();
      svg.empty("line", "class", "grid", "x1", LEFT, "y1", y(value), "x2", RIGHT, "y2", y(value));
      text(LEFT - 4, y(value) + 3.5, "end", svg.number(value));
    }
  }

  /** Writes below the frame at a value of the x axis. */
  void xLabel(double value, String words) {
    text(x(value), BOTTOM + 13, "middle", words);
  }

  /** Names the x axis. */
  void xName(String words) {
    text((LEFT + RIGHT) / 2, HEIGHT - 4, "middle", words);
  }

  /**
   * Marks a value of the left foot with a dot, of the right foot with a square; a faulty one is
   * hollow.
   */
  void dot(Foot foot, boolean isGood, double xValue, double yValue, String words) {
    String look = isGood ? foot.label() : foot.label() + " faulty";
    double x = x(xValue);
    double y = y(yValue);
    switch (foot) {
      case LEFT -> {
        svg.open("circle", "class", look, "cx", x, "cy", y, "r", 2.4);
        close("circle", words);
      }
      case RIGHT -> {
        svg.open("rect", "class", look, "x", x - 2.1, "y", y - 2.1, "width", 4.2, "height", 4.2);
        close("rect", words);
      }
    }
  }

  /** Draws a thin line from one y value to another, for what is not known of a mark. */
  void error(Foot foot, double xValue, double yFrom, double yTo) {
    // One path for all of a foot's: an element for each would double the page.
    errors
        .computeIfAbsent(foot, _ -> new StringBuilder())
        .append("M" + svg.number(x(xValue)) + " " + svg.number(y(yFrom)))
        .append("V" + svg.number(y(yTo)));
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
    double top = y(Math.min(most, y.max()));
    double height = Math.max(0, y(least) - top);
    svg.open(
        "rect", "class", "asked", "x", LEFT, "y", top, "width", RIGHT - LEFT, "height", height);
    close("rect", words);
    svg.open("line", "class", "best", "x1", LEFT, "y1", y(best), "x2", RIGHT, "y2", y(best));
    close("line", words);
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

  private void text(double x, double y, String anchor, String words) {
    svg.words("text", words, "x", x, "y", y, "text-anchor", anchor);
  }

  private double x(double value) {
    return LEFT + (value - xMin) / (xMax - xMin) * (RIGHT - LEFT);
  }

  private double y(double value) {
    return BOTTOM - value / y.max() * (BOTTOM - TOP);
  }
}
