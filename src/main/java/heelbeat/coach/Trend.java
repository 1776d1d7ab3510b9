package heelbeat.coach;

/** Whether a quantity rises or falls from turn to turn: a straight line by least squares. */
final class Trend {
  /** Fewer turns tell of no trend. */
  private static final int LEAST = 12;

  private int n;
  private double sumI;
  private double sumII;
  private double sumX;
  private double sumIX;
  private double sumXX;

  void add(double x) {
    sumI += n;
    sumII += (double) n * n;
    sumX += x;
    sumIX += n * x;
    sumXX += x * x;
    n++;
  }

  /** The mean; 0 of nothing. */
  double mean() {
    return n == 0 ? 0 : sumX / n;
  }

  /**
   * From the line's first to its last turn, as a part of its first; nothing if that is less than
   * its standard error, and the less of it the nearer it is to that.
   */
  double change() {
    if (n < LEAST) {
      return 0;
    }
    double spread = sumII - sumI * sumI / n;
    double slope = (sumIX - sumI * sumX / n) / spread;
    double residual = sumXX - sumX * sumX / n - slope * slope * spread;
    double error = Math.sqrt(Math.max(0, residual) / (n - 2) / spread);
    double first = (sumX - slope * sumI) / n;
    double errors = Math.abs(slope) / error;
    return first > 0 && errors > 1 ? slope * (n - 1) / first * (1 - 1 / (errors * errors)) : 0;
  }
}
