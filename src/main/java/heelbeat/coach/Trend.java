package heelbeat.coach;

/**
 * Whether a quantity grows or shrinks from turn to turn: a straight line by least squares through
 * its logarithms, because people vary in proportion.
 */
final class Trend {
  private int n;
  private double sumI;
  private double sumII;
  private double sumX;
  private double sumIX;
  private double sumXX;

  /**
   * Takes the next turn's.
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

  /** How many turns there were. */
  int count() {
    return n;
  }

  /** From the line's first to its last turn, as a logarithm; of three turns or more. */
  double change() {
    return (n - 1) * slope();
  }

  /** Expected square of the change's error; of three turns or more. */
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
