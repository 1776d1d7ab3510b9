package heelbeat.hardware;

import heelbeat.hardware.Plan.Box;
import heelbeat.hardware.Plan.Circle;
import heelbeat.hardware.Plan.Layer;
import heelbeat.hardware.Plan.Shape;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The measures along the edges of a plan: how far edges and middles are from the base's corner
 * below left.
 */
record Ordinates(List<Double> acrossMm, List<Double> alongMm) {
  /** Labels nearer than this would touch. */
  private static final double LEAST_MM = 4.2;

  static Ordinates of(Plan plan) {
    return new Ordinates(
        sorted(plan.shapes().stream().flatMapToDouble(Ordinates::across)),
        sorted(plan.shapes().stream().flatMapToDouble(Ordinates::along)));
  }

  private static DoubleStream across(Shape shape) {
    return switch (shape) {
      case Box box when hasEdges(box) -> DoubleStream.of(box.x(), box.x() + box.width());
      case Box box when hasMiddle(box) -> DoubleStream.of(box.x() + box.width() / 2);
      case Circle circle -> DoubleStream.of(circle.x());
      case Box _, Plan.Line _, Plan.Words _ -> DoubleStream.empty();
    };
  }

  private static DoubleStream along(Shape shape) {
    return switch (shape) {
      case Box box when hasEdges(box) -> DoubleStream.of(box.y(), box.y() + box.height());
      case Box box when box.layer() == Layer.SENSOR -> DoubleStream.of(box.y() + box.height() / 2);
      case Circle circle -> DoubleStream.of(circle.y());
      case Box _, Plan.Line _, Plan.Words _ -> DoubleStream.empty();
    };
  }

  private static boolean hasEdges(Box box) {
    return box.layer() == Layer.BASE || box.layer() == Layer.PLATE;
  }

  /** A sensor, or a groove along the feet. */
  private static boolean hasMiddle(Box box) {
    return box.layer() == Layer.SENSOR
        || (box.layer() == Layer.GROOVE && box.height() > box.width());
  }

  private static List<Double> sorted(DoubleStream values) {
    return values.map(value -> Math.round(value * 10) / 10.0).sorted().distinct().boxed().toList();
  }

  /** Where the label of each value stands: there, or pushed on so far that none touches another. */
  static List<Double> places(List<Double> values) {
    double[] places = new double[values.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i == 0 ? values.get(0) : Math.max(values.get(i), places[i - 1] + LEAST_MM);
    }
    return DoubleStream.of(places).boxed().toList();
  }
}
