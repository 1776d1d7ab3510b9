package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/** Decides whether a heel's load has stayed the same, by the means of the quarters of a time. */
final class LevelHeel {
  /** Into how many equal times the time is parted. */
  private static final int QUARTERS = 4;

  /** So many deviations of such a mean are still noise. */
  private static final double DEVIATIONS = 3;

  private LevelHeel() {}

  /**
   * Whether the load has stayed the same until the newest sample; false if not even half of the
   * time is remembered.
   *
   * @param durationNs for how long, in nanoseconds
   * @param tolerance how far the means may lie apart beside noise
   * @param deviation of a sample, by noise
   */
  static boolean holds(LoadHistory history, long durationNs, double tolerance, double deviation) {
    long to = history.last();
    long from = history.indexAt(history.timeNs(to) - durationNs);
    long quarter = (to - from + 1) / QUARTERS;
    if (quarter == 0 || history.timeNs(to) - history.timeNs(from) < durationNs / 2) {
      return false;
    }
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (long end = to; end - quarter + 1 >= from; end -= quarter) {
      double mean = history.meanHeel(end - quarter + 1, end);
      lowest = Math.min(lowest, mean);
      highest = Math.max(highest, mean);
    }
    return highest - lowest < tolerance + DEVIATIONS * deviation / Math.sqrt((double) quarter);
  }
}
