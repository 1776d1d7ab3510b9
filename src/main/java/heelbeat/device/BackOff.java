package heelbeat.device;

/** How long to wait before a device is opened again: a quarter of a second, in the end four. */
final class BackOff {
  private static final long FIRST_NS = 250_000_000;
  private static final long LONGEST_NS = 4_000_000_000L;

  private long waitNs = FIRST_NS;

  /** The wait after one more failure, in nanoseconds. */
  long nextNs() {
    long now = waitNs;
    waitNs = Math.min(2 * waitNs, LONGEST_NS);
    return now;
  }

  /** The device worked. */
  void reset() {
    waitNs = FIRST_NS;
  }
}
