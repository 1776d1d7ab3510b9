package heelbeat.heel;

import heelbeat.signal.Foot;

/** Notices heels that give up part of their load and take it back without leaving the pad. */
final class PartialLiftWatch {
  static final double EASED_PART = 0.75;
  private static final double BACK_PART = 0.88;

  /** Slower than this, somebody leans. */
  private static final long LONGEST_NS = 5_000_000_000L;

  private static final long NOT = Long.MIN_VALUE;

  private final Foot foot;
  private final HeelListener listener;
  private boolean isLoaded;
  private long easedNs = NOT;
  private double lowestPart;
  private double forefootAtLowest;

  PartialLiftWatch(Foot foot, HeelListener listener) {
    this.foot = foot;
    this.listener = listener;
  }

  void onSample(long nowNs, double forefootPart, double heelPart) {
    if (!isLoaded) {
      // A heel that has just landed is taking its load, not giving it up.
      isLoaded = heelPart > BACK_PART;
      return;
    }
    if (easedNs == NOT) {
      if (heelPart < EASED_PART) {
        easedNs = nowNs;
        lowestPart = heelPart;
        forefootAtLowest = forefootPart;
      }
      return;
    }
    if (heelPart < lowestPart) {
      lowestPart = heelPart;
      forefootAtLowest = forefootPart;
    }
    if (heelPart > BACK_PART) {
      // A lift loads the forefoot; where it does not, the foot was shuffled.
      if (forefootAtLowest > 1 && nowNs - easedNs < LONGEST_NS) {
        listener.onHeelEvent(new HeelEvent.PartialLift(foot, easedNs, nowNs));
      }
      easedNs = NOT;
    }
  }

  void reset() {
    isLoaded = false;
    easedNs = NOT;
  }
}
