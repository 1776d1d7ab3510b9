package heelbeat.rep;

import java.util.Arrays;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. The load is taken
 * as a level, a part that follows the heel's height, one that follows its acceleration and, on a
 * resistor, the sensor's creep; the coefficients, none of which can be negative, are found by
 * linear least squares for each pair of instants. Time runs from 0 at heel-off to 1 at heel-down.
 */
final class MovementFit {
  private static final int LEVEL = 0;
  private static final int CREEP = 1;
  private static final int HEIGHT = 2;
  private static final int ACCELERATION = 3;
  private static final int TERMS = 4;

  /** Keeps the equations solvable where curves look alike, as a part of their own weight. */
  private static final double RIDGE = 1e-6;

  /** Brings the acceleration, which runs to hundreds over short ramps, near the other terms. */
  private static final double ACCELERATION_SCALE = 0.02;

  /**
   * A resistor under load goes on falling with the logarithm of time (Interlink 400 series data
   * sheet: up to 5 % per decade); the lift loads it over about this long.
   */
  private static final double CREEP_FROM_S = 0.2;

  /** The load follows the knee's height less and less as it rises; a straight line would be 0. */
  private static final double FLATTENING = 0.15;

  private final double[] times;
  private final double[] loads;
  private final double[] creeps;
  private final double[] terms = new double[TERMS];
  private final double[][] normal = new double[TERMS][TERMS + 1];
  private final double[][] factor = new double[TERMS][TERMS + 1];
  private final double[] solution = new double[TERMS];
  private final boolean doesCreep;
  private double durationS;
  private int count;
  private double meanLoad;
  private double loadSquares;

  /**
   * @param doesCreep whether the sensor is a resistor
   */
  MovementFit(int mostSamples, boolean doesCreep) {
    this.doesCreep = doesCreep;
    times = new double[mostSamples];
    loads = new double[mostSamples];
    creeps = new double[mostSamples];
  }

  /** Starts over without samples, for a heel that was up for that long. */
  void clear(double seconds) {
    durationS = seconds;
    count = 0;
    meanLoad = 0;
  }

  /** Adds a sample of the forefoot's load at a part of the time the heel was up. */
  void add(double time, double load) {
    times[count] = time;
    loads[count] = load;
    creeps[count] = Math.log1p(time * durationS / CREEP_FROM_S);
    count++;
    meanLoad += (load - meanLoad) / count;
  }

  /**
   * Sum of squared differences between the loads and the best curve with these instants.
   *
   * @param top 0 to 1
   * @param lowering at least top, up to 1
   */
  double squaredError(double top, double lowering, Descent descent) {
    gather(top, lowering, descent);
    double explained = explainedBy(doesCreep, true, true);
    if (explained < 0) {
      explained = Math.max(explainedBy(false, true, true), explainedBy(doesCreep, true, false));
    }
    return loadSquares - Math.max(explained, explainedBy(false, true, false));
  }

  /** The same for a heel that rests in the air all the time. */
  double squaredErrorAtRest() {
    gather(0.5, 0.5, Descent.LOWERED);
    double explained = explainedBy(doesCreep, false, false);
    return loadSquares - Math.max(explained, 0);
  }

  private void gather(double top, double lowering, Descent descent) {
    for (double[] row : normal) {
      Arrays.fill(row, 0);
    }
    loadSquares = 0;
    for (int i = 0; i < count; i++) {
      double load = loads[i] - meanLoad;
      terms[LEVEL] = 1;
      terms[CREEP] = creeps[i];
      move(times[i], top, lowering, descent);
      for (int row = 0; row < TERMS; row++) {
        for (int column = row; column < TERMS; column++) {
          normal[row][column] += terms[row] * terms[column];
        }
        normal[row][TERMS] += terms[row] * load;
      }
      loadSquares += load * load;
    }
  }

  /** Height and acceleration at a time. */
  private void move(double time, double top, double lowering, Descent descent) {
    double height = 1;
    double acceleration = 0;
    if (time < top) {
      height = MinimumJerk.height(time / top);
      acceleration = MinimumJerk.acceleration(time / top) / (top * top);
    } else if (time > lowering) {
      double length = 1 - lowering;
      height = descent.height((time - lowering) / length);
      acceleration = descent.acceleration((time - lowering) / length) / (length * length);
    }
    terms[HEIGHT] = height * (1 + FLATTENING) / (1 + FLATTENING * height);
    terms[ACCELERATION] = ACCELERATION_SCALE * acceleration;
  }

  /**
   * Solves the normal equations of some of the terms by Cholesky's method.
   *
   * @return the squares that they explain; -1 if a coefficient is negative
   */
  private double explainedBy(boolean withCreep, boolean withHeight, boolean withAcceleration) {
    double explained = 0;
    for (int row = 0; row < TERMS; row++) {
      boolean isIn =
          switch (row) {
            case CREEP -> withCreep;
            case HEIGHT -> withHeight;
            case ACCELERATION -> withAcceleration;
            default -> true;
          };
      System.arraycopy(normal[row], 0, factor[row], 0, TERMS + 1);
      for (int k = 0; k < row; k++) {
        for (int column = row; column <= TERMS; column++) {
          factor[row][column] -= factor[k][row] * factor[k][column];
        }
      }
      double pivot = Math.sqrt(Math.max(factor[row][row], 0) + RIDGE * count);
      for (int column = row + 1; column <= TERMS; column++) {
        factor[row][column] = isIn ? factor[row][column] / pivot : 0;
      }
      factor[row][row] = pivot;
      explained += factor[row][TERMS] * factor[row][TERMS];
    }
    for (int row = TERMS - 1; row > LEVEL; row--) {
      double value = factor[row][TERMS];
      for (int column = row + 1; column < TERMS; column++) {
        value -= factor[row][column] * solution[column];
      }
      solution[row] = value / factor[row][row];
      if (solution[row] < 0) {
        return -1;
      }
    }
    return explained;
  }
}
