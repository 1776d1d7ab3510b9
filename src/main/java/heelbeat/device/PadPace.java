package heelbeat.device;

/**
 * Measures a pad against the host's clock: how long a frame takes, and how fast the pad's clock
 * goes. A frame may be late on its way, but never early, so that of each second the frame counts
 * that came soonest; two such are compared that lie up to ten seconds apart.
 */
final class PadPace {
  /** The longest that a usual USB chip holds bytes back is 16 ms. */
  private static final long WINDOW_NS = 1_000_000_000;

  private static final int WINDOWS = 10;

  /** Nothing is said of less. */
  private static final long LEAST_NS = 1_900_000_000L;

  private final long[] frames = new long[WINDOWS + 1];
  private final long[] clocksUs = new long[WINDOWS + 1];
  private final long[] arrivalsNs = new long[WINDOWS + 1];
  private int anchors;
  private int newest;

  private boolean isOpen;
  private long windowEndNs;
  private double soonestNs;
  private long soonestFrame;
  private long soonestClockUs;
  private long soonestArrivalNs;

  private double periodNs;

  /**
   * Forgets all.
   *
   * @param usualNs how long a frame takes until that is measured
   */
  void reset(double usualNs) {
    periodNs = usualNs;
    anchors = 0;
    isOpen = false;
  }

  /**
   * Takes a frame.
   *
   * @param frame which one it is, those lost included
   * @param clockUs the pad's clock, from any beginning on
   * @param arrivalNs the host's clock when it was read; does not fall
   * @return whether there is another figure now
   */
  boolean onFrame(long frame, long clockUs, long arrivalNs) {
    boolean isNew = false;
    if (isOpen && arrivalNs - windowEndNs >= 0) {
      keep();
      isOpen = false;
      isNew = true;
    }
    double lateNs = arrivalNs - frame * periodNs;
    if (!isOpen) {
      isOpen = true;
      windowEndNs = arrivalNs + WINDOW_NS;
      soonestNs = Double.POSITIVE_INFINITY;
    }
    if (lateNs <= soonestNs) {
      soonestNs = lateNs;
      soonestFrame = frame;
      soonestClockUs = clockUs;
      soonestArrivalNs = arrivalNs;
    }
    return isNew;
  }

  private void keep() {
    newest = (newest + 1) % frames.length;
    frames[newest] = soonestFrame;
    clocksUs[newest] = soonestClockUs;
    arrivalsNs[newest] = soonestArrivalNs;
    anchors = Math.min(anchors + 1, frames.length);
    if (isMeasured() && frames[newest] > frames[oldest()]) {
      periodNs = (double) spanNs() / (frames[newest] - frames[oldest()]);
    }
  }

  /** Whether more is known than what the greeting says. */
  boolean isMeasured() {
    return spanNs() >= LEAST_NS;
  }

  /** How much of the host's time the figures are of, in nanoseconds. */
  long spanNs() {
    return anchors < 2 ? 0 : arrivalsNs[newest] - arrivalsNs[oldest()];
  }

  /** How long a frame takes by the host's clock, in nanoseconds. */
  double periodNs() {
    return periodNs;
  }

  /** How many seconds the pad's clock counts in one of the host's; 1 before that is known. */
  double clockRatio() {
    return isMeasured() ? (clocksUs[newest] - clocksUs[oldest()]) * 1000.0 / spanNs() : 1;
  }

  private int oldest() {
    return (newest + frames.length - anchors + 1) % frames.length;
  }
}
