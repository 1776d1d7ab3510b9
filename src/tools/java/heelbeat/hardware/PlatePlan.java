package heelbeat.hardware;

import heelbeat.hardware.Plan.Box;
import heelbeat.hardware.Plan.Circle;
import heelbeat.hardware.Plan.Layer;
import heelbeat.hardware.Plan.Line;
import heelbeat.hardware.Plan.Words;
import java.util.Locale;

/**
 * Lays out the base board with the plates of two feet, seen from above, toes up, and names all that
 * is cut, drilled or laid. Where no source is named, a measure is chosen, not measured.
 */
final class PlatePlan {
  /** What sits below the plates. */
  enum Sensing {
    FSR,
    CELLS
  }

  /**
   * What a plan takes from the tables.
   *
   * @param sensorMm the side of a force-sensing resistor's square
   * @param sensorLengthMm of the whole resistor, with its tail
   * @param baseMm the thickness of the base
   * @param plateMm that of a plate
   */
  record Measures(double sensorMm, double sensorLengthMm, double baseMm, double plateMm) {}

  private static final double RIM_MM = 20;
  private static final double BETWEEN_FEET_MM = 70;
  private static final double CORNER_MM = 8;
  private static final double FOAM_INSET_MM = 2;

  /** The seat of a common half-bridge cell; measure yours. */
  private static final double CELL_MM = 34;

  private static final double CELL_INSET_MM = 3;

  /** Where the strip that holds the cables lies, from the rear edge. */
  private static final double CLIP_MM = 12;

  private static final double CLIP_BREADTH_MM = 12;

  /** From the edge of a groove to the screw beside it. */
  private static final double SCREW_BESIDE_MM = 5;

  /** From a screw to the end of the strip. */
  private static final double SCREW_END_MM = 5;

  /** For a screw of 3 mm. */
  private static final double PILOT_MM = 2;

  private static final double CLEARANCE_MM = 3.5;

  /** A cable of four wires of 0.14 mm², such as the bill has, is 4 to 5 mm thick. */
  private static final double CABLE_MM = 6;

  /** For the connector of a sensor's tail, with the bias resistor on it. */
  private static final double POCKET_LENGTH_MM = 16;

  private static final double POCKET_BREADTH_MM = 12;

  /** Less wood than that between pocket and groove breaks out, so the pocket takes it. */
  private static final double LEAST_WALL_MM = 3;

  private final PlateSet set;
  private final Sensing sensing;
  private final Measures measures;
  private final Plan plan;
  private final double middle;
  private int grooves;
  private int drills;

  private PlatePlan(PlateSet set, Sensing sensing, Measures measures) {
    this.set = set;
    this.sensing = sensing;
    this.measures = measures;
    double width = 2 * RIM_MM + 2 * set.forefootBreadthMm() + BETWEEN_FEET_MM;
    double height = 2 * RIM_MM + set.forefootToMm() - set.heelFromMm();
    this.middle = width / 2;
    String title =
        String.format(
            Locale.ROOT,
            "Plates %s, EU %d to %d, %s",
            set.name(),
            set.euFrom(),
            set.euTo(),
            sensing == Sensing.FSR ? "force-sensing resistors" : "load cells");
    this.plan = new Plan(title, width, height);
  }

  static Plan of(PlateSet set, Sensing sensing, Measures measures) {
    return new PlatePlan(set, sensing, measures).lay();
  }

  private Plan lay() {
    plan.add(new Box(Layer.BASE, 0, 0, plan.widthMm(), plan.heightMm(), CORNER_MM));
    write(plan.widthMm() / 2, plan.heightMm() - 8, 5, "B");
    plan.name(
        "B",
        "base",
        String.format(
            Locale.ROOT, "%.0f x %.0f x %.0f", plan.widthMm(), plan.heightMm(), measures.baseMm()),
        String.format(Locale.ROOT, "saw, corners R%.0f", CORNER_MM));
    foot(-1, "left");
    foot(1, "right");
    return plan;
  }

  private void foot(int side, String name) {
    double axis = middle + side * (BETWEEN_FEET_MM + set.forefootBreadthMm()) / 2;
    double lane = middle + side * BETWEEN_FEET_MM / 4;
    int first = side < 0 ? 1 : 3;
    boolean isFsr = sensing == Sensing.FSR;
    double forefoot = isFsr ? set.forefootSensorMm() : middleMm(true);
    double heel = isFsr ? set.heelSensorMm() : middleMm(false);
    // Two cables of load cells lie side by side.
    double laneMm = isFsr ? CABLE_MM : 2 * CABLE_MM;
    String top =
        String.format(Locale.ROOT, "from the rear edge to %.0f", y(forefoot) + CABLE_MM / 2);
    String lanes =
        groove(lane - laneMm / 2, 0, laneMm, y(forefoot) + CABLE_MM / 2, name + " cables, " + top);
    write(lane, y(heel) + 35, 3.5, lanes);
    plate(first, name + " forefoot", axis, true);
    plate(first + 1, name + " heel", axis, false);
    sensor(first, name + " forefoot", axis, lane, laneMm, forefoot, true);
    sensor(first + 1, name + " heel", axis, lane, laneMm, heel, false);
    clip(side < 0 ? 1 : 2, lane, laneMm, name);
    double gap = (set.heelToMm() + set.forefootFromMm()) / 2;
    write(axis, y(gap) - 2, 5, String.format(Locale.ROOT, "gap %.0f mm", set.gapMm()));
  }

  private double middleMm(boolean isForefoot) {
    return (from(isForefoot) + to(isForefoot)) / 2;
  }

  private double from(boolean isForefoot) {
    return isForefoot ? set.forefootFromMm() : set.heelFromMm();
  }

  private double to(boolean isForefoot) {
    return isForefoot ? set.forefootToMm() : set.heelToMm();
  }

  private double breadth(boolean isForefoot) {
    return isForefoot ? set.forefootBreadthMm() : set.heelBreadthMm();
  }

  private void plate(int number, String name, double axis, boolean isForefoot) {
    double breadth = breadth(isForefoot);
    double length = to(isForefoot) - from(isForefoot);
    double x = axis - breadth / 2;
    double y = y(from(isForefoot));
    plan.add(new Box(Layer.PLATE, x, y, breadth, length, CORNER_MM));
    plan.name(
        "P" + number,
        name + " plate",
        String.format(Locale.ROOT, "%.0f x %.0f x %.0f", breadth, length, measures.plateMm()),
        String.format(
            Locale.ROOT, "saw, corners R%.0f, no holes; a cover of its size on top", CORNER_MM));
    double words = sensing == Sensing.FSR ? y + length - 12 : y + length / 2 + 7;
    write(axis, words, 5, "P" + number + " " + name);
    if (sensing == Sensing.FSR) {
      double foam = breadth - 2 * FOAM_INSET_MM;
      double along = length - 2 * FOAM_INSET_MM;
      plan.add(
          new Box(
              Layer.FOAM,
              x + FOAM_INSET_MM,
              y + FOAM_INSET_MM,
              foam,
              along,
              CORNER_MM - FOAM_INSET_MM));
      write(x + 10, y + 7, 3.5, "F" + number);
      plan.name(
          "F" + number,
          name + " foam",
          String.format(Locale.ROOT, "%.0f x %.0f", foam, along),
          String.format(
              Locale.ROOT,
              "cut, corners R%.0f; glued below P%d, over FSR%d",
              CORNER_MM - FOAM_INSET_MM,
              number,
              number));
    }
  }

  private void sensor(
      int number,
      String name,
      double axis,
      double lane,
      double laneMm,
      double at,
      boolean isForefoot) {
    int inwards = lane > axis ? 1 : -1;
    double toLane = Math.abs(lane - axis) - laneMm / 2;
    if (sensing == Sensing.CELLS) {
      cells(4 * number - 3, name, axis, isForefoot);
      branch(axis, inwards, 0, toLane, at, name);
      return;
    }
    // The square is all but at the end of the resistor, so the tail ends about here.
    double tail = measures.sensorLengthMm() - measures.sensorMm() / 2;
    double pocketFrom = tail - POCKET_LENGTH_MM / 2;
    double pocketTo = pocketFrom + POCKET_LENGTH_MM;
    if (pocketTo < toLane && toLane - pocketTo < LEAST_WALL_MM) {
      pocketTo = toLane;
    }
    double pocketMm = pocketTo - pocketFrom;
    String sensor = "FSR" + number;
    square(axis, at, measures.sensorMm());
    plan.add(
        new Line(
            Layer.SENSOR,
            axis + inwards * measures.sensorMm() / 2,
            y(at),
            axis + inwards * tail,
            y(at)));
    write(axis, y(at) - 2, 5, sensor);
    plan.name(
        sensor,
        name + " sensor",
        String.format(
            Locale.ROOT, "%.0f square, %.0f long", measures.sensorMm(), measures.sensorLengthMm()),
        String.format(
            Locale.ROOT, "taped to B, middle at %.1f, %.0f; tail into K%d", axis, y(at), number));
    double left = inwards > 0 ? axis + pocketFrom : axis - pocketTo;
    plan.add(
        new Box(Layer.POCKET, left, y(at) - POCKET_BREADTH_MM / 2, pocketMm, POCKET_BREADTH_MM, 0));
    write(left + pocketMm / 2, y(at) + 8, 3.5, "K" + number);
    plan.name(
        "K" + number,
        name + " pocket",
        String.format(Locale.ROOT, "%.1f x %.0f, %.0f deep", pocketMm, POCKET_BREADTH_MM, CABLE_MM),
        String.format(
            Locale.ROOT,
            "chisel or rout, middle at %.1f, %.0f; connector and RB%d lie in it",
            left + pocketMm / 2,
            y(at),
            number));
    branch(axis, inwards, pocketTo, toLane, at, name);
  }

  /** From so far beside the axis to the edge of the lane; nothing where a pocket reaches it. */
  private void branch(
      double axis, int inwards, double from, double toLane, double at, String name) {
    if (toLane <= from) {
      return;
    }
    double left = inwards > 0 ? axis + from : axis - toLane;
    String groove =
        groove(
            left,
            y(at) - CABLE_MM / 2,
            toLane - from,
            CABLE_MM,
            name + " cable, into the long one");
    write(axis + inwards * (toLane - 3), y(at) + 5, 3.5, groove);
  }

  private String groove(double x, double y, double width, double height, String what) {
    plan.add(new Box(Layer.GROOVE, x, y, width, height, 0));
    String name = "G" + ++grooves;
    plan.name(
        name,
        "groove",
        String.format(
            Locale.ROOT,
            "%.0f x %.0f, %.0f deep",
            Math.min(width, height),
            Math.max(width, height),
            CABLE_MM),
        "saw or rout: " + what);
    return name;
  }

  /** A strip of the plates' plywood over the groove, the strain relief of the cables. */
  private void clip(int number, double lane, double laneMm, String foot) {
    double across = laneMm / 2 + SCREW_BESIDE_MM;
    double length = 2 * (across + SCREW_END_MM);
    plan.add(
        new Box(
            Layer.CLIP,
            lane - length / 2,
            CLIP_MM - CLIP_BREADTH_MM / 2,
            length,
            CLIP_BREADTH_MM,
            2));
    write(lane, CLIP_MM - 1.2, 3.5, "C" + number);
    String holes = "";
    for (int sign = -1; sign <= 1; sign += 2) {
      double x = lane + sign * across;
      plan.add(new Circle(Layer.DRILL, x, CLIP_MM, PILOT_MM / 2));
      String hole = "H" + ++drills;
      write(x, CLIP_MM + 2.2, 3, hole);
      plan.name(
          hole,
          "pilot hole in B",
          String.format(Locale.ROOT, "drill Ø%.0f, 10 deep", PILOT_MM),
          String.format(Locale.ROOT, "at %.1f, %.0f; screw 3 x 16", x, CLIP_MM));
      holes += (holes.isEmpty() ? "" : ", ") + hole;
    }
    plan.name(
        "C" + number,
        foot + " clip",
        String.format(
            Locale.ROOT, "%.0f x %.0f x %.0f", length, CLIP_BREADTH_MM, measures.plateMm()),
        String.format(Locale.ROOT, "plates' plywood, drill Ø%.1f over %s", CLEARANCE_MM, holes));
  }

  private void cells(int first, String name, double axis, boolean isForefoot) {
    double across = breadth(isForefoot) / 2 - CELL_MM / 2 - CELL_INSET_MM;
    double inset = CELL_MM / 2 + CELL_INSET_MM;
    double front = to(isForefoot) - inset;
    double back = from(isForefoot) + inset;
    cell(first, name + ", front left", axis - across, front);
    cell(first + 1, name + ", front right", axis + across, front);
    cell(first + 2, name + ", back right", axis + across, back);
    cell(first + 3, name + ", back left", axis - across, back);
  }

  private void cell(int number, String name, double x, double at) {
    square(x, at, CELL_MM);
    write(x, y(at) - 1.5, 4, "LC" + number);
    plan.name(
        "LC" + number,
        name,
        String.format(Locale.ROOT, "%.0f square", CELL_MM),
        String.format(Locale.ROOT, "seat glued to B, middle at %.1f, %.0f", x, y(at)));
  }

  private void square(double x, double at, double side) {
    plan.add(new Box(Layer.SENSOR, x - side / 2, y(at) - side / 2, side, side, 0));
  }

  private void write(double x, double y, double sizeMm, String words) {
    plan.add(new Words(Layer.TEXT, x, y, sizeMm, words));
  }

  /** Where a point along the foot is on the board. */
  private double y(double alongMm) {
    return RIM_MM + alongMm - set.heelFromMm();
  }
}
