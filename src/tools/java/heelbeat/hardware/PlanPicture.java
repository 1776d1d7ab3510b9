package heelbeat.hardware;

import heelbeat.hardware.Svg.View;
import java.util.List;

/**
 * A plan with its measures, in millimetres down and to the right from the base's corner above left.
 */
final class PlanPicture {
  /** How far the measures reach beyond the base, to the left and below. */
  private static final double MEASURES_MM = 16;

  private static final double SMALL_MM = 3.2;
  private static final String THIN = "fill=\"none\" stroke=\"#666666\" stroke-width=\"0.2\"";

  private final Svg svg;
  private final double foot;

  private PlanPicture(Svg svg, Plan plan) {
    this.svg = svg;
    this.foot = plan.heightMm();
  }

  /** What a plan's picture takes. */
  static View extent(Plan plan) {
    return new View(
        -MEASURES_MM, -1, plan.widthMm() + MEASURES_MM + 1, plan.heightMm() + MEASURES_MM + 1);
  }

  static void draw(Svg svg, Plan plan) {
    PlanPicture picture = new PlanPicture(svg, plan);
    plan.shapes().forEach(picture::shape);
    picture.measures(Ordinates.of(plan));
  }

  private void shape(Plan.Shape shape) {
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
              "fill=\"" + circle.layer().fill + "\" " + stroke(circle.layer()));
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

  private void measures(Ordinates ordinates) {
    List<Double> places = Ordinates.places(ordinates.acrossMm());
    for (int i = 0; i < places.size(); i++) {
      double x = ordinates.acrossMm().get(i);
      double place = places.get(i);
      svg.path(
          "M"
              + Svg.numbers(x, foot + 0.5)
              + "V"
              + Svg.number(foot + 2)
              + "L"
              + Svg.numbers(place, foot + 5),
          THIN);
      double baseline = place + SMALL_MM / 3;
      svg.words(
          baseline,
          foot + 15.5,
          SMALL_MM,
          "transform=\"rotate(-90 " + Svg.numbers(baseline, foot + 15.5) + ")\"",
          Svg.number(x));
    }
    places = Ordinates.places(ordinates.alongMm());
    for (int i = 0; i < places.size(); i++) {
      double y = foot - ordinates.alongMm().get(i);
      double place = foot - places.get(i);
      svg.path("M" + Svg.numbers(-0.5, y) + "H-2L" + Svg.numbers(-5, place), THIN);
      svg.words(
          -5.5,
          place + SMALL_MM / 3,
          SMALL_MM,
          "text-anchor=\"end\"",
          Svg.number(ordinates.alongMm().get(i)));
    }
  }

  static String stroke(Plan.Layer layer) {
    String dash =
        switch (layer) {
          case FOAM -> " stroke-dasharray=\"4 2\"";
          case CLIP -> " stroke-dasharray=\"2 2\"";
          case BASE, PLATE, SENSOR, GROOVE, POCKET, DRILL, TEXT -> "";
        };
    double width = layer == Plan.Layer.DRILL ? 0.3 : 0.5;
    return "stroke=\"" + layer.stroke + "\" stroke-width=\"" + width + "\"" + dash;
  }
}
