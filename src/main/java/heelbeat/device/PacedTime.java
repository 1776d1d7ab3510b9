package heelbeat.device;

/**
 * Times by sequence numbers: each is as long as it takes by the host's clock, and frames that would
 * be later than their arrivals are shorter until they are not. What the numbers do not say, a pad
 * that stood still, the arrivals do.
 */
final class PacedTime {
  /** Where the numbers lead away from the arrivals is mended within so long. */
  private static final double MEND_NS = 5e9;

  /** No duration changes by more. */
  private static final double FASTEST_MEND = 0.01;

  /** Much more than a delivery is late in each of a second's frames: the pad stood still. */
  private static final long STANDSTILL_NS = 100_000_000;

  /** What is missing at the beginning is caught up with bit by bit; more than this at once. */
  private static final double LONGEST_DEBT_NS = 5e8;

  /** Of each second: as much as is mended otherwise. */
  private static final double PAID_NS = FASTEST_MEND * 1e9;

  /** Who is ahead of the arrivals waits for them bit by bit: several frames may arrive at once. */
  private static final double SHORTEST = 0.25;

  private double timeNs;
  private double delayNs;
  private double leastDelayNs;
  private double debtNs;
  private double mend;

  /**
   * Begins.
   *
   * @param lastNs the last frame's time
   * @param leastNs how far behind its time a frame arrives at least
   * @param nowNs how far behind its time the last one did
   */
  void begin(long lastNs, double leastNs, double nowNs) {
    timeNs = lastNs;
    // Of a clock that was slow the last frames are further behind.
    debtNs = nowNs - leastNs <= LONGEST_DEBT_NS ? Math.max(0, nowNs - leastNs) : 0;
    delayNs = leastNs + debtNs;
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
    double latestNs = Math.max(arrivalNs - delayNs, timeNs + SHORTEST * expectedNs);
    timeNs = Math.min(timeNs + expectedNs * (1 + mend), latestNs);
    leastDelayNs = Math.min(leastDelayNs, arrivalNs - timeNs);
    timeNs = Math.max(timeNs, (lastUs + 1) * 1000.0);
    return ((long) (timeNs / 1000)) * 1000;
  }

  /** A second is over, long enough for one frame to have come without delay. */
  void look() {
    double paidNs = Math.min(debtNs, PAID_NS);
    debtNs -= paidNs;
    delayNs -= paidNs;
    if (leastDelayNs == Double.POSITIVE_INFINITY) {
      return;
    }
    double behindNs = leastDelayNs - delayNs;
    if (behindNs > STANDSTILL_NS) {
      timeNs += behindNs;
      behindNs = 0;
    }
    mend = Math.clamp(behindNs / MEND_NS, 0.0, FASTEST_MEND);
    leastDelayNs = Double.POSITIVE_INFINITY;
  }
}
