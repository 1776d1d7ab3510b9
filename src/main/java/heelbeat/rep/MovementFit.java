package heelbeat.rep;

import java.util.Arrays;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. The load is taken
 * as a level, a part that follows the heel's height and one that follows its acceleration; the
 * three coefficients are found by linear least squares for each pair of instants. Time runs from 0
 * at heel-off to 1 at heel-down.
 */
final class MovementFit {
  private static final int TERMS = 3;

  /** Keeps the equations solvable where curves look alike, as a part of their own weight. */
  private static final double RIDGE = 1e-6;

  /** Brings the acceleration, which runs to hundreds over short ramps, near the other terms. */
  private static final double ACCELERATION_SCALE = 0.02;

  private final double[] times;
  private final double[] loads;
  private final double[] terms = new double[TERMS];
  private final double[][] normal = new double[TERMS][TERMS + 1];
  private int count;
  private double meanLoad;

  MovementFit(int mostSamples) {
    times = new double[mostSamples];
    loads = new double[mostSamples];
  }

  /** Starts over without samples. */
  void clear() {
    count = 0;
    meanLoad = 0;
  }

  /** Adds a sample of the forefoot's load at a part of the time the heel was up. */
  void add(double time, double load) {
    times[count] = time;
    loads[count] = load;
    count++;
    meanLoad += (load - meanLoad) / count;
  }

  /**
   * Sum of squared differences between the loads and the best curve with these instants that can
   * be: more height and upward acceleration never mean less load.
   *
   * @param top 0 to 1
   * @param lowering at least top, up to 1
   */
  double squaredError(double top, double lowering, Descent descent) {
    for (double[] row : normal) {
      Arrays.fill(row, 0);
    }
    double loadSquares = 0;
    for (int i = 0; i < count; i++) {
      double load = loads[i] - meanLoad;
      move(times[i], top, lowering, descent);
      for (int row = 0; row < TERMS; row++) {
        for (int column = row; column < TERMS; column++) {
          normal[row][column] += terms[row] * terms[column];
        }
        normal[row][TERMS] += terms[row] * load;
      }
      loadSquares += load * load;
    }
    return loadSquares - explainedSquares();
  }

  /** Level, height and acceleration at a time. */
  private void move(double time, double top, double lowering, Descent descent) {
    terms[0] = 1;
    terms[1] = 1;
    terms[2] = 0;
    if (time < top) {
      terms[1] = MinimumJerk.height(time / top);
      terms[2] = ACCELERATION_SCALE * MinimumJerk.acceleration(time / top) / (top * top);
    } else if (time > lowering) {
      double length = 1 - lowering;
      double part = (time - lowering) / length;
      terms[1] = descent.height(part);
      terms[2] = ACCELERATION_SCALE * descent.acceleration(part) / (length * length);
    }
  }

  /**
   * Solves the normal equations by Cholesky's method; returns how much of the load they explain.
   */
  private double explainedSquares() {
    double explained = 0;
    for (int row = 0; row < TERMS; row++) {
      for (int k = 0; k < row; k++) {
        normal[row][row] -= normal[k][row] * normal[k][row];
      }
      double ridge = RIDGE * count;
      double pivot = Math.sqrt(Math.max(normal[row][row] + ridge, ridge));
      normal[row][row] = pivot;
      for (int column = row + 1; column <= TERMS; column++) {
        for (int k = 0; k < row; k++) {
          normal[row][column] -= normal[k][row] * normal[k][column];
        }
        normal[row][column] /= pivot;
      }
      explained += normal[row][TERMS] * normal[row][TERMS];
    }
    double perAcceleration = normal[2][TERMS] / normal[2][2];
    if (perAcceleration < 0) {
      // Then the best that can be is without: the last row explains nothing.
      explained -= normal[2][TERMS] * normal[2][TERMS];
      perAcceleration = 0;
    }
    double perHeight = (normal[1][TERMS] - normal[1][2] * perAcceleration) / normal[1][1];
    return perHeight < 0 ? 0 : explained;
  }
}
