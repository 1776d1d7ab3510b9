package heelbeat.hardware;

import heelbeat.hardware.Plan.Box;
import heelbeat.hardware.Plan.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways of a foot's cables in the grooves of the base, from the middle of a plate's sensors to
 * the rear edge.
 *
 * @param boughtMm how long the bill's cable is
 */
record CableRun(double forefootMm, double heelMm, double boughtMm) {
  /** What joints and plugs take at both ends together. */
  private static final double ENDS_MM = 60;

  private static final Pattern LENGTH = Pattern.compile("cable, four wires.*, ([0-9.]+) m");

  static CableRun of(Path hardware, String variant, PlateSet set) throws IOException {
    Plan plan = GeneratedFiles.plan(hardware, variant, set);
    List<Box> plates = boxes(plan, Layer.PLATE);
    List<Box> sensors = boxes(plan, Layer.SENSOR);
    Box lane = boxes(plan, Layer.GROOVE).getFirst();
    // Left forefoot, left heel, and the same of the right foot.
    int each = sensors.size() / plates.size();
    return new CableRun(
        runMm(plates.get(0), sensors.subList(0, each), lane),
        runMm(plates.get(1), sensors.subList(each, 2 * each), lane),
        boughtMm(hardware, variant));
  }

  /** What is left of the forefoot's cable behind the base. */
  double leftMm() {
    return boughtMm - ENDS_MM - forefootMm;
  }

  private static List<Box> boxes(Plan plan, Layer layer) {
    return plan.shapes().stream()
        .filter(shape -> shape.layer() == layer)
        .filter(Box.class::isInstance)
        .map(Box.class::cast)
        .toList();
  }

  private static double runMm(Box plate, List<Box> sensors, Box lane) {
    double across = Math.abs(plate.x() + plate.width() / 2 - (lane.x() + lane.width() / 2));
    double along =
        sensors.stream().mapToDouble(box -> box.y() + box.height() / 2).average().orElseThrow();
    return across + along;
  }

  private static double boughtMm(Path hardware, String variant) throws IOException {
    for (Row row : Row.readAll(hardware.resolve(variant + "/parts.csv"))) {
      Matcher length = LENGTH.matcher(row.text("part"));
      if (length.matches()) {
        return 1000 * Double.parseDouble(length.group(1));
      }
    }
    throw new IllegalArgumentException(variant + "/parts.csv has no cable of four wires");
  }
}
