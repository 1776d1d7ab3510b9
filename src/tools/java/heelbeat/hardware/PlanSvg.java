package heelbeat.hardware;

import java.util.Locale;

/** A plan with its measures and names as one SVG, at its true size. */
final class PlanSvg {
  private static final double MARGIN_MM = 20;
  private static final double HEAD_MM = 18;
  private static final double LINE_MM = 5.5;

  /** From the base to the ruler and to the table, past the measures. */
  private static final double RULER_AT_MM = 24;

  private static final double TABLE_AT_MM = 30;

  private PlanSvg() {}

  static String of(Plan plan) {
    double foot = plan.heightMm();
    Svg svg =
        new Svg(
            plan.title(),
            -MARGIN_MM,
            -MARGIN_MM - HEAD_MM,
            plan.widthMm() + 2 * MARGIN_MM,
            foot + MARGIN_MM + HEAD_MM + TABLE_AT_MM + PlanNames.heightMm(plan, LINE_MM) + 8,
            1);
    svg.words(0, -HEAD_MM, 7, "font-weight=\"bold\"", plan.title());
    svg.words(0, -HEAD_MM + 8, 4.5, "", subtitle(plan));
    legend(svg, plan);
    PlanPicture.draw(svg, plan);
    Ruler.draw(svg, 0, foot + RULER_AT_MM);
    PlanNames.draw(svg, plan, 0, foot + TABLE_AT_MM, plan.widthMm(), LINE_MM);
    return svg.text();
  }

  static String subtitle(Plan plan) {
    return String.format(
        Locale.ROOT,
        "base %.0f x %.0f mm, seen from above, toes up; measures from its corner below left",
        plan.widthMm(),
        plan.heightMm());
  }

  private static void legend(Svg svg, Plan plan) {
    double x = 0;
    for (Plan.Layer layer : Plan.Layer.values()) {
      boolean isUsed = plan.shapes().stream().anyMatch(shape -> shape.layer() == layer);
      if (isUsed && layer != Plan.Layer.TEXT) {
        svg.line(x, -4, x + 8, -4, PlanPicture.stroke(layer));
        svg.words(x + 10, -2.5, 4.5, "", layer.name().toLowerCase(Locale.ROOT));
        x += 34;
      }
    }
  }
}
