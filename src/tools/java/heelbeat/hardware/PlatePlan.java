package heelbeat.hardware;

import heelbeat.hardware.Plan.Box;
import heelbeat.hardware.Plan.Circle;
import heelbeat.hardware.Plan.Layer;
import heelbeat.hardware.Plan.Line;
import heelbeat.hardware.Plan.Words;
import java.util.Locale;

/** Lays out the base board with the plates of two feet, seen from above, toes up. */
final class PlatePlan {
  /** What sits below the plates. */
  enum Sensing {
    FSR,
    CELLS
  }

  private static final double RIM_MM = 20;
  private static final double BETWEEN_FEET_MM = 70;
  private static final double CORNER_MM = 8;
  private static final double FOAM_INSET_MM = 2;

  /** The seat of a common half-bridge cell; measure yours. */
  private static final double CELL_MM = 34;

  private static final double CELL_INSET_MM = 3;
  private static final double CLIP_MM = 12;
  private static final double HOLE_MM = 2;

  private final PlateSet set;
  private final Sensing sensing;
  private final double sensorMm;
  private final Plan plan;
  private final double middle;

  private PlatePlan(PlateSet set, Sensing sensing, double sensorMm) {
    this.set = set;
    this.sensing = sensing;
    this.sensorMm = sensorMm;
    double width = 2 * RIM_MM + 2 * set.forefootBreadthMm() + BETWEEN_FEET_MM;
    double height = 2 * RIM_MM + set.forefootToMm() - set.heelFromMm();
    this.middle = width / 2;
    this.plan =
        new Plan(
            String.format(
                Locale.ROOT,
                "Plates %s, EU %d to %d, %s",
                set.name(),
                set.euFrom(),
                set.euTo(),
                sensing == Sensing.FSR ? "force-sensing resistors" : "load cells"),
            width,
            height);
  }

  static Plan of(PlateSet set, Sensing sensing, double sensorMm) {
    return new PlatePlan(set, sensing, sensorMm).lay();
  }

  private Plan lay() {
    plan.add(new Box(Layer.BASE, 0, 0, plan.widthMm(), plan.heightMm(), CORNER_MM));
    foot(-1, "left");
    foot(1, "right");
    return plan;
  }

  private void foot(int side, String name) {
    double axis = middle + side * (BETWEEN_FEET_MM + set.forefootBreadthMm()) / 2;
    plate(axis, set.forefootFromMm(), set.forefootToMm(), set.forefootBreadthMm());
    plate(axis, set.heelFromMm(), set.heelToMm(), set.heelBreadthMm());
    double lane = middle + side * BETWEEN_FEET_MM / 4;
    sensors(
        axis,
        lane,
        set.forefootFromMm(),
        set.forefootToMm(),
        set.forefootBreadthMm(),
        set.forefootSensorMm());
    sensors(axis, lane, set.heelFromMm(), set.heelToMm(), set.heelBreadthMm(), set.heelSensorMm());
    double top = sensing == Sensing.FSR ? set.forefootSensorMm() : middle(true);
    plan.add(new Line(Layer.CABLE, lane, y(top), lane, 0));
    plan.add(new Circle(Layer.SCREW, lane - 6, CLIP_MM, HOLE_MM));
    plan.add(new Circle(Layer.SCREW, lane + 6, CLIP_MM, HOLE_MM));
    words(axis, nameMm(true), name + " forefoot");
    words(axis, nameMm(false), name + " heel");
    double gap = (set.heelToMm() + set.forefootFromMm()) / 2;
    words(axis, gap - 2, String.format(Locale.ROOT, "gap %.0f mm", set.gapMm()));
  }

  private double middle(boolean isForefoot) {
    return isForefoot
        ? (set.forefootFromMm() + set.forefootToMm()) / 2
        : (set.heelFromMm() + set.heelToMm()) / 2;
  }

  /** Where a plate's name is in nobody's way. */
  private double nameMm(boolean isForefoot) {
    if (sensing == Sensing.CELLS) {
      return middle(isForefoot) + 3;
    }
    return (isForefoot ? set.forefootToMm() : set.heelToMm()) - 12;
  }

  private void plate(double axis, double from, double to, double breadth) {
    double x = axis - breadth / 2;
    plan.add(new Box(Layer.PLATE, x, y(from), breadth, to - from, CORNER_MM));
    if (sensing == Sensing.FSR) {
      plan.add(
          new Box(
              Layer.FOAM,
              x + FOAM_INSET_MM,
              y(from) + FOAM_INSET_MM,
              breadth - 2 * FOAM_INSET_MM,
              to - from - 2 * FOAM_INSET_MM,
              CORNER_MM - FOAM_INSET_MM));
    }
  }

  private void sensors(
      double axis, double lane, double from, double to, double breadth, double at) {
    if (sensing == Sensing.FSR) {
      square(axis, at, sensorMm);
      plan.add(new Line(Layer.CABLE, axis, y(at), lane, y(at)));
      return;
    }
    double across = breadth / 2 - CELL_MM / 2 - CELL_INSET_MM;
    double inset = CELL_MM / 2 + CELL_INSET_MM;
    for (int sign = -1; sign <= 1; sign += 2) {
      square(axis + sign * across, from + inset, CELL_MM);
      square(axis + sign * across, to - inset, CELL_MM);
    }
    double level = (from + to) / 2;
    plan.add(new Line(Layer.CABLE, axis, y(level), lane, y(level)));
  }

  private void square(double x, double at, double side) {
    plan.add(new Box(Layer.SENSOR, x - side / 2, y(at) - side / 2, side, side, 0));
  }

  private void words(double x, double at, String words) {
    plan.add(new Words(Layer.TEXT, x, y(at), 5, words));
  }

  /** Where a point along the foot is on the board. */
  private double y(double alongMm) {
    return RIM_MM + alongMm - set.heelFromMm();
  }
}
