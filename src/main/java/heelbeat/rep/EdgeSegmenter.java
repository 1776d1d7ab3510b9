package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;
import heelbeat.signal.PadFormat;

/**
 * Counts the raises of a foot whose heel hangs past the edge of a step: nothing but the forefoot's
 * load tells of them. A foot that carries the body alone carries its weight, more while the body
 * gathers speed upwards, less while it slows down; so every stroke up or down has its mark, in
 * parts of the weight, whatever the sensor's scale. Two feet pass the weight to and fro, which
 * looks the same: nothing is counted while the other foot is on the pad, too.
 *
 * <p>A slow stroke leaves a faint mark (0.5 % of the weight if 6 cm take 2.5 s) and drowns in a
 * resistor's rustle of about 1 %.
 */
public final class EdgeSegmenter {
  /** Whoever has just stepped on is still finding balance. */
  private static final long SETTLING_NS = 1_000_000_000L;

  /** Just before the foot came, its sensor felt nothing. */
  private static final long AIR_NS = 60_000_000L;

  private static final long NOT = Long.MIN_VALUE;
  private static final double GRAVITY = 9.81;

  /** The weight that the sensor feels is followed slowly, and hardly pulled by a stroke. */
  private static final double LEVEL_MEMORY_NS = 8e9;

  private static final double LEVEL_PULL_PART = 0.01;

  /** A stroke's height is only roughly known before lift and lowering are looked at together. */
  private static final double LEAST_STROKE_M = RaiseSearch.LEAST_RISE_M / 2;

  /** Of the usual rise; smaller strokes are sway. */
  private static final double LEAST_USUAL_PART = 0.4;

  private static final double USUAL_GAIN = 0.3;

  private static final double LEAST_LIFT_LIKENESS = 0.65;
  private static final double LEAST_LOWERING_LIKENESS = 0.6;

  /** Longer than a lift and a lowering beside the hold. */
  private static final long RAMPS_NS = 8_000_000_000L;

  /** A raise is over when it seems to have ended so long ago; until then it is looked at again. */
  private static final long OVER_NS = 50_000_000L;

  private static final long AGAIN_NS = 50_000_000L;
  private static final long LONGEST_END_NS = 1_000_000_000L;

  /**
   * With rest after it a raise leaves no more unexplained; by this factor more, and more follows.
   */
  private static final double FOLLOWED = 1.3;

  /** A body that sinks at this speed since the lift has ended is being lowered. */
  private static final double SINKING_M_PER_S = 0.03;

  private static final double SPEED_MEMORY_NS = 1e9;

  private final Foot foot;
  private final LoadHistory history;
  private final boolean isZeroKnown;
  private final long longestHoldNs;
  private final RepListener listener;
  private final StrokeFinder finder;
  private final StrokeWatch lifts;
  private final StrokeWatch lowerings;
  private final RaiseSearch search;
  private boolean isOn;
  private boolean isOtherOn;
  private int faults;
  private long settledNs = NOT;
  private boolean isSettled;
  private double zero;
  private double level;
  private double usualRiseM;
  private double speedMPerS;
  private boolean isLowering;
  private long loweringNs = NOT;
  private long loweringEndNs;
  private long lookedNs;
  private long explainedNs;
  private double leastLeft;

  /**
   * @param longestHoldNs a longer hold is a rest on the toes, in nanoseconds
   */
  public EdgeSegmenter(
      Foot foot, PadFormat format, FootSignal signal, long longestHoldNs, RepListener listener) {
    this.foot = foot;
    this.history = signal.history();
    this.longestHoldNs = longestHoldNs;
    this.listener = listener;
    isZeroKnown = signal.isCreeping();
    search = new RaiseSearch(signal);
    finder = new StrokeFinder(format.periodNs() / 1e9);
    lifts = new StrokeWatch(finder, 1, LEAST_LIFT_LIKENESS);
    lowerings = new StrokeWatch(finder, -1, LEAST_LOWERING_LIKENESS);
  }

  /** Whether the body has been raised and not lowered yet. */
  public boolean isUp() {
    return search.hasLift();
  }

  /** Whether the body seems to be on its way down. */
  public boolean isLowering() {
    return isLowering;
  }

  /** Takes the next event of either foot. */
  public void onHeelEvent(HeelEvent event) {
    boolean isOwn = event.foot() == foot;
    switch (event) {
      case HeelEvent.FootOn on -> footIs(true, isOwn, on.timeNs());
      case HeelEvent.FootOff off -> footIs(false, isOwn, off.timeNs());
      case HeelEvent.SensorFault fault -> {
        faults += isOwn ? 1 : 0;
        abandon(fault.timeNs(), Reason.SENSOR_FAULT);
      }
      case HeelEvent.SensorOk ok -> {
        faults -= isOwn ? 1 : 0;
        abandon(ok.timeNs(), Reason.SENSOR_FAULT);
      }
      case HeelEvent.HeelOff off -> {}
      case HeelEvent.HeelDown down -> {}
      case HeelEvent.ToeRaise raise -> {}
      case HeelEvent.PartialLift lift -> {}
    }
  }

  private void footIs(boolean on, boolean isOwn, long timeNs) {
    if (isOwn) {
      isOn = on;
      zero = on ? zeroBefore(timeNs) : 0;
    } else {
      isOtherOn = on;
    }
    abandon(timeNs, Reason.FOREFOOT_LIFTED);
  }

  /** Samples are missing since that time: nothing can be told across. */
  public void onGap(long sinceNs) {
    abandon(sinceNs, Reason.SIGNAL_GAP);
  }

  /** There will be no more samples. */
  public void finish() {
    if (loweringNs != NOT) {
      look(history.timeNs(history.last()));
    }
    conclude();
  }

  /** What the sensor read before the foot came; a load cell's zero is its own. */
  private double zeroBefore(long timeNs) {
    long airNs = timeNs - AIR_NS;
    boolean isSeen = !isZeroKnown && history.timeNs(history.first()) < airNs;
    return isSeen ? history.forefoot(history.indexAt(airNs)) : 0;
  }

  /** Starts over, and waits until the body is at rest on the foot. */
  private void abandon(long timeNs, Reason reason) {
    if (search.hasLift()) {
      long startNs = search.lastLiftStartNs();
      listener.onRejected(new RejectedRep(foot, startNs, Math.max(startNs, timeNs), reason));
    }
    forgetLifts();
    isSettled = false;
    settledNs = timeNs + SETTLING_NS;
  }

  private void forgetLifts() {
    search.clear();
    loweringNs = NOT;
    isLowering = false;
  }

  /** Follows the newest sample of the signal; to be called once for each, after its events. */
  public void onSample() {
    long newest = history.last();
    if (!isOn || isOtherOn || faults > 0 || newest <= history.first()) {
      return;
    }
    long nowNs = history.timeNs(newest);
    if (!isSettled) {
      settle(nowNs);
      return;
    }
    double load = history.forefoot(newest) - zero;
    double periodNs = nowNs - history.timeNs(newest - 1);
    double pull = LEVEL_PULL_PART * level;
    level += periodNs / LEVEL_MEMORY_NS * Math.clamp(load - level, -pull, pull);
    double part = load / level - 1;
    finder.add(part);
    follow(nowNs);
    watchLowering(nowNs, periodNs, GRAVITY * part);
  }

  private void settle(long nowNs) {
    long fromNs = nowNs - SETTLING_NS / 2;
    if (nowNs < settledNs || history.timeNs(history.first()) > fromNs) {
      return;
    }
    level = history.meanForefoot(history.indexAt(fromNs), history.last()) - zero;
    isSettled = level > 0;
    search.restart(fromNs, zero);
    finder.clear();
    lifts.clear();
    lowerings.clear();
  }

  private void follow(long nowNs) {
    double leastM = Math.max(LEAST_STROKE_M, LEAST_USUAL_PART * usualRiseM);
    if (loweringNs != NOT && nowNs - loweringEndNs > LONGEST_END_NS) {
      conclude();
    } else if (loweringNs != NOT && nowNs - lookedNs > AGAIN_NS) {
      look(nowNs);
    }
    if (lifts.isTold(nowNs, leastM, RaiseSearch.MOST_RISE_M)) {
      if (lifts.startNs() > loweringNs) {
        conclude();
      }
      search.addLift(lifts.startNs(), lifts.endNs());
      speedMPerS = 0;
    }
    if (search.hasLift()) {
      if (lowerings.isTold(nowNs, leastM, RaiseSearch.MOST_RISE_M)
          && lowerings.middleNs() > search.firstLiftNs()) {
        loweringNs = lowerings.middleNs();
        loweringEndNs = lowerings.endNs();
        leastLeft = Double.POSITIVE_INFINITY;
        look(loweringEndNs);
      } else if (nowNs - search.lastLiftEndNs() > longestHoldNs + RAMPS_NS) {
        forgetLifts();
      }
    }
  }

  /** Only for the light: that a stroke down was none shows when it has ended. */
  private void watchLowering(long nowNs, double periodNs, double acceleration) {
    if (!search.hasLift()) {
      return;
    }
    speedMPerS += periodNs * (acceleration / 1e9 - speedMPerS / SPEED_MEMORY_NS);
    boolean isSinking = speedMPerS < -SINKING_M_PER_S;
    if (isSinking && !isLowering) {
      listener.onLowering(foot, nowNs);
    }
    isLowering = isSinking;
  }

  /** Tells the raise that the last lowering ends, if the load until then shows that it is over. */
  private void look(long untilNs) {
    lookedNs = untilNs;
    boolean isFound = search.isFound(loweringNs, untilNs);
    if (search.meanSquareLeft() > FOLLOWED * leastLeft) {
      return;
    }
    leastLeft = Math.min(leastLeft, search.meanSquareLeft());
    explainedNs = untilNs;
    if (isFound && untilNs - search.endNs() >= OVER_NS) {
      tell();
    }
  }

  /** The raise that the last lowering ends must be over: tells it as it was explained best. */
  private void conclude() {
    if (loweringNs != NOT && search.isFound(loweringNs, explainedNs)) {
      tell();
    }
    loweringNs = NOT;
  }

  private void tell() {
    Rep rep = search.rep(foot);
    usualRiseM += (usualRiseM == 0 ? 1 : USUAL_GAIN) * (search.heightM() - usualRiseM);
    forgetLifts();
    search.restart(rep.heelDownNs(), zero);
    if (rep.holdNs() > longestHoldNs) {
      listener.onRejected(new RejectedRep(foot, rep.heelOffNs(), rep.heelDownNs(), Reason.TUCKED));
    } else {
      listener.onRep(rep);
    }
  }
}
