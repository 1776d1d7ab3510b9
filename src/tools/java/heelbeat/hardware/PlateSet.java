package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The plates for a span of shoe sizes. Lengths run along the foot from the back of the heel, in
 * millimetres; all of it is plain geometry from the shoe size, chosen, not measured on people.
 *
 * @param name S, M or L
 * @param euFrom the smallest shoe
 * @param euTo the largest
 * @param forefootBreadthMm of the plate
 * @param heelBreadthMm of the plate
 */
record PlateSet(String name, int euFrom, int euTo, double forefootBreadthMm, double heelBreadthMm) {
  /** A European size is two thirds of a centimetre of the last (Paris point). */
  private static final double SIZE_MM = 20 / 3.0;

  /** The room for the toes in a last. */
  private static final double TOE_ROOM_MM = 15;

  /** How far the plates reach beyond a foot, before the toes and behind the heel. */
  private static final double BEYOND_MM = 5;

  /** The forefoot plate begins here on the smallest foot: behind its ball. */
  private static final double FOREFOOT_FROM = 0.58;

  /** The heel plate ends here on the largest foot: behind its arch. */
  private static final double HEEL_TO = 0.36;

  /** The ball of the foot, as a part of its length. */
  static final double BALL = 0.72;

  /** Between ball and toes, where the load is while the heel is up. */
  private static final double FOREFOOT_SENSOR = 0.75;

  private static final double HEEL_SENSOR = 0.16;

  static List<PlateSet> readAll(Path hardware) throws IOException {
    return Row.readAll(hardware.resolve("plates.csv")).stream()
        .map(row ->
            new PlateSet(
                row.text("set"),
                row.whole("eu_from"),
                row.whole("eu_to"),
                row.number("forefoot_breadth_mm"),
                row.number("heel_breadth_mm")))
        .toList();
  }

  /** The length of the foot in a shoe. */
  static double footMm(int eu) {
    return eu * SIZE_MM - TOE_ROOM_MM;
  }

  double heelFromMm() {
    return -BEYOND_MM;
  }

  double heelToMm() {
    return Math.round(HEEL_TO * footMm(euTo));
  }

  double forefootFromMm() {
    return Math.round(FOREFOOT_FROM * footMm(euFrom));
  }

  double forefootToMm() {
    return Math.round(footMm(euTo) + BEYOND_MM);
  }

  double gapMm() {
    return forefootFromMm() - heelToMm();
  }

  double heelSensorMm() {
    return Math.round(HEEL_SENSOR * middleMm());
  }

  double forefootSensorMm() {
    return Math.round(FOREFOOT_SENSOR * middleMm());
  }

  private double middleMm() {
    return (footMm(euFrom) + footMm(euTo)) / 2;
  }

  /** The part of a load spread evenly by foam that a square sensor below it gets. */
  double share(boolean isHeel, double sensorSideMm) {
    double areaMm2 =
        isHeel
            ? (heelToMm() - heelFromMm()) * heelBreadthMm
            : (forefootToMm() - forefootFromMm()) * forefootBreadthMm;
    return sensorSideMm * sensorSideMm / areaMm2;
  }
}
