package heelbeat.loop;

/** Remembers the longest cycle, and how many were too long. */
final class StallTracker {
  private final long limitNs;
  private long worstNs;
  private long stalls;

  /**
   * @param limitNs a cycle longer than this is a stall
   */
  StallTracker(long limitNs) {
    this.limitNs = limitNs;
  }

  void record(long cycleNs) {
    worstNs = Math.max(worstNs, cycleNs);
    if (cycleNs > limitNs) {
      stalls++;
    }
  }

  /** The longest cycle, in nanoseconds; 0 before the first. */
  long worstNs() {
    return worstNs;
  }

  /** How many cycles were longer than the limit. */
  long stalls() {
    return stalls;
  }
}
