package heelbeat.device;

/**
 * Times by sequence numbers: each is as long as it takes by the host's clock, and no frame is later
 * than its arrival. What the numbers do not say, a pad that stood still, the arrivals do.
 */
final class PacedTime {
  /** Where the numbers lead away from the arrivals is mended within so long. */
  private static final double MEND_NS = 5e9;

  /** No duration changes by more. */
  private static final double FASTEST_MEND = 0.01;

  /** Much more than a delivery is late in each of a second's frames: the pad stood still. */
  private static final long STANDSTILL_NS = 100_000_000;

  private double timeNs;
  private double delayNs;
  private double leastDelayNs;
  private double mend;

  /**
   * Begins.
   *
   * @param lastNs the last frame's time
   * @param leastNs how far behind its time a frame arrives at least
   */
  void begin(long lastNs, double leastNs) {
    timeNs = lastNs;
    delayNs = leastNs;
    leastDelayNs = Double.POSITIVE_INFINITY;
    mend = 0;
  }

  /**
   * Takes the next frame.
   *
   * @param expectedNs how much later it should be than the last one
   * @return its time, in whole microseconds and at least one later
   */
  long next(double expectedNs, long arrivalNs) {
    long lastUs = (long) (timeNs / 1000);
    timeNs = Math.min(timeNs + expectedNs * (1 + mend), arrivalNs - delayNs);
    leastDelayNs = Math.min(leastDelayNs, arrivalNs - timeNs);
    timeNs = Math.max(timeNs, (lastUs + 1) * 1000.0);
    return ((long) (timeNs / 1000)) * 1000;
  }

  /** A second is over, long enough for one frame to have come without delay. */
  void look() {
    if (leastDelayNs == Double.POSITIVE_INFINITY) {
      return;
    }
    double behindNs = leastDelayNs - delayNs;
    if (behindNs > STANDSTILL_NS) {
      timeNs += behindNs;
      behindNs = 0;
    }
    mend = Math.min(behindNs / MEND_NS, FASTEST_MEND);
    leastDelayNs = Double.POSITIVE_INFINITY;
  }
}
