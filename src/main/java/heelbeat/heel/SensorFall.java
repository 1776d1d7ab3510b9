package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/**
 * Notices a load that is gone from one sample to the next while the sensor beside it feels nothing.
 * A heel hands its load to the forefoot over 60 to 350 ms, and a foot that leaves takes it from
 * both: only a lead that comes off does this. Told for resistors, whose nothing is known.
 */
final class SensorFall {
  /** The load must be gone for this long. */
  private static final long GONE_NS = 300_000_000L;

  /** How long before the fall the neighbour is looked at. */
  private static final long BEFORE_NS = 150_000_000L;

  /** A fall over this many samples, and this long at most, is sudden. */
  private static final int SAMPLES = 3;

  private static final long SUDDEN_NS = 40_000_000L;

  /** A load to fall from, and a neighbour that carries, in least loads that can be a foot. */
  private static final double CARRIES = 4;

  /** The end of a gentle fall is steep too; a sudden one begins from all that was there. */
  private static final double WHOLE_PART = 0.75;

  /** What the neighbour may move by meanwhile, as a part of the load that is gone. */
  private static final double UNMOVED_PART = 0.3;

  private final FootSignal signal;
  private final LoadHistory history;
  private final boolean isHeel;

  SensorFall(FootSignal signal, boolean isHeel) {
    this.signal = signal;
    this.history = signal.history();
    this.isHeel = isHeel;
  }

  /** Whether the load fell so, {@link #GONE_NS} before the newest sample of the signal. */
  boolean isSeen() {
    double least = signal.scale().leastFootLoad();
    long last = history.last();
    if (last < 0 || !signal.scale().isZeroKnown() || own(last) >= least) {
      return false;
    }
    long after = history.indexAt(history.timeNs(last) - GONE_NS);
    long before = after - SAMPLES;
    if (before <= history.first()
        || own(after) >= least
        || own(before) < CARRIES * least
        || history.timeNs(after) - history.timeNs(before) > SUDDEN_NS) {
      return false;
    }
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (long i = history.indexAt(history.timeNs(before) - BEFORE_NS); i <= last; i++) {
      if (i < before && own(i) * WHOLE_PART > own(before)) {
        return false;
      }
      lowest = Math.min(lowest, neighbour(i));
      highest = Math.max(highest, neighbour(i));
      if (i > after && own(i) >= least) {
        return false;
      }
    }
    return lowest > CARRIES * least && highest - lowest < UNMOVED_PART * own(before);
  }

  private double own(long index) {
    return isHeel ? history.heel(index) : history.forefoot(index);
  }

  private double neighbour(long index) {
    return isHeel ? history.forefoot(index) : history.heel(index);
  }
}
