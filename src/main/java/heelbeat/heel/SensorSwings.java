package heelbeat.heel;

/** Counts how often a load rises as under the forefoot of a heel that is lifted, and falls back. */
final class SensorSwings {
  /** Shorter ones are steps, jiggling and impacts. */
  private static final long SHORTEST_NS = 250_000_000L;

  /** Back is a load that has lost this part of its rise. */
  private static final double BACK_PART = 0.6;

  /** Repetitions follow each other sooner; what comes later is something else. */
  private static final long LONGEST_PAUSE_NS = 20_000_000_000L;

  private double lowest;
  private double highest;
  private boolean isUp;
  private long upNs;
  private long lastNs;
  private int count;

  /** Starts over from that load. */
  void reset(double load) {
    isUp = false;
    lowest = load;
    highest = load;
    count = 0;
  }

  /**
   * Takes the next load.
   *
   * @param least the least rise above the lowest load that counts
   */
  void onSample(long nowNs, double load, double least) {
    if (!isUp) {
      lowest = Math.min(lowest, load);
      if (load > lowest + least) {
        isUp = true;
        upNs = nowNs;
        highest = load;
      }
      return;
    }
    highest = Math.max(highest, load);
    if (load < highest - BACK_PART * (highest - lowest)) {
      if (nowNs - upNs > SHORTEST_NS) {
        count = upNs - lastNs > LONGEST_PAUSE_NS ? 1 : count + 1;
        lastNs = nowNs;
      }
      isUp = false;
      lowest = load;
    }
  }

  /** Lowest load since the last swing began. */
  double lowest() {
    return lowest;
  }

  int count() {
    return count;
  }
}
