package heelbeat.coach;

/** Whether a quantity rises or falls from turn to turn: a straight line by least squares. */
final class Trend {
  /** Fewer turns tell of no trend. */
  private static final int LEAST = 8;

  /** The slope is sure if it is so many times its standard error. */
  private static final double SURE = 3;

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

  /** From the line's first to its last turn, as a part of its first; 0 if that is not sure. */
  double change() {
    if (n < LEAST) {
      return 0;
    }
    double spread = sumII - sumI * sumI / n;
    double slope = (sumIX - sumI * sumX / n) / spread;
    double residual = sumXX - sumX * sumX / n - slope * slope * spread;
    double error = Math.sqrt(Math.max(0, residual) / (n - 2) / spread);
    double first = (sumX - slope * sumI) / n;
    return first > 0 && Math.abs(slope) > SURE * error ? slope * (n - 1) / first : 0;
  }
}
