package heelbeat.session;

/**
 * When to ask for an empty pad. Of load cells that a foot was on from the start nobody knows what
 * they read without one, and a raise counts only if it cannot be sway; most people's first raise
 * settles it. Who is there for long without one is asked once, for a while, and no more.
 */
final class StepOffWatch {
  /** Longer than a raise is looked back at: by then those that were made did not settle it. */
  private static final long AFTER_NS = 30_000_000_000L;

  /** As long as an odd pad is told of over what the feet do. */
  private static final long ASKED_NS = 30_000_000_000L;

  private static final long NEVER = Long.MIN_VALUE;

  private long sinceNs = NEVER;
  private boolean isDone;

  /**
   * Time has come to a sample.
   *
   * @param isZeroUnseen whether a foot is on sensors that were not seen without one
   * @return whether to ask now
   */
  boolean asks(long nowNs, boolean isZeroUnseen) {
    if (!isZeroUnseen) {
      isDone |= sinceNs != NEVER && nowNs - sinceNs >= AFTER_NS;
      sinceNs = NEVER;
      return false;
    }
    if (sinceNs == NEVER) {
      sinceNs = nowNs;
    }
    isDone |= nowNs - sinceNs >= AFTER_NS + ASKED_NS;
    return !isDone && nowNs - sinceNs >= AFTER_NS;
  }
}
