package heelbeat.coach;

import java.util.Arrays;

/**
 * The usual length of the last few repetitions: their median, which single odd ones do not move.
 */
final class RecentTimes {
  private static final int REMEMBERED = 7;

  /** Fewer tell of no habit. */
  private static final int LEAST = 3;

  private final long[] timesNs = new long[REMEMBERED];
  private final long[] sortedNs = new long[REMEMBERED];
  private int count;

  void add(long timeNs) {
    timesNs[count % REMEMBERED] = timeNs;
    count++;
  }

  void clear() {
    count = 0;
  }

  /** Whether it is more than that many times as long, or as short, as usual. */
  boolean isUnusual(long timeNs, double times) {
    if (count < LEAST) {
      return false;
    }
    int known = Math.min(count, REMEMBERED);
    System.arraycopy(timesNs, 0, sortedNs, 0, known);
    Arrays.sort(sortedNs, 0, known);
    double usualNs = (sortedNs[(known - 1) / 2] + sortedNs[known / 2]) / 2.0;
    return timeNs > times * usualNs || usualNs > times * timeNs;
  }
}
