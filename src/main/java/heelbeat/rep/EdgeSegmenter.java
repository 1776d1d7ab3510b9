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

  /** A lift that begins so long before the body has settled is no raise: it is a wobble. */
  private static final long SURELY_BEFORE_NS = 100_000_000L;

  /** Just before the foot came, its sensor felt nothing. */
  private static final long AIR_NS = 60_000_000L;

  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  /** In metres per square second. */
  private static final double GRAVITY = 9.81;

  /** The weight that the sensor feels is followed slowly, and hardly pulled by a stroke. */
  private static final double LEVEL_MEMORY_NS = 8e9;

  /** By this part of it at most. Chosen. */
  private static final double LEVEL_PULL_PART = 0.01;

  /** A stroke's height is only roughly known before lift and lowering are looked at together. */
  private static final double LEAST_STROKE_M = RaiseSearch.LEAST_RISE_M / 2;

  /** Of the usual rise; smaller strokes are sway. */
  private static final double LEAST_USUAL_PART = 0.4;

  /** Part of the way by which the usual rise follows the latest. Chosen. */
  private static final double USUAL_GAIN = 0.3;

  /** Correlation of the load with the curve of a lift, at least. Chosen. */
  private static final double LEAST_LIFT_LIKENESS = 0.65;

  /** And of a lowering, which people do less evenly. Chosen. */
  private static final double LEAST_LOWERING_LIKENESS = 0.6;

  /** And where the load itself rises. Chosen. */
  private static final double LEAST_RISE_LIKENESS = 0.8;

  /** By at least this part of the weight. Chosen. */
  private static final double LEAST_RISE_PART = 0.05;

  /** How often the load is looked at for rises and falls. */
  private static final long LOOK_NS = 20_000_000L;

  /** A body on one foot dips by inertia, for less than this; a foot that leaves stays away. */
  private static final double GONE_PART = -0.7;

  /** For so long, in nanoseconds. Chosen: a dip by inertia is shorter. */
  private static final long GONE_NS = 150_000_000L;

  /** A body that sinks at this speed since the lift has ended is being lowered. */
  private static final double SINKING_M_PER_S = 0.03;

  /** Over how long that speed is taken, in nanoseconds. Chosen. */
  private static final double SPEED_MEMORY_NS = 1e9;

  private final Foot foot;
  private final LoadHistory history;
  private final boolean isZeroKnown;
  private final long longestHoldNs;
  private final RepListener listener;
  private final LoadSums sums;
  private final RiseHabit habit = new RiseHabit();

  /** Raises that the body's inertia shows first. */
  private final RaiseWatch byInertia;

  /** Raises that a load shows first that rises with the heel. */
  private final RaiseWatch byLoad;

  /** Raises that a load shows first that falls with the heel. */
  private final RaiseWatch byInverseLoad;

  private boolean isOn;
  private boolean isOtherOn;
  private int faults;
  private long settledNs = NOT;
  private boolean isSettled;
  private long sampled;
  private long loadLookedNs;
  private long presentNs;
  private double zero;
  private double level;
  private double usualRiseM;
  private double speedMPerS;
  private boolean isLowering;

  /**
   * @param longestHoldNs a longer hold is a rest on the toes, in nanoseconds
   */
  public EdgeSegmenter(
      Foot foot, PadFormat format, FootSignal signal, long longestHoldNs, RepListener listener) {
    this.foot = foot;
    this.history = signal.history();
    this.longestHoldNs = longestHoldNs;
    this.listener = listener;
    isZeroKnown = signal.sensor().isZeroKnown();
    double periodS = format.periodNs() / 1e9;
    sums = new LoadSums(Math.max(StrokeFinder.most(periodS), LoadStrokeFinder.most(periodS)));
    StrokeFinder finder = new StrokeFinder(sums, periodS);
    byInertia =
        new RaiseWatch(
            new StrokeWatch(finder, 1, LEAST_LIFT_LIKENESS),
            new StrokeWatch(finder, -1, LEAST_LOWERING_LIKENESS),
            signal,
            habit,
            false,
            longestHoldNs,
            this::report);
    LoadStrokeFinder loads = new LoadStrokeFinder(sums, periodS);
    byLoad = byLoad(loads, 1, signal);
    byInverseLoad = byLoad(loads, -1, signal);
  }

  private RaiseWatch byLoad(LoadStrokeFinder loads, int way, FootSignal signal) {
    return new RaiseWatch(
        new StrokeWatch(loads, way, LEAST_RISE_LIKENESS),
        new StrokeWatch(loads, -way, LEAST_RISE_LIKENESS),
        signal,
        habit,
        true,
        longestHoldNs,
        this::report);
  }

  /** Whether the body has been raised and not lowered yet. */
  public boolean isUp() {
    return raised().hasLift();
  }

  /** A load that rises speaks of a lift once it is known of this person's. */
  private RaiseWatch raised() {
    return byInertia.hasLift() || !habit.isLoadKnown() ? byInertia : byKnownLoad();
  }

  private RaiseWatch byKnownLoad() {
    return habit.isInverse() ? byInverseLoad : byLoad;
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
    if (isSettled) {
      long nowNs = history.timeNs(history.last());
      byInertia.finish(nowNs);
      byKnownLoad().finish(nowNs);
    }
  }

  /** What the sensor read before the foot came; a load cell's zero is its own. */
  private double zeroBefore(long timeNs) {
    long airNs = timeNs - AIR_NS;
    boolean isSeen = !isZeroKnown && history.timeNs(history.first()) < airNs;
    return isSeen ? history.forefoot(history.indexAt(airNs)) : 0;
  }

  /** Starts over, and waits until the body is at rest on the foot. */
  private void abandon(long timeNs, Reason reason) {
    if (raised().hasLift()) {
      long startNs = raised().lastLiftStartNs();
      listener.onRejected(new RejectedRep(foot, startNs, Math.max(startNs, timeNs), reason));
    }
    byInertia.forget();
    byLoad.forget();
    byInverseLoad.forget();
    isLowering = false;
    isSettled = false;
    settledNs = timeNs + SETTLING_NS;
  }

  /** Follows the newest sample of the signal; to be called once for each, after its events. */
  public void onSample() {
    long newest = history.last();
    if (!isOn || isOtherOn || faults > 0 || newest <= history.first()) {
      return;
    }
    if (!isSettled) {
      settle();
    }
    while (isSettled && sampled < newest) {
      sampled++;
      take(sampled);
    }
  }

  private void take(long sample) {
    long nowNs = history.timeNs(sample);
    double load = history.forefoot(sample) - zero;
    double periodNs = nowNs - history.timeNs(sample - 1);
    double pull = LEVEL_PULL_PART * level;
    level += periodNs / LEVEL_MEMORY_NS * Math.clamp(load - level, -pull, pull);
    double part = load / level - 1;
    if (part > GONE_PART) {
      presentNs = nowNs;
    } else if (nowNs - presentNs > GONE_NS) {
      abandon(nowNs, Reason.FOREFOOT_LIFTED);
      return;
    }
    sums.add(part);
    follow(nowNs);
    watchLowering(nowNs, periodNs, GRAVITY * part);
  }

  /** A foot that was there from the start is reported of late: then all since is caught up with. */
  private void settle() {
    if (history.timeNs(history.last()) < settledNs) {
      return;
    }
    long fromNs = settledNs - SETTLING_NS / 2;
    if (history.timeNs(history.first()) > fromNs) {
      settledNs = history.timeNs(history.first()) + SETTLING_NS / 2;
      return;
    }
    long from = history.indexAt(fromNs);
    sampled = history.indexAt(settledNs);
    level = history.meanForefoot(from, sampled) - zero;
    if (level <= 0) {
      settledNs = history.timeNs(history.last()) + SETTLING_NS;
      return;
    }
    isSettled = true;
    sums.clear();
    restart(fromNs);
    byInertia.clear();
    byLoad.clear();
    byInverseLoad.clear();
    for (long i = from; i <= sampled; i++) {
      sums.add((history.forefoot(i) - zero) / level - 1);
    }
    presentNs = history.timeNs(sampled);
  }

  private void restart(long restNs) {
    byInertia.restart(restNs, zero);
    byLoad.restart(restNs, zero);
    byInverseLoad.restart(restNs, zero);
    isLowering = false;
  }

  private void follow(long nowNs) {
    boolean wasUp = isUp();
    double leastM = Math.max(LEAST_STROKE_M, LEAST_USUAL_PART * usualRiseM);
    byInertia.onLoad(nowNs, leastM, RaiseSearch.MOST_RISE_M);
    if (nowNs - loadLookedNs >= LOOK_NS) {
      loadLookedNs = nowNs;
      byKnownLoad().onLoad(nowNs, LEAST_RISE_PART, RiseHabit.MOST_PART);
    }
    if (!wasUp) {
      speedMPerS = 0;
    }
  }

  /** Only for the light: that a stroke down was none shows when it has ended. */
  private void watchLowering(long nowNs, double periodNs, double acceleration) {
    if (!isUp()) {
      isLowering = false;
      return;
    }
    speedMPerS += periodNs * (acceleration / 1e9 - speedMPerS / SPEED_MEMORY_NS);
    boolean isSinking = speedMPerS < -SINKING_M_PER_S;
    if (isSinking && !isLowering) {
      listener.onLowering(foot, nowNs);
    }
    isLowering = isSinking;
  }

  private void report(RaiseSearch found) {
    Rep rep = found.rep(foot);
    if (rep.heelOffNs() < settledNs - SURELY_BEFORE_NS) {
      restart(rep.heelDownNs());
      return;
    }
    habit.learn(found.loadPart());
    usualRiseM += (usualRiseM == 0 ? 1 : USUAL_GAIN) * (found.heightM() - usualRiseM);
    restart(rep.heelDownNs());
    if (rep.holdNs() > longestHoldNs) {
      listener.onRejected(new RejectedRep(foot, rep.heelOffNs(), rep.heelDownNs(), Reason.TUCKED));
    } else {
      listener.onRep(rep);
    }
  }
}
