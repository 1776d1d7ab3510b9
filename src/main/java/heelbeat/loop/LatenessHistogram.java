package heelbeat.loop;

/**
 * Counts how late things were, from 0 ns to the end of {@code long}, in buckets that are 1 ns wide
 * below 64 ns and above that 1/32 of their power of two. Recording neither allocates nor branches
 * on what came before.
 */
final class LatenessHistogram {
  private static final int STEP_BITS = 5;
  private static final int STEPS = 1 << STEP_BITS;

  private final long[] buckets = new long[(Long.SIZE - STEP_BITS) * STEPS];
  private long count;
  private long maxNs;

  /**
   * @param latenessNs in nanoseconds; early counts as not late
   */
  void record(long latenessNs) {
    long ns = Math.max(latenessNs, 0);
    buckets[bucket(ns)]++;
    count++;
    maxNs = Math.max(maxNs, ns);
  }

  /** The longest lateness, exact, in nanoseconds; 0 while nothing was recorded. */
  long maxNs() {
    return maxNs;
  }

  /**
   * The lateness that a share of all records did not exceed.
   *
   * @param share 0 to 1
   * @return nanoseconds, rounded up to the end of a bucket but never above {@link #maxNs()}; 0
   *     while nothing was recorded
   */
  long quantileNs(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * count));
    long seen = 0;
    for (int i = 0; i < buckets.length; i++) {
      seen += buckets[i];
      if (seen >= rank) {
        return Math.min(lastNs(i), maxNs);
      }
    }
    return maxNs;
  }

  private static int bucket(long ns) {
    int shift = Math.max(0, Long.SIZE - STEP_BITS - 1 - Long.numberOfLeadingZeros(ns));
    return shift * STEPS + (int) (ns >>> shift);
  }

  /** The largest value that falls into a bucket. */
  private static long lastNs(int bucket) {
    if (bucket < 2 * STEPS) {
      return bucket;
    }
    int shift = bucket / STEPS - 1;
    return ((bucket - shift * (long) STEPS + 1) << shift) - 1;
  }
}
