package heelbeat.hardware;

/** 100 mm to measure on a print. */
final class Ruler {
  static final double LENGTH_MM = 100;

  /** How far its two ends stand out, up and down. */
  static final double END_MM = 2.5;

  private static final String PEN = "stroke=\"#000000\" stroke-width=\"0.4\"";

  private Ruler() {}

  static void draw(Svg svg, double x, double y) {
    svg.line(x, y, x + LENGTH_MM, y, PEN);
    svg.line(x, y - END_MM, x, y + END_MM, PEN);
    svg.line(x + LENGTH_MM, y - END_MM, x + LENGTH_MM, y + END_MM, PEN);
    svg.words(x + LENGTH_MM + 3, y + 1.2, 3.5, "", "100 mm: measure before you cut");
  }
}
