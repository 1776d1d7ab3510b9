package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;

/**
 * Finds the raise that a lowering ends. It began with one of the last lifts: what seems to be one
 * may be the lowering's own beginning, seen with the hold before it.
 */
final class RaiseSearch {
  /**
   * How far a body rises in a raise: less than the heel, which is farther from the ball of the
   * foot. What seems to be less is sway.
   */
  static final double LEAST_RISE_M = 0.03;

  /** In metres, at most. */
  static final double MOST_RISE_M = 0.16;

  /** Lifts that may belong to the next lowering. Chosen. */
  private static final int MOST_LIFTS = 3;

  /** Squared deviations by which the load must speak for lift and lowering. */
  private static final double LEAST_EVIDENCE = 6.5;

  /** Of what is not the sensor's noise; sway is like nothing in particular. */
  private static final double LEAST_EXPLAINED = 0.6;

  /** More is explained where the load itself rises; sway rises, too, but not so alike. */
  private static final double LEAST_EXPLAINED_BY_LOAD = 0.85;

  /** A load that rises otherwise than the heel spoils what is seen of the body's inertia. */
  private static final double LEAST_RISE_BESIDE_LOAD_M = 0.025;

  /** In metres, at most. Chosen. */
  private static final double MOST_RISE_BESIDE_LOAD_M = 0.13;

  /** Measured down to -0.4, either sign expected. */
  private static final double MOST_DRIFT_PER_S = 0.5;

  /** A fingertip's newton, come and gone in longer, looks like a light body that rises. */
  private static final double LONGEST_LIFT_S = 2.8;

  /** How much of the rest before the lift is looked at, too. */
  private static final long LEAD_NS = 400_000_000L;

  /** A load that wanders was not at rest before. */
  private static final long LOAD_LEAD_NS = 700_000_000L;

  private final FootSignal signal;
  private final LoadHistory history;
  private final RiseHabit usual;
  private final boolean isByLoadOnly;
  private final RaiseFit fit = new RaiseFit();
  private final long[] liftStartsNs = new long[MOST_LIFTS];
  private final long[] liftEndsNs = new long[MOST_LIFTS];
  private int lifts;
  private long restsSinceNs;
  private double zero;
  private long untilNs;
  private double meanSquareLeft;

  /**
   * @param usual what the load did in the person's raises before
   * @param isByLoadOnly whether a raise by inertia alone is none: it was not looked for as such
   */
  RaiseSearch(FootSignal signal, RiseHabit usual, boolean isByLoadOnly) {
    this.isByLoadOnly = isByLoadOnly;
    this.signal = signal;
    this.usual = usual;
    this.history = signal.history();
  }

  /**
   * The body came to rest below.
   *
   * @param load what the sensor reads without a foot
   */
  void restart(long restNs, double load) {
    restsSinceNs = restNs;
    zero = load;
    clear();
  }

  /** Forgets the lifts. */
  void clear() {
    lifts = 0;
  }

  boolean hasLift() {
    return lifts > 0;
  }

  long lastLiftStartNs() {
    return liftStartsNs[lifts - 1];
  }

  long lastLiftEndNs() {
    return liftEndsNs[lifts - 1];
  }

  /** The instant in the middle of the first lift. */
  long firstLiftNs() {
    return (liftStartsNs[0] + liftEndsNs[0]) / 2;
  }

  /** One more lift; one that overlaps the last is that one, seen better. */
  void addLift(long startNs, long endNs) {
    if (lifts > 0 && startNs < lastLiftEndNs()) {
      lifts--;
    } else if (lifts == MOST_LIFTS) {
      lifts--;
      System.arraycopy(liftStartsNs, 1, liftStartsNs, 0, lifts);
      System.arraycopy(liftEndsNs, 1, liftEndsNs, 0, lifts);
    }
    liftStartsNs[lifts] = startNs;
    liftEndsNs[lifts] = endNs;
    lifts++;
  }

  /**
   * Looks for the raise with the lift that the load speaks for most.
   *
   * @param loweringNs when the body is fastest on its way down
   * @param lastNs later loads are not looked at
   * @return whether there is one
   */
  boolean isFound(long loweringNs, long lastNs) {
    untilNs = lastNs;
    meanSquareLeft = Double.POSITIVE_INFINITY;
    int best = -1;
    boolean isBestByLoad = false;
    double mostEvidence = LEAST_EVIDENCE;
    for (int i = 0; i < lifts; i++) {
      boolean isByLoad = isRaise(i, loweringNs, true);
      double evidenceByLoad = isByLoad ? fit.evidence() : 0;
      double leftByLoad = fit.meanSquareLeft();
      boolean isByInertia = (isByLoad || !isByLoadOnly) && isRaise(i, loweringNs, false);
      isByLoad &= leftByLoad * usual.leastGain() < fit.meanSquareLeft();
      double evidence = isByInertia && !isByLoadOnly ? fit.evidence() : 0;
      evidence = isByLoad ? evidenceByLoad : evidence;
      if (evidence > mostEvidence) {
        mostEvidence = evidence;
        best = i;
        isBestByLoad = isByLoad;
      }
    }
    if (best < 0) {
      return false;
    }
    isRaise(best, loweringNs, isBestByLoad);
    meanSquareLeft = fit.meanSquareLeft();
    return true;
  }

  private boolean isRaise(int lift, long loweringNs, boolean seesLoad) {
    long from =
        history.indexAt(
            Math.max(restsSinceNs, liftStartsNs[lift] - (seesLoad ? LOAD_LEAD_NS : LEAD_NS)));
    long to = history.indexAt(untilNs);
    if (to <= from) {
      return false;
    }
    long stride = (to - from) / RaiseFit.MOST_SAMPLES + 1;
    take(from, to, stride);
    double up = ((liftStartsNs[lift] + liftEndsNs[lift]) / 2.0 - untilNs) / 1e9;
    if (!fit.seek(up, (loweringNs - untilNs) / 1e9, seesLoad)) {
      return false;
    }
    if (!seesLoad) {
      meanSquareLeft = Math.min(meanSquareLeft, fit.meanSquareLeft());
    }
    double noise = signal.forefootDeviation();
    double explained = fit.explainedPart(noise * noise / stride);
    return seesLoad
        ? explained > LEAST_EXPLAINED_BY_LOAD
            && usual.isPace(fit.top() - fit.start(), fit.end() - fit.lowering())
            && fit.heightM() > LEAST_RISE_BESIDE_LOAD_M
            && fit.heightM() < MOST_RISE_BESIDE_LOAD_M
            && Math.abs(fit.driftPerS()) < MOST_DRIFT_PER_S
            && usual.isLike(fit.loadPart(), fit.lowering() - fit.top(), fit.inertiaEvidence())
        : explained > LEAST_EXPLAINED
            && fit.top() - fit.start() < LONGEST_LIFT_S
            && fit.heightM() > LEAST_RISE_M
            && fit.heightM() < MOST_RISE_M;
  }

  /** The first span is cut off where the window begins: what was before may be another raise. */
  private void take(long from, long to, long stride) {
    double periodNs = (double) (history.timeNs(to) - history.timeNs(from)) / (to - from);
    fit.clear();
    for (long spans = Math.ceilDiv(to - from + 1, stride); spans > 0; spans--) {
      long last = to - (spans - 1) * stride;
      long first = Math.max(from, last - stride + 1);
      double middleNs = history.timeNs(last) - (stride - 1) / 2.0 * periodNs;
      fit.add((middleNs - untilNs) / 1e9, history.meanForefoot(first, last) - zero);
    }
  }

  /**
   * What is left of the load beside the raise that was found, or was nearest to one, as a mean
   * square; infinite if there was nothing of the kind.
   */
  double meanSquareLeft() {
    return meanSquareLeft;
  }

  /** How far the body rose in the raise that was found. */
  double heightM() {
    return fit.heightM();
  }

  /** What the load rose by in the raise that was found, as a part of the load at rest. */
  double loadPart() {
    return fit.loadPart();
  }

  /** When it ended. */
  long endNs() {
    return at(fit.end());
  }

  /** The raise that was found, as a repetition of that foot. */
  Rep rep(Foot foot) {
    long startNs = at(fit.start());
    long restNs = Math.max(0, startNs - restsSinceNs);
    RepForm form = RepForm.onEdge(restNs, fit.heightM());
    double top = fit.top() - PhaseGrid.END_PART * (fit.top() - fit.start());
    double lowering = fit.lowering() + PhaseGrid.END_PART * (fit.end() - fit.lowering());
    return new Rep(foot, startNs, at(top), at(lowering), endNs(), fit.errors(), form);
  }

  private long at(double timeS) {
    return untilNs + Math.round(timeS * 1e9);
  }
}
