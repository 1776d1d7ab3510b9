package heelbeat.heel;

import heelbeat.signal.LoadScale;

/**
 * Detects a sensor that does not answer while its neighbour moves from one that has no reason to. A
 * loaded sensor has none for long; an unloaded one may be a heel in the air, which is believed
 * until the forefoot has swung as only a heel that comes down makes it swing.
 */
final class SensorSilence {
  /** A sensor that moves less than this part of the least load that can be a foot is still. */
  private static final double STILL = 0.5;

  /** A living neighbour moves by this many times the least load that can be a foot. */
  private static final double NEIGHBOUR_MOVES = 10;

  /** A heel that comes and goes moves the forefoot by at least this part of what it carries. */
  private static final double SWING_PART = 0.6;

  /** So many swings of the forefoot say it of a heel that carries nothing. Chosen. */
  private static final int UNLOADED_HEEL_SWINGS = 3;

  /** Of one that carries its load a single swing does. */
  private static final int LOADED_HEEL_SWINGS = 1;

  /** A tucked foot's heel may come down without a trace in the forefoot, but not in a row. */
  private static final int LOADED_FOREFOOT_SWINGS = 2;

  /**
   * A heel that leaves the pad hands its load to the forefoot. One that never felt anything of it
   * is not there, or a heel alone is put down and taken away, which nobody does so often in a row.
   */
  private static final int UNANSWERED_PRESSES = 5;

  /** Who leans moves one sensor alone; a heel that leaves hands over more of its load than this. */
  private static final double HANDED_OVER_PART = 0.8;

  /**
   * Loaded is a sensor above this part of the way from the lowest to the highest load seen. Creep
   * leaves a lifted heel below it, and a forefoot at rest carries a part of what a lift gives it.
   */
  private static final double LOADED_HEEL_PART = 0.4;

  /** Of the same way; a forefoot at rest is lower. Chosen. */
  private static final double LOADED_FOREFOOT_PART = 0.25;

  /** The foot is not there below this many times the least load that can be one. */
  private static final double GONE = 2;

  /** Impacts are shorter. */
  private static final long MEMORY_NS = 100_000_000L;

  private final LoadScale scale;
  private final boolean isHeel;
  private final double gain;
  private final SensorSwings swings = new SensorSwings();
  private final SensorPresses presses = new SensorPresses();
  private boolean isStarted;
  private double own;
  private double neighbour;
  private double lowestEver;
  private double highestEver;
  private double neighbourLowestEver;
  private double stillLowest;
  private double stillHighest;
  private long stillSinceNs;

  SensorSilence(LoadScale scale, boolean isHeel, long periodNs) {
    this.scale = scale;
    this.isHeel = isHeel;
    this.gain = Math.min(1, (double) periodNs / MEMORY_NS);
  }

  void onSample(long nowNs, double ownLoad, double neighbourLoad) {
    if (!isStarted) {
      isStarted = true;
      own = ownLoad;
      neighbour = neighbourLoad;
      lowestEver = scale.isZeroKnown() ? 0 : own;
      highestEver = own;
      neighbourLowestEver = scale.isZeroKnown() ? 0 : neighbour;
      restart(nowNs);
    }
    own += gain * (ownLoad - own);
    neighbour += gain * (neighbourLoad - neighbour);
    lowestEver = Math.min(lowestEver, own);
    highestEver = Math.max(highestEver, own);
    neighbourLowestEver = Math.min(neighbourLowestEver, neighbour);
    stillLowest = Math.min(stillLowest, own);
    stillHighest = Math.max(stillHighest, own);
    if (stillHighest - stillLowest > STILL * scale.leastFootLoad()) {
      restart(nowNs);
    }
    swings.onSample(nowNs, neighbour, leastSwing());
    presses.onSample(
        nowNs,
        neighbour - neighbourLowestEver,
        GONE * scale.leastFootLoad(),
        NEIGHBOUR_MOVES * scale.leastFootLoad());
    if (isHeel && !isLoaded() && neighbour < neighbourLowestEver + GONE * scale.leastFootLoad()) {
      // A foot that steps on its toes moves its forefoot like this without a heel.
      swings.reset(neighbour);
    }
  }

  /** Forgets what speaks against the sensor. */
  void restart(long nowNs) {
    stillSinceNs = nowNs;
    stillLowest = own;
    stillHighest = own;
    swings.reset(neighbour);
    presses.reset();
  }

  /** Whether the sensor is silent against all reason. */
  boolean isAgainstReason() {
    if (!isHeel && presses.count() >= UNANSWERED_PRESSES) {
      return true;
    }
    if (isLoaded()) {
      return swings.count() >= (isHeel ? LOADED_HEEL_SWINGS : LOADED_FOREFOOT_SWINGS);
    }
    return isHeel && swings.count() >= UNLOADED_HEEL_SWINGS;
  }

  /** Whether the sensor reads as if nothing were on it. */
  boolean isAtNothing() {
    return scale.isZeroKnown() && own < scale.leastFootLoad();
  }

  /** Whether the sensor has moved since that time. */
  boolean hasMovedSince(long timeNs) {
    return stillSinceNs > timeNs;
  }

  private double leastSwing() {
    double carried = swings.lowest() - neighbourLowestEver;
    double handedOver = isHeel && isLoaded() ? HANDED_OVER_PART * (own - lowestEver) : 0;
    double least = NEIGHBOUR_MOVES * scale.leastFootLoad();
    return Math.max(least, Math.max(handedOver, SWING_PART * carried));
  }

  private boolean isLoaded() {
    double seen = highestEver - lowestEver;
    return seen > NEIGHBOUR_MOVES * scale.leastFootLoad()
        && own > lowestEver + (isHeel ? LOADED_HEEL_PART : LOADED_FOREFOOT_PART) * seen;
  }
}
