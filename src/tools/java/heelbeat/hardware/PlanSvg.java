package heelbeat.hardware;

import java.util.Locale;

/** A plan as SVG at its true size. */
final class PlanSvg {
  private static final double MARGIN_MM = 10;
  private static final double HEAD_MM = 18;
  private static final double RULER_MM = 100;

  private PlanSvg() {}

  static String of(Plan plan) {
    double foot = plan.heightMm();
    Svg svg =
        new Svg(
            plan.title(),
            -MARGIN_MM,
            -MARGIN_MM - HEAD_MM,
            plan.widthMm() + 2 * MARGIN_MM,
            foot + 2 * MARGIN_MM + HEAD_MM + 8,
            1);
    svg.words(0, -HEAD_MM, 7, "font-weight=\"bold\"", plan.title());
    svg.words(
        0,
        -HEAD_MM + 8,
        4.5,
        "",
        String.format(
            Locale.ROOT,
            "base %.0f x %.0f mm, seen from above, toes up",
            plan.widthMm(),
            plan.heightMm()));
    legend(svg, plan);
    plan.shapes().forEach(shape -> draw(svg, shape, foot));
    svg.line(0, foot + 9, RULER_MM, foot + 9, "stroke=\"#333333\" stroke-width=\"0.6\"");
    svg.line(0, foot + 6.5, 0, foot + 11.5, "stroke=\"#333333\" stroke-width=\"0.6\"");
    svg.line(
        RULER_MM, foot + 6.5, RULER_MM, foot + 11.5, "stroke=\"#333333\" stroke-width=\"0.6\"");
    svg.words(
        RULER_MM + 3, foot + 10.5, 4.5, "", "100 mm: measure this after printing, before you cut");
    return svg.text();
  }

  private static void legend(Svg svg, Plan plan) {
    double x = 0;
    for (Plan.Layer layer : Plan.Layer.values()) {
      boolean isUsed = plan.shapes().stream().anyMatch(shape -> shape.layer() == layer);
      if (isUsed && layer != Plan.Layer.TEXT) {
        svg.line(x, -4, x + 8, -4, stroke(layer));
        svg.words(x + 10, -2.5, 4.5, "", layer.name().toLowerCase(Locale.ROOT));
        x += 32;
      }
    }
  }

  private static void draw(Svg svg, Plan.Shape shape, double foot) {
    switch (shape) {
      case Plan.Box box ->
          svg.rectangle(
              box.x(),
              foot - box.y() - box.height(),
              box.width(),
              box.height(),
              box.radius(),
              "fill=\"" + box.layer().fill + "\" " + stroke(box.layer()));
      case Plan.Circle circle ->
          svg.circle(
              circle.x(),
              foot - circle.y(),
              circle.radius(),
              "fill=\"none\" " + stroke(circle.layer()));
      case Plan.Line line ->
          svg.line(line.x(), foot - line.y(), line.toX(), foot - line.toY(), stroke(line.layer()));
      case Plan.Words words ->
          svg.words(
              words.x(),
              foot - words.y(),
              words.sizeMm(),
              "text-anchor=\"middle\" fill=\"#333333\"",
              words.words());
    }
  }

  private static String stroke(Plan.Layer layer) {
    String dash =
        switch (layer) {
          case FOAM -> " stroke-dasharray=\"4 2\"";
          case CABLE -> " stroke-dasharray=\"2 2\"";
          default -> "";
        };
    return "stroke=\"" + layer.stroke + "\" stroke-width=\"0.6\"" + dash;
  }
}
