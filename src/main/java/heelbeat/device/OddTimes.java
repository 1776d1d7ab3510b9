package heelbeat.device;

/** Counts the times that cannot be, and says whether they are a clock's habit. */
final class OddTimes {
  /** So long odd times are remembered, and so long a clock must be well to be believed again. */
  static final long FORGET_NS = 30_000_000_000L;

  /** Four within some ten seconds: nobody's clock is set so often. */
  private static final double HABIT = 3.5;

  private double stood;
  private double jumped;
  private int inRow;
  private long count;
  private long lastNs;

  /** How many there were; those that followed upon one another are one. */
  long count() {
    return count;
  }

  /** How many of the newest frames were odd, one after the other. */
  int inRow() {
    return inRow;
  }

  /** Whether they come again and again. */
  boolean isHabit() {
    return stood + jumped >= HABIT;
  }

  /** Whether most of them are the time of the frame before once more. */
  boolean isStanding() {
    return stood > jumped;
  }

  /** Whether there was none for long. */
  boolean isOver(long nowNs) {
    return nowNs - lastNs >= FORGET_NS;
  }

  /** Time passes. */
  void forget(long ns) {
    double kept = Math.max(0, 1 - (double) ns / FORGET_NS);
    stood *= kept;
    jumped *= kept;
  }

  /** A frame's time is as it should be, or is followed from now on. */
  void endRow() {
    inRow = 0;
  }

  /**
   * A frame's time is odd.
   *
   * @param stands whether it is that of the frame before
   */
  void add(boolean stands, long nowNs) {
    lastNs = nowNs;
    if (inRow++ == 0) {
      count++;
      if (stands) {
        stood++;
      } else {
        jumped++;
      }
    }
  }

  /** Another connection begins: what its clock is like is to be seen. */
  void begin(long nowNs) {
    inRow = 0;
    lastNs = nowNs;
  }

  /** The clock is believed again. */
  void forgive() {
    stood = 0;
    jumped = 0;
  }
}
