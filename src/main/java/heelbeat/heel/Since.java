package heelbeat.heel;

/** How long a condition has held without a break. */
final class Since {
  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  private long sinceNs = NOT;

  /**
   * Takes the condition as it is now.
   *
   * @return whether it has held for at least that long
   */
  boolean holds(boolean condition, long nowNs, long atLeastNs) {
    if (!condition) {
      sinceNs = NOT;
      return false;
    }
    if (sinceNs == NOT) {
      sinceNs = nowNs;
    }
    return nowNs - sinceNs >= atLeastNs;
  }

  /** When the condition began to hold; only while it does. */
  long sinceNs() {
    return sinceNs;
  }

  /** Starts over. */
  void reset() {
    sinceNs = NOT;
  }
}
