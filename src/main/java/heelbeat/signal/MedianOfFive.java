package heelbeat.signal;

import java.util.Arrays;

/**
 * Takes out two wrong samples in a row, and answers two samples late: for what is not in a hurry.
 */
public final class MedianOfFive {
  private final double[] newest = new double[5];
  private final double[] sorted = new double[5];
  private boolean isStarted;
  private int next;

  /**
   * Takes a sample and gives the filtered one, two before it.
   *
   * @param value the newest sample
   * @return the median of the last five
   */
  public double filter(double value) {
    if (!isStarted) {
      isStarted = true;
      Arrays.fill(newest, value);
    }
    newest[next] = value;
    next = (next + 1) % newest.length;
    System.arraycopy(newest, 0, sorted, 0, newest.length);
    Arrays.sort(sorted);
    return sorted[newest.length / 2];
  }
}
