package heelbeat.coach;

/**
 * Whether a quantity grows or shrinks from push-up to push-up: a straight line by least squares
 * through its logarithms, because people vary in proportion.
 */
final class Trend {
  private int n;
  private double sumI;
  private double sumII;
  private double sumX;
  private double sumIX;
  private double sumXX;

  /**
   * Takes the next push-up's.
   *
   * @param quantity above 0
   */
  void add(double quantity) {
    double x = Math.log(quantity);
    sumI += n;
    sumII += (double) n * n;
    sumX += x;
    sumIX += n * x;
    sumXX += x * x;
    n++;
  }

  /** How many push-ups there were. */
  int count() {
    return n;
  }

  /** From the line's first to its last push-up, as a logarithm; of three push-ups or more. */
  double change() {
    return (n - 1) * slope();
  }

  /** Expected square of the change's error; of three push-ups or more. */
  double variance() {
    double residual = sumXX - sumX * sumX / n - slope() * slope() * spread();
    return Math.max(0, residual) / (n - 2) / spread() * (n - 1) * (n - 1);
  }

  private double slope() {
    return (sumIX - sumI * sumX / n) / spread();
  }

  private double spread() {
    return sumII - sumI * sumI / n;
  }
}
