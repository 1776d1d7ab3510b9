package heelbeat.heel;

import heelbeat.signal.LoadRange;

/**
 * Keeps what a sensor reads without load from a reading below it that is over soon: a bad contact
 * or a wrong conversion gives such, and no foot does. What has been learnt of it would outlast it.
 */
final class FloorGuard {
  /** A floor that falls by this part of the range is one to wonder at, ... */
  private static final double FALLEN_PART = 0.15;

  /** ... a load this little below the floor before is over it, ... */
  private static final double OVER_PART = 0.08;

  /** ... and what stays for longer is so. */
  private static final long LONGEST_NS = 400_000_000L;

  private final LoadRange range;
  private double sure = Double.NaN;
  private boolean isFallen;
  private long fallenNs;

  FloorGuard(LoadRange range) {
    this.range = range;
  }

  /** Believes the floor as it is. */
  void believe() {
    sure = range.floor();
    isFallen = false;
  }

  /** Judges the floor that the samples before have left, by the newest load. */
  void onSample(long nowNs, double load) {
    if (!(range.floor() < sure - FALLEN_PART * range.range())) {
      believe();
      return;
    }
    if (!isFallen) {
      isFallen = true;
      fallenNs = nowNs;
    }
    if (nowNs - fallenNs > LONGEST_NS) {
      believe();
    } else if (load > sure - OVER_PART * range.range()) {
      range.floorAt(sure);
      isFallen = false;
    }
  }
}
