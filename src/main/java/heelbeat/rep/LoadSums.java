package heelbeat.rep;

/** Sums of the last loads of a signal, for means over any part of them. */
final class LoadSums {
  private final double[] sums;
  private final int mask;
  private long count;

  /**
   * @param most how many loads are looked back at
   */
  LoadSums(int most) {
    sums = new double[Integer.highestOneBit(most + 1) << 1];
    mask = sums.length - 1;
  }

  /** Forgets all loads. */
  void clear() {
    count = 0;
    sums[0] = 0;
  }

  void add(double load) {
    sums[(int) (count + 1) & mask] = sums[(int) count & mask] + load;
    count++;
  }

  /** How many loads there have been. */
  long count() {
    return count;
  }

  /**
   * Takes the means of the latest loads, oldest first.
   *
   * @param samples how many loads are in each mean, a whole number or not
   */
  void takeMeans(double samples, double[] into) {
    double before = before(count - into.length * samples);
    for (int i = 0; i < into.length; i++) {
      double sum = before(count - (into.length - 1 - i) * samples);
      into[i] = (sum - before) / samples;
      before = sum;
    }
  }

  /** Of all loads before there, which may be between two. */
  private double before(double position) {
    long whole = (long) position;
    double sum = sums[(int) whole & mask];
    double part = position - whole;
    return part > 0 ? sum + part * (sums[(int) (whole + 1) & mask] - sum) : sum;
  }
}
