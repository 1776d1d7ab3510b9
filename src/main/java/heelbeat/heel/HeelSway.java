package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/**
 * How far a resting heel's load goes down by itself. Of a foot that was on an untared sensor from
 * the start nothing tells how much it weighs: its sway must not pass for all of its load.
 */
final class HeelSway {
  /** How a foot swayed before, up to this long ago and not since that. */
  private static final long FROM_NS = 10_000_000_000L;

  private static final long TO_NS = 600_000_000L;
  private static final long SEEN_NS = 3_000_000_000L;

  /** Sway does not go that many standard deviations below its mean. */
  private static final double DEVIATIONS = 5;

  /** Nobody sways by that many times the least load of a foot: some 10 N on usual load cells. */
  private static final double SURE_FALL = 6;

  private final LoadHistory history;
  private final double sureFall;

  HeelSway(LoadHistory history, double leastFootLoad) {
    this.history = history;
    this.sureFall = SURE_FALL * leastFootLoad;
  }

  /** Whether the heel's load has fallen by more than it sways. */
  boolean isSurpassed(long nowNs, double heelLoad) {
    long from = history.indexAt(nowNs - FROM_NS);
    long to = history.indexAt(nowNs - TO_NS);
    double mean = history.meanHeel(from, to);
    double fall = mean - heelLoad;
    if (fall > sureFall) {
      return true;
    }
    double squares = 0;
    for (long i = from; i <= to; i++) {
      squares += (history.heel(i) - mean) * (history.heel(i) - mean);
    }
    boolean isLongEnough = history.timeNs(to) - history.timeNs(from) > SEEN_NS;
    return isLongEnough && fall > DEVIATIONS * Math.sqrt(squares / (to - from + 1));
  }
}
