package heelbeat.rep;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. The load is taken
 * as a level, a part that follows the heel's height, one that follows its acceleration and, on a
 * resistor, the sensor's creep; the coefficients, none of which can be negative, are found by
 * linear least squares. Time runs from 0 at heel-off to 1 at heel-down.
 */
final class MovementFit {
  /** Two curves that are alike to this part cannot be told apart. */
  private static final double LIKENESS = 1e-9;

  private final double[] times;
  private final double[] loads;
  private final double[] creeps;
  private final boolean doesCreep;
  private int count;
  private double loadSquares;
  private double creepSquares;
  private double creepLoad;
  private double heightCoefficient;
  private double accelerationCoefficient;

  /**
   * @param doesCreep whether the sensor is a resistor
   */
  MovementFit(int mostSamples, boolean doesCreep) {
    this.doesCreep = doesCreep;
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

  /** Sums up a lift that ends at a time. */
  void lift(double top, RampSums into) {
    into.clear();
    for (int i = 0; i < count && times[i] < top; i++) {
      double part = times[i] / top;
      into.add(
          MinimumJerk.height(part) - 1,
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
          descent.height(part) - 1,
          descent.acceleration(part) / (length * length),
          loads[i],
          creeps[i]);
    }
  }

  /**
   * The part of the load's squared differences from its mean that the best curve with these ramps
   * leaves unexplained, 0 to 1.
   *
   * @param lift ends no later than the lowering starts
   */
  double errorPart(RampSums lift, RampSums lowering) {
    double height = lift.height + lowering.height;
    double acceleration = lift.acceleration + lowering.acceleration;
    double hh = lift.heightHeight + lowering.heightHeight - height * height / count;
    double ha =
        lift.heightAcceleration + lowering.heightAcceleration - height * acceleration / count;
    double aa =
        lift.accelerationAcceleration
            + lowering.accelerationAcceleration
            - acceleration * acceleration / count;
    double hl = lift.heightLoad + lowering.heightLoad;
    double al = lift.accelerationLoad + lowering.accelerationLoad;
    double explained = explained(hh, ha, aa, hl, al);
    if (doesCreep) {
      double hc = (lift.heightCreep + lowering.heightCreep) / creepSquares;
      double ac = (lift.accelerationCreep + lowering.accelerationCreep) / creepSquares;
      double besideCreep =
          explained(
              hh - hc * hc * creepSquares,
              ha - hc * ac * creepSquares,
              aa - ac * ac * creepSquares,
              hl - hc * creepLoad,
              al - ac * creepLoad);
      double creepCoefficient =
          creepLoad / creepSquares - hc * heightCoefficient - ac * accelerationCoefficient;
      if (creepCoefficient > 0) {
        explained = Math.max(explained, besideCreep + creepLoad * creepLoad / creepSquares);
      }
    }
    return loadSquares > 0 ? Math.max(0, 1 - explained / loadSquares) : 1;
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
