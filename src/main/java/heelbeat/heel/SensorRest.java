package heelbeat.heel;

import heelbeat.signal.LoadScale;
import heelbeat.signal.SensorKind;

/**
 * Detects a sensor that gives the same count while its neighbour moves. One that converts gives
 * some noise as well; unless its counts are so coarse that the noise is lost between two of them.
 */
final class SensorRest {
  /**
   * For so long the count stays while its neighbour moves, in nanoseconds: a fault is named within
   * 2 s.
   */
  private static final long STUCK_NS = 2_000_000_000L;

  /** A living neighbour moves by this many times the least load that can be a foot. */
  private static final double NEIGHBOUR_MOVES = 10;

  /** A divider's count rests while the sensor is unloaded; it may not while loaded like this. */
  private static final double LOADED = 5;

  /** The last bits of a load cell's 24 are never still; one that toggles by so little is dead. */
  private static final int TOGGLING_BITS = 20;

  /** What a pad that subtracts a threshold reads without load, it reads for so long. */
  private static final long UNLOADED_NS = 300_000_000L;

  /** Who was on it from the start has shown it by the second long lift. */
  private static final int RESTS = 2;

  private final LoadScale scale;
  private final int togglingCounts;
  private final CountStep step;
  private boolean isStarted;
  private int restingCounts;
  private long sinceNs;
  private double neighbourLowest;
  private double neighbourHighest;
  private int lowestCounts = Integer.MAX_VALUE;
  private int restsAtLowest;

  /** How far apart the counts of a dead sensor may be. */
  static int togglingCounts(SensorKind sensor, int fullScaleCounts) {
    return sensor.isZeroKnown() ? 0 : fullScaleCounts >> TOGGLING_BITS;
  }

  SensorRest(LoadScale scale, int fullScaleCounts) {
    this.scale = scale;
    this.togglingCounts = togglingCounts(scale.sensor(), fullScaleCounts);
    this.step = new CountStep(scale);
  }

  void onSample(long nowNs, int counts, double neighbour) {
    if (!isStarted || Math.abs((long) counts - restingCounts) > togglingCounts) {
      if (isStarted) {
        learnLowest(nowNs);
      }
      isStarted = true;
      restingCounts = counts;
      restart(nowNs, neighbour);
    }
    step.onSample(counts, neighbour);
    neighbourLowest = Math.min(neighbourLowest, neighbour);
    neighbourHighest = Math.max(neighbourHighest, neighbour);
  }

  /** Insoles and force plates subtract a threshold: in the air they read exactly the same. */
  private void learnLowest(long nowNs) {
    if (restingCounts < lowestCounts) {
      lowestCounts = restingCounts;
      restsAtLowest = 0;
    }
    if (restingCounts == lowestCounts && nowNs - sinceNs > UNLOADED_NS) {
      restsAtLowest += isStuck(nowNs) ? 1 : RESTS;
    }
  }

  private boolean isUnloaded() {
    return scale.isZeroKnown()
        ? scale.loadOf(restingCounts) < LOADED * scale.leastFootLoad()
        : restsAtLowest >= RESTS && restingCounts == lowestCounts;
  }

  /** Forgets what speaks against the sensor. */
  void restart(long nowNs, double neighbour) {
    sinceNs = nowNs;
    neighbourLowest = neighbour;
    neighbourHighest = neighbour;
  }

  boolean isStuck(long nowNs) {
    double least = scale.leastFootLoad();
    return nowNs - sinceNs >= STUCK_NS
        && neighbourHighest - neighbourLowest > NEIGHBOUR_MOVES * least
        && !step.isCoarse()
        && !isUnloaded();
  }

  /** Whether a foot that is there and sways may read the same for long. */
  boolean hidesSway() {
    return step.coarse() > scale.leastFootLoad();
  }

  /** Whether the newest sample differs from the ones before. */
  boolean hasMoved(long nowNs) {
    return sinceNs == nowNs;
  }
}
