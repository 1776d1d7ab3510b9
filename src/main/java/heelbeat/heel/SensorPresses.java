package heelbeat.heel;

/** Counts how often a foot comes onto a sensor, stays for a while and leaves it altogether. */
final class SensorPresses {
  /** Shorter ones are steps, jiggling and impacts. */
  private static final long SHORTEST_NS = 250_000_000L;

  /** Repetitions follow each other sooner; what comes later is something else. */
  private static final long LONGEST_PAUSE_NS = 20_000_000_000L;

  /** Creep leaves an unloaded resistor this part of what pressed it. */
  private static final double CREPT_PART = 0.15;

  private boolean isPressed;
  private double highest;
  private long sinceNs;
  private long lastNs;
  private int count;

  /** Starts over. */
  void reset() {
    isPressed = false;
    count = 0;
  }

  /**
   * Takes the next load, from the sensor's own zero.
   *
   * @param nothing what is no foot, creep apart
   * @param least the least load that counts
   */
  void onSample(long nowNs, double load, double nothing, double least) {
    if (!isPressed) {
      isPressed = load > least;
      sinceNs = nowNs;
      highest = load;
      return;
    }
    highest = Math.max(highest, load);
    if (load < Math.max(nothing, CREPT_PART * highest)) {
      isPressed = false;
      if (nowNs - sinceNs > SHORTEST_NS) {
        count = nowNs - lastNs > LONGEST_PAUSE_NS ? 1 : count + 1;
        lastNs = nowNs;
      }
    }
  }

  int count() {
    return count;
  }
}
