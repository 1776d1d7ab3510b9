package heelbeat.check;

/**
 * How regularly the frames of a check came.
 *
 * @param frames how many came
 * @param missing which part of those due between the first and the last did not, by the usual time
 *     from one to the next
 * @param longestNs the longest time from one to the next
 */
public record FrameFlow(int frames, double missing, long longestNs) {
  private static final double MOST_MISSING = 0.05;

  /** Longer than anything that is judged by itself. */
  private static final long LONGEST_NS = 1_000_000_000L;

  /** Whether phases may have gone by unseen. */
  boolean isTorn() {
    return missing > MOST_MISSING || longestNs > LONGEST_NS;
  }
}
