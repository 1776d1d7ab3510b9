package heelbeat.hardware;

/** The table of all names on a plan, as a part of an SVG. */
final class PlanNames {
  private static final double[] COLUMNS = {0, 0.055, 0.255, 0.45};

  private PlanNames() {}

  /** How high the table is. */
  static double heightMm(Plan plan, double lineMm) {
    return (plan.details().size() + 1) * lineMm;
  }

  /** Draws it below a point, that wide. */
  static void draw(Svg svg, Plan plan, double x, double y, double width, double lineMm) {
    double size = lineMm * 0.72;
    row(
        svg,
        x,
        y + lineMm,
        width,
        size,
        "name",
        "part",
        "size, mm",
        "work; places from the corner");
    double at = y + lineMm;
    svg.line(x, at + 1, x + width, at + 1, "stroke=\"#333333\" stroke-width=\"0.2\"");
    for (Plan.Detail detail : plan.details()) {
      at += lineMm;
      row(svg, x, at, width, size, detail.name(), detail.part(), detail.size(), detail.work());
    }
  }

  private static void row(Svg svg, double x, double y, double width, double size, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      svg.words(x + COLUMNS[i] * width, y, size, "fill=\"#333333\"", cells[i]);
    }
  }
}
