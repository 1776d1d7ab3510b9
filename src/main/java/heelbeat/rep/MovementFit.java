package heelbeat.rep;

import java.util.Arrays;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. Time runs from 0
 * at heel-off to 1 at heel-down; the coefficients of level, height and inertia are found by linear
 * least squares for each pair of instants.
 */
final class MovementFit {
  private static final int TERMS = 4;

  /** Keeps the equations solvable where two curves look alike, as a part of their own weight. */
  private static final double RIDGE = 1e-6;

  /** Of a minimum-jerk curve over unit time and height: {@code 10 / sqrt(3)}. */
  private static final double HIGHEST_ACCELERATION = 5.7735;

  private final double[] times;
  private final double[] loads;
  private final double[] terms = new double[TERMS];
  private final double[][] normal = new double[TERMS][TERMS + 1];
  private int count;
  private double meanLoad;

  MovementFit(int mostSamples) {
    times = new double[mostSamples + 1];
    loads = new double[mostSamples + 1];
  }

  /** Starts over without samples. */
  void clear() {
    count = 0;
  }

  void add(double time, double load) {
    times[count] = time;
    loads[count++] = load;
    meanLoad = 0;
    for (int i = 0; i < count; i++) {
      meanLoad += loads[i] / count;
    }
  }

  /**
   * Sum of squared differences between the loads and the best curve with these instants.
   *
   * @param top 0 to 1
   * @param lowering at least top, up to 1
   * @param isReleased whether the heel is let go and falls, rather than lowered
   */
  double squaredError(double top, double lowering, boolean isReleased) {
    for (double[] row : normal) {
      Arrays.fill(row, 0);
    }
    double loadSquares = 0;
    for (int i = 0; i < count; i++) {
      double load = loads[i] - meanLoad;
      movement(times[i], top, lowering, isReleased);
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

  /** Level, height, acceleration going up, acceleration coming down. */
  private void movement(double time, double top, double lowering, boolean isReleased) {
    terms[0] = 1;
    terms[2] = 0;
    terms[3] = 0;
    if (time < top) {
      double part = time / top;
      terms[1] = height(part);
      terms[2] = acceleration(part);
    } else if (time <= lowering) {
      terms[1] = 1;
    } else if (isReleased) {
      double part = (time - lowering) / (1 - lowering);
      terms[1] = 1 - part * part;
      terms[3] = 1;
    } else {
      double part = (1 - time) / (1 - lowering);
      terms[1] = height(part);
      terms[3] = acceleration(part);
    }
  }

  private static double height(double part) {
    return part * part * part * (10 + part * (-15 + 6 * part));
  }

  private static double acceleration(double part) {
    return part * (60 + part * (-180 + 120 * part)) / HIGHEST_ACCELERATION;
  }

  /**
   * Solves the normal equations by Cholesky's method; returns how much of the load they explain.
   */
  private double explainedSquares() {
    double explained = 0;
    for (int row = 0; row < TERMS; row++) {
      double ridge = RIDGE * count;
      for (int k = 0; k < row; k++) {
        normal[row][row] -= normal[k][row] * normal[k][row];
      }
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
    return explained;
  }
}
