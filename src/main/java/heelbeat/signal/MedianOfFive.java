package heelbeat.signal;

import java.util.Arrays;

/**
 * Takes out two wrong samples in a row, and answers two samples late: for what is not in a hurry.
 */
public final class MedianOfFive {
  private final double[] newest = new double[5];
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
    // Of four the least and the most cannot be the middle of five.
    double low = Math.max(Math.min(newest[0], newest[1]), Math.min(newest[2], newest[3]));
    double high = Math.min(Math.max(newest[0], newest[1]), Math.max(newest[2], newest[3]));
    return Math.max(Math.min(low, high), Math.min(Math.max(low, high), newest[4]));
  }
}
