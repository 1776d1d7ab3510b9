package heelbeat.heel;

import heelbeat.signal.LoadHistory;
import heelbeat.signal.LoadScale;

/**
 * Tells a sensor that loses its contact from one that loses its load. A loose lead takes all of the
 * load within one sample, and leaves the other sensor of the foot as it was. No heel does that: it
 * hands its load over within 60 to 350 ms, and the quickest of some 9,000 lifts, simulated ones,
 * people's and in walks, took 20 ms for the last three quarters of it.
 *
 * <p>Until the contact is back the load before stands. A sensor that is lost for good is a fault
 * long before {@link #LONGEST_NS}; after that what it reads is its load again, so that a mount that
 * slipped does not end it.
 */
final class LostContact {
  /** All of the load goes within this time: a sample of 80 a second, and one clock's error. */
  static final long SUDDEN_NS = 15_000_000L;

  /** Lost is a load that ends this close to the lowest of late, as a part of the fall. */
  private static final double NOTHING_PART = 0.15;

  /** It is at least that many times the least load that can be a foot, ... */
  private static final double CARRIES = 2;

  /** ... and this part of the way from the lowest to the highest of late. */
  private static final double WHOLE_PART = 0.1;

  /** ... and so many of the steps by which coarse counts change: of a few each comes suddenly. */
  private static final double STEPS = 8;

  /** A load that is lost was there: a blow of 5 to 25 ms, as a landing heel's, was not. */
  private static final long STAYED_NS = 50_000_000L;

  /** So long it carried at least this part of the fall. Chosen. */
  private static final double STAYED_PART = 0.5;

  /** Nor was it on a flank so shortly before: it had not fallen by that part already. */
  private static final long LEVEL_NS = 25_000_000L;

  /** Of the fall. Chosen. */
  private static final double LEVEL_PART = 0.25;

  /** The other sensor feels the foot, and has moved by less than this part of the fall. */
  private static final double UNMOVED_PART = 0.3;

  /** It feels the foot as long as it keeps this part of what it carried. */
  private static final double FELT_PART = HeelDetector.FOREFOOT_OFF_PART;

  /** A load that has moved by this part of the fall is back, ... */
  private static final double BACK_PART = 0.25;

  /** ... and one that goes on falling so soon after was on a flank. */
  private static final double FLANK_PART = 0.1;

  /** In nanoseconds. Chosen: two samples of 80 a second, and one clock's error. */
  private static final long FLANK_NS = 30_000_000L;

  /** Where wrong readings are many, what lasts no longer may be some of them. */
  private static final long WRONG_NS = 60_000_000L;

  /** A loss that lasts longer is a load that went, in nanoseconds. Chosen. */
  private static final long LONGEST_NS = 10_000_000_000L;

  /** Two sensors that drop out together do so this far apart at most: some samples. */
  private static final long APART_NS = 50_000_000L;

  /** Two losses within this time are a loose contact, ... */
  private static final long AGAIN_NS = 10_000_000_000L;

  /** ... for so long after the last. */
  private static final long LOOSE_NS = 8_000_000_000L;

  /** No time. */
  private static final long NEVER = Long.MIN_VALUE;

  private final LoadHistory history;
  private final boolean isHeel;
  private final LoadScale scale;
  private final double leastFall;
  private final CountStep step;
  private double otherLowest = Double.POSITIVE_INFINITY;
  private boolean isFootFelt;
  private double feltAbove;
  private long doubtedUntilNs = NEVER;
  private double lostLoad;
  private double fall;
  private long sinceNs = NEVER;
  private long lastNs = NEVER;
  private boolean isAgain;

  /**
   * @param step by how much the loads of both sensors change at least
   */
  LostContact(LoadHistory history, boolean isHeel, LoadScale scale, CountStep step) {
    this.history = history;
    this.isHeel = isHeel;
    this.scale = scale;
    this.leastFall = CARRIES * scale.leastFootLoad();
    this.step = step;
  }

  /** Starts over. */
  void reset() {
    sinceNs = NEVER;
  }

  /**
   * Takes the next load, which is not in the history yet.
   *
   * @param readNs when the readings before were taken, however often they were sent
   * @param isAlone whether the load jumps, and the sensor beside it does not
   * @param jumps what knows the lowest and the highest load of late
   * @param other the next load of the foot's other sensor
   */
  void add(long nowNs, long readNs, double load, boolean isAlone, BriefJumps jumps, double other) {
    otherLowest = Math.min(otherLowest, other);
    if (isLost()) {
      isFootFelt &= other > feltAbove;
      if (isOver(nowNs, load)) {
        remember(nowNs, jumps);
        sinceNs = NEVER;
      }
      return;
    }
    if (!isAlone || nowNs - readNs > SUDDEN_NS) {
      return;
    }
    double change = own(history.last()) - load;
    double least = Math.max(leastFall, STEPS * step.coarse());
    if (change > Math.max(least, WHOLE_PART * jumps.range())
        && isNothing(load, jumps.lowest() + NOTHING_PART * change)
        && hasStayed(nowNs, change)
        && (!scale.isZeroKnown() || isFelt(other))
        && isUnmoved(nowNs, other, UNMOVED_PART * change)) {
      sinceNs = nowNs;
      lostLoad = load;
      fall = change;
      isFootFelt = isFelt(other) && nowNs > doubtedUntilNs;
      double nothing = scale.isZeroKnown() ? 0 : otherLowest;
      feltAbove = nothing + FELT_PART * (other - nothing);
    }
  }

  /** Whether the other sensor is known to feel the foot. */
  private boolean isFelt(double other) {
    return other > leastFall + (scale.isZeroKnown() ? 0 : otherLowest);
  }

  private void remember(long nowNs, BriefJumps jumps) {
    long longestNs = jumps.areMany() ? WRONG_NS : FLANK_NS;
    if (isFootFelt && nowNs - sinceNs > longestNs) {
      isAgain = lastNs != NEVER && nowNs - lastNs < AGAIN_NS;
      lastNs = nowNs;
    }
  }

  /** A load cell's forefoot is never known to feel nothing: it dips under a heel that falls. */
  private boolean isNothing(double load, double nearLowest) {
    return scale.isZeroKnown() ? load < scale.leastFootLoad() : isHeel && load < nearLowest;
  }

  private boolean hasStayed(long nowNs, double change) {
    if (history.timeNs(history.first()) > nowNs - STAYED_NS) {
      return false;
    }
    double least = own(history.last()) - STAYED_PART * change;
    double most = own(history.last()) + LEVEL_PART * change;
    long level = history.indexAt(nowNs - LEVEL_NS);
    for (long i = history.indexAt(nowNs - STAYED_NS); i <= history.last(); i++) {
      if (own(i) < least || (i >= level && own(i) > most)) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnmoved(long nowNs, double other, double tolerance) {
    for (long i = history.indexAt(nowNs - STAYED_NS); i <= history.last(); i++) {
      if (Math.abs(other(i) - other) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private double other(long index) {
    return isHeel ? history.forefoot(index) : history.heel(index);
  }

  private double own(long index) {
    return isHeel ? history.heel(index) : history.forefoot(index);
  }

  private boolean isOver(long nowNs, double load) {
    double part = (load - lostLoad) / fall;
    return part > BACK_PART
        || (part < -FLANK_PART && nowNs - sinceNs < FLANK_NS)
        || nowNs - sinceNs > LONGEST_NS;
  }

  /** Both sensors have dropped out: a loss beside it is one of these. */
  void doubt(long backNs) {
    doubtedUntilNs = backNs + APART_NS;
    isFootFelt = false;
  }

  /**
   * Whether the other sensor has felt the foot all the time since the contact was lost. If not,
   * both may have dropped out, a little apart, or the foot may have gone.
   */
  boolean isFootFelt() {
    return isFootFelt;
  }

  /** Whether the contact is lost, as of the newest load. */
  boolean isLost() {
    return sinceNs != NEVER;
  }

  /** For how long, in nanoseconds; 0 if it is not. */
  long lostNs(long nowNs) {
    return isLost() ? nowNs - sinceNs : 0;
  }

  /** Whether the contact comes and goes. */
  boolean isLoose(long nowNs) {
    return isAgain && nowNs - lastNs < LOOSE_NS;
  }
}
