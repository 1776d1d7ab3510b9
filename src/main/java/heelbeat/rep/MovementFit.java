package heelbeat.rep;

import org.jspecify.annotations.Nullable;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. The load is taken
 * as a level, a part that follows the heel's height, one that follows its acceleration and, on a
 * resistor, the sensor's creep; the coefficients, none of which can be negative, are found by
 * linear least squares. Time runs from 0 at heel-off to 1 at heel-down.
 */
final class MovementFit {
  /** Two curves that are alike to this part cannot be told apart. */
  private static final double LIKENESS = 1e-9;

  /**
   * How the load flattens out high up: it follows x (1 + f) / (1 + f x), x the part of the height.
   * Half of that height would bring 57 % of the load. Chosen: people differ, and nobody knows them.
   */
  private static final double FLATTENING = 0.3;

  private final double[] times;
  private final double[] loads;
  private final double[] creeps;
  private final boolean doesCreep;
  private final double flattening;
  private final @Nullable Squeeze squeeze;
  private int count;
  private double loadSquares;
  private double creepSquares;
  private double creepLoad;
  private double heightCoefficient;
  private double accelerationCoefficient;
  private double creepCoefficient;

  // Sums of products of height, acceleration, creep and load, as differences from their means.
  private double hh;
  private double ha;
  private double aa;
  private double hl;
  private double al;
  private double hc;
  private double ac;
  private double cc;
  private double cl;

  /**
   * @param doesCreep whether the sensor is a resistor
   */
  MovementFit(int mostSamples, boolean doesCreep) {
    this(mostSamples, doesCreep, 0, null);
  }

  /** A fit for people who may squeeze, and whose load flattens out high up. */
  static MovementFit ofSqueezed(int mostSamples, boolean doesCreep) {
    return new MovementFit(mostSamples, doesCreep, FLATTENING, new Squeeze(mostSamples));
  }

  private MovementFit(
      int mostSamples, boolean doesCreep, double flattening, @Nullable Squeeze squeeze) {
    this.doesCreep = doesCreep;
    this.flattening = flattening;
    this.squeeze = squeeze;
    times = new double[mostSamples];
    loads = new double[mostSamples];
    creeps = new double[mostSamples];
  }

  /** Starts over without samples. */
  void clear() {
    count = 0;
  }

  /**
   * Adds a sample of the forefoot's load at a part of the time the heel was up.
   *
   * @param creep what a resistor's reading has crept by then, but for a factor
   */
  void add(double time, double load, double creep) {
    times[count] = time;
    loads[count] = load;
    creeps[count] = creep;
    count++;
  }

  /** All samples are there. */
  void finish() {
    center(loads);
    center(creeps);
    loadSquares = 0;
    creepSquares = 0;
    creepLoad = 0;
    for (int i = 0; i < count; i++) {
      loadSquares += loads[i] * loads[i];
      creepSquares += creeps[i] * creeps[i];
      creepLoad += creeps[i] * loads[i];
    }
    if (squeeze != null) {
      squeeze.take(times, loads, creeps, count);
    }
  }

  private void center(double[] values) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    for (int i = 0; i < count; i++) {
      values[i] -= sum / count;
    }
  }

  /** The part of the load that a part of the height brings. */
  private double loadAt(double height) {
    return height * (1 + flattening) / (1 + flattening * height);
  }

  /** Sums up a lift that ends at a time. */
  void lift(double top, RampSums into) {
    into.clear();
    for (int i = 0; i < count && times[i] < top; i++) {
      double part = times[i] / top;
      into.add(
          loadAt(MinimumJerk.height(part)) - 1,
          MinimumJerk.acceleration(part) / (top * top),
          loads[i],
          creeps[i]);
    }
  }

  /** Sums up a lowering that starts at a time and ends at 1. */
  void lower(double lowering, Descent descent, RampSums into) {
    double length = 1 - lowering;
    into.clear();
    for (int i = count - 1; i >= 0 && times[i] > lowering; i--) {
      double part = (times[i] - lowering) / length;
      into.add(
          loadAt(descent.height(part)) - 1,
          descent.acceleration(part) / (length * length),
          loads[i],
          creeps[i]);
    }
  }

  /**
   * The part of the load's squared differences from its mean that the best curve with these ramps
   * leaves unexplained, 0 to 1.
   *
   * @param top when the lift ends, no later than the lowering starts
   */
  double errorPart(RampSums lift, double top, RampSums lowering, double start) {
    relate(lift, lowering);
    double explained = explained();
    if (squeeze != null && squeeze.place(top, start, firstAfter(top), firstAfter(start))) {
      double height = lift.height + lowering.height;
      double acceleration = lift.acceleration + lowering.acceleration;
      explained = Math.max(explained, explainedBeside(squeeze, height, acceleration));
    }
    return loadSquares > 0 ? Math.max(0, 1 - explained / loadSquares) : 1;
  }

  /** What the whole height brings, by the best curve with these ramps; at least 0. */
  double riseOf(RampSums lift, RampSums lowering) {
    relate(lift, lowering);
    explained();
    return heightCoefficient;
  }

  private void relate(RampSums lift, RampSums lowering) {
    double height = lift.height + lowering.height;
    double acceleration = lift.acceleration + lowering.acceleration;
    hh = lift.heightHeight + lowering.heightHeight - height * height / count;
    ha = lift.heightAcceleration + lowering.heightAcceleration - height * acceleration / count;
    aa =
        lift.accelerationAcceleration
            + lowering.accelerationAcceleration
            - acceleration * acceleration / count;
    hl = lift.heightLoad + lowering.heightLoad;
    al = lift.accelerationLoad + lowering.accelerationLoad;
    hc = lift.heightCreep + lowering.heightCreep;
    ac = lift.accelerationCreep + lowering.accelerationCreep;
    cc = creepSquares;
    cl = creepLoad;
  }

  /** The first sample at or after a time; they follow each other evenly. */
  private int firstAfter(double time) {
    double step = (times[count - 1] - times[0]) / (count - 1);
    return Math.clamp((int) Math.ceil((time - times[0]) / step), 0, count);
  }

  /**
   * The squares that all explain together, with what a squeeze has in common with each left out.
   */
  private double explainedBeside(Squeeze bump, double height, double acceleration) {
    // The heel is at its height while it is squeezed: only the means have something in common.
    double hb = -height * bump.sum / count;
    double ab = -acceleration * bump.sum / count;
    double bb = bump.squares;
    hh -= hb * hb / bb;
    ha -= hb * ab / bb;
    aa -= ab * ab / bb;
    hl -= hb * bump.load / bb;
    al -= ab * bump.load / bb;
    hc -= hb * bump.creep / bb;
    ac -= ab * bump.creep / bb;
    cc -= bump.creep * bump.creep / bb;
    cl -= bump.creep * bump.load / bb;
    double explained = explained() + bump.load * bump.load / bb;
    double pressed =
        bump.load
            - heightCoefficient * hb
            - accelerationCoefficient * ab
            - creepCoefficient * bump.creep;
    return pressed > 0 ? explained : 0;
  }

  /** The squares that height, acceleration and creep explain; leaves their coefficients behind. */
  private double explained() {
    creepCoefficient = 0;
    double without = explained(hh, ha, aa, hl, al);
    if (!doesCreep) {
      return without;
    }
    double height = heightCoefficient;
    double acceleration = accelerationCoefficient;
    double h = hc / cc;
    double a = ac / cc;
    double beside =
        explained(hh - h * h * cc, ha - h * a * cc, aa - a * a * cc, hl - h * cl, al - a * cl);
    double coefficient = cl / cc - h * heightCoefficient - a * accelerationCoefficient;
    double with = beside + cl * cl / cc;
    if (coefficient > 0 && with > without) {
      creepCoefficient = coefficient;
      return with;
    }
    heightCoefficient = height;
    accelerationCoefficient = acceleration;
    return without;
  }

  /** The same for a heel that rests in the air all the time. */
  double errorPartAtRest() {
    return doesCreep && creepLoad > 0
        ? Math.max(0, 1 - creepLoad * creepLoad / creepSquares / loadSquares)
        : 1;
  }

  /** The squares that height and acceleration explain; leaves their coefficients behind. */
  private double explained(double hh, double ha, double aa, double hl, double al) {
    double determinant = hh * aa - ha * ha;
    if (determinant > LIKENESS * hh * aa) {
      heightCoefficient = (aa * hl - ha * al) / determinant;
      accelerationCoefficient = (hh * al - ha * hl) / determinant;
      if (heightCoefficient > 0 && accelerationCoefficient > 0) {
        return heightCoefficient * hl + accelerationCoefficient * al;
      }
    }
    accelerationCoefficient = 0;
    heightCoefficient = hl > 0 && hh > 0 ? hl / hh : 0;
    return heightCoefficient * hl;
  }
}
