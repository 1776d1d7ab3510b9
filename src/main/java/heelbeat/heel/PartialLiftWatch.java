package heelbeat.heel;

import heelbeat.signal.Foot;

/** Notices heels that give up part of their load and take it back without leaving the pad. */
final class PartialLiftWatch {
  /** A heel is eased below this part of what it carries at rest. Chosen: leaning takes less. */
  static final double EASED_PART = 0.75;

  /** It has its load back above this part. Chosen: between that and the whole. */
  private static final double BACK_PART = 0.88;

  /** Slower than this, somebody leans. */
  private static final long LONGEST_NS = 5_000_000_000L;

  /** A heel takes its load back within 60 to 400 ms; a foot that was moved may carry less then. */
  private static final long LANDING_NS = 500_000_000L;

  /** A heel that was dropped springs back: so soon after it landed, and for less than that. */
  private static final long REBOUND_NS = 300_000_000L;

  /** In nanoseconds. */
  private static final long LONGEST_REBOUND_NS = 350_000_000L;

  /** How much harder than at rest a heel may have pressed just before, for that to be its load. */
  private static final double HIGHEST_PEAK = 1.2;

  /** How slowly a peak is forgotten: in so many nanoseconds by the heel's load at rest. Chosen. */
  private static final double PEAK_FADES_NS = 8e9;

  /** The blow of a landing lasts 5 to 25 ms and is no load: only what outlasts it is a peak. */
  private static final double BLOW_NS = 8e7;

  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  private final Foot foot;
  private final HeelListener listener;
  private boolean isLoaded;
  private double peakPart = 1;
  private long peakNs;
  private double pressedPart;
  private long lastNs = NOT;
  private long landedNs = NOT;
  private long easedNs = NOT;
  private double lowestPart;
  private double forefootAtLowest;

  PartialLiftWatch(Foot foot, HeelListener listener) {
    this.foot = foot;
    this.listener = listener;
  }

  void onSample(long nowNs, double forefootPart, double heelPart) {
    double passedNs = lastNs == NOT ? 0 : nowNs - lastNs;
    lastNs = nowNs;
    pressedPart += (heelPart - pressedPart) * passedNs / (passedNs + BLOW_NS);
    if (!isLoaded) {
      // A heel that has just landed is taking its load, not giving it up.
      landedNs = landedNs == NOT ? nowNs : landedNs;
      isLoaded = heelPart > BACK_PART || (heelPart > EASED_PART && nowNs - landedNs > LANDING_NS);
      return;
    }
    followPeak(nowNs);
    if (easedNs == NOT) {
      if (heelPart < EASED_PART * peakPart) {
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
    if (heelPart > BACK_PART * peakPart) {
      // A lift loads the forefoot; where it does not, the foot was shuffled.
      long easedForNs = nowNs - easedNs;
      boolean isRebound = easedNs - landedNs < REBOUND_NS && easedForNs < LONGEST_REBOUND_NS;
      if (!isRebound && forefootAtLowest > 1 && easedForNs < LONGEST_NS) {
        listener.onHeelEvent(new HeelEvent.PartialLift(foot, easedNs, nowNs));
      }
      easedNs = NOT;
    }
  }

  /** Between quick lifts a heel presses harder than it does at rest, and does not come to rest. */
  private void followPeak(long nowNs) {
    double faded = peakPart - (nowNs - peakNs) / PEAK_FADES_NS;
    peakPart = Math.clamp(Math.max(pressedPart, faded), 1, HIGHEST_PEAK);
    peakNs = nowNs;
  }

  void reset() {
    isLoaded = false;
    peakPart = 1;
    pressedPart = 0;
    lastNs = NOT;
    landedNs = NOT;
    easedNs = NOT;
  }
}
