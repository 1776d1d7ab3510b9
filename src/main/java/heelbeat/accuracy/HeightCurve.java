package heelbeat.accuracy;

import java.util.Arrays;

/**
 * A heel's height over time, smoothed by fitting a cubic to what lies around an instant (Savitzky
 * and Golay 1964), as readings come: at their own times, and each of them for several frames.
 * Heights have no unit.
 */
final class HeightCurve {
  private static final int TERMS = 4;

  private final double[] timesS;
  private final double[] heights;

  /** The last fit: value, slope and higher terms, in windows. */
  private final double[] fit = new double[TERMS];

  private final double[][] normal = new double[TERMS][TERMS + 1];

  /**
   * @param timesS rise
   * @param heights as many
   */
  HeightCurve(double[] timesS, double[] heights) {
    this.timesS = timesS;
    this.heights = heights;
  }

  double startS() {
    return timesS[0];
  }

  double endS() {
    return timesS[timesS.length - 1];
  }

  /** The height at a time; not a number where too little is known around it. */
  double height(double timeS, double windowS) {
    return fit(timeS, windowS) ? fit[0] : Double.NaN;
  }

  /** The speed in heights per second; not a number where too little is known around it. */
  double speed(double timeS, double windowS) {
    return fit(timeS, windowS) ? fit[1] / windowS : Double.NaN;
  }

  /** The slope of a straight line through all between two times, in heights per second. */
  double slope(double fromS, double toS) {
    int from = firstFrom(fromS);
    int to = firstFrom(toS);
    double middleS = (fromS + toS) / 2;
    double products = 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      double x = timesS[i] - middleS;
      products += x * (heights[i] - heights[from]);
      squares += x * x;
    }
    return squares > 0 ? products / squares : 0;
  }

  /** How far readings lie off the smoothed curve, as a standard deviation that spikes leave be. */
  double noise(double windowS) {
    double[] off = new double[heights.length];
    int known = 0;
    for (int i = 0; i < off.length; i++) {
      double smooth = height(timesS[i], windowS);
      if (!Double.isNaN(smooth)) {
        off[known++] = Math.abs(heights[i] - smooth);
      }
    }
    Arrays.sort(off, 0, known);
    // The median of such sizes is 0.6745 standard deviations where they are normal.
    return known == 0 ? 0 : off[known / 2] / 0.6745;
  }

  /** Fits a cubic to all within a window to both sides. */
  private boolean fit(double timeS, double windowS) {
    int from = firstFrom(timeS - windowS);
    int to = firstFrom(timeS + windowS);
    if (to - from < 2 * TERMS
        || timesS[from] > timeS - windowS / 2
        || timesS[to - 1] < timeS + windowS / 2) {
      return false;
    }
    for (double[] row : normal) {
      Arrays.fill(row, 0);
    }
    for (int i = from; i < to; i++) {
      double x = (timesS[i] - timeS) / windowS;
      double power = 1;
      for (int row = 0; row < TERMS; row++) {
        double term = power;
        for (int column = 0; column < TERMS; column++) {
          normal[row][column] += term;
          term *= x;
        }
        normal[row][TERMS] += power * (heights[i] - heights[from]);
        power *= x;
      }
    }
    if (!solve()) {
      return false;
    }
    fit[0] += heights[from];
    return true;
  }

  private int firstFrom(double timeS) {
    int found = Arrays.binarySearch(timesS, timeS);
    return found < 0 ? -found - 1 : found;
  }

  /** Gauss's way; the normal equations need no exchange of rows. */
  private boolean solve() {
    for (int row = 0; row < TERMS; row++) {
      double pivot = normal[row][row];
      if (!(pivot > 1e-12)) {
        return false;
      }
      for (int below = row + 1; below < TERMS; below++) {
        double times = normal[below][row] / pivot;
        for (int column = row; column <= TERMS; column++) {
          normal[below][column] -= times * normal[row][column];
        }
      }
    }
    for (int row = TERMS - 1; row >= 0; row--) {
      double rest = normal[row][TERMS];
      for (int column = row + 1; column < TERMS; column++) {
        rest -= normal[row][column] * fit[column];
      }
      fit[row] = rest / normal[row][row];
    }
    return true;
  }
}
