package heelbeat.heel;

import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;
import heelbeat.signal.LoadRange;
import heelbeat.signal.PadFormat;

/**
 * Detects when one foot and its heel come and go. Floors, ranges and noise are learnt while
 * running; thresholds are parts of them. Every event is confirmed by what follows it and back-dated
 * to the instant its flank points to.
 */
public final class HeelDetector {
  private enum Contact {
    AWAY,
    DOWN,
    UP
  }

  /** Both sensors together, as a part of their usual load, above which a foot is there. */
  private static final double FOOT_ON_PART = 0.25;

  /** A heel and a forefoot below these parts are no foot; creep leaves a resistor that much. */
  public static final double HEEL_OFF_PART = 0.12;

  /** The forefoot's part; below it a foot whose heel is up has left the pad. */
  public static final double FOREFOOT_OFF_PART = 0.25;

  /** Under a lifted heel the forefoot carries more than at rest. */
  private static final double LEAST_HELD_PART = 0.6;

  /**
   * A foot has come or gone when it is so for this long, in nanoseconds. Chosen: longer than a
   * blow.
   */
  private static final long FOOT_CONFIRM_NS = 100_000_000L;

  /** A heel below this part, level for {@link #LIFTED_NS}, has left the pad. */
  public static final double LIFTED_PART = 0.2;

  /** For so long, in nanoseconds. Chosen: twice the width of a blow. */
  private static final long LIFTED_NS = 50_000_000L;

  /**
   * Creep after a heavy load leaves a lifted heel this high at most; it must stay level for {@link
   * #LIFTED_HIGH_NS}, which the rounded bottom of a partial lift does not.
   */
  public static final double LIFTED_HIGH_PART = 0.35;

  /** For so long, in nanoseconds. Chosen: the bottom of a partial lift is shorter. */
  private static final long LIFTED_HIGH_NS = 250_000_000L;

  /** A heel that stays above this part for {@link #LANDED_NS} is on the pad again. */
  public static final double LANDED_PART = 0.25;

  /** A blow to the pad is 5 to 25 ms wide. */
  private static final long LANDED_NS = 30_000_000L;

  /** No blow presses it that much. */
  private static final double SURELY_LANDED_PART = 0.5;

  /** From this part on, a heel that leaves is losing its load. */
  private static final double UNLOADING_PART = 0.75;

  /** Who leans on a heel before it leaves presses it by less than that many times its rest, ... */
  private static final double LEANS_PART = 4;

  /** ... so long before. */
  private static final long LEANS_NS = 300_000_000L;

  /** A heel that bounces leaves again within that, and what it gives away is all that it had. */
  private static final long TOUCH_NS = 200_000_000L;

  /** A heel that was up when the first sample came rests at many times what seemed its rest. */
  private static final double LANDED_AFTER_ALL_PART = 2;

  /** A heel in the air touches the pad above this part of its rest. Chosen. */
  private static final double TOUCHED_PART = 0.10;

  /** And above so many deviations of its noise. Chosen. */
  private static final double TOUCHED_DEVIATIONS = 6;

  /** For so long, in nanoseconds. Chosen: longer than a blow. */
  private static final long TOUCHED_NS = 150_000_000L;

  /** How far above a lifted heel's level its flank begins, as a part of the range. */
  private static final double FLANK_PART = 0.03;

  /** A landing heel rings; it does not leave again so soon. */
  private static final long LANDING_NS = 120_000_000L;

  /** In the air the forefoot dips by inertia for less than this; an unloaded one stays so. */
  private static final long FOREFOOT_OFF_NS = 150_000_000L;

  /** A foot in the air keeps less than this part of what its forefoot carried before. */
  public static final double HANGS_PART = HangingFoot.HANGS_PART;

  /** A lifted heel hands its load to the forefoot; a foot that sheds load loses it on both. */
  public static final double FOREFOOT_CARRIES_PART = 0.6;

  /** Over how long the forefoot's load is averaged beside heel-off and heel-down. */
  private static final long CONTACT_NS = 50_000_000L;

  /**
   * How long a foot that came is followed quickly, in nanoseconds. Chosen: stepping on takes a
   * second.
   */
  private static final long SETTLING_NS = 1_000_000_000L;

  /** Over how long its load is averaged then, in seconds. Chosen. */
  private static final double SETTLING_MEMORY_S = 0.3;

  /** And at rest, in seconds. Chosen. */
  private static final double REST_MEMORY_S = 1;

  /** A heel below this part of its rest may be leaving: its rest is followed slowly. Chosen. */
  private static final double EASED_PART = 0.6;

  /** Over how long then, in seconds. Chosen: longer than most partial lifts. */
  private static final double EASED_MEMORY_S = 4;

  /** A heel below this part may be a partial lift. */
  public static final double EASED_HEEL_PART = PartialLiftWatch.EASED_PART;

  /** The lifted heel's level follows crosstalk and creep. */
  private static final double FLOOR_MEMORY_S = 0.3;

  /** Sensors that have been still for so long have no foot on them. */
  private static final long EMPTY_NS = 1_000_000_000L;

  /** So are those of a pad that a foot then comes to. */
  private static final long UNTOUCHED_NS = 400_000_000L;

  /** A foot that was seen to leave is in the air for at least that long, as in walking. */
  private static final long SWING_NS = 150_000_000L;

  /** A foot that comes to a still pad has come soon after, ... */
  private static final long COMES_NS = 1_000_000_000L;

  /** ... by that many times the least load of one: no sway that begins there is so large. */
  private static final double SURE_STEP = 3;

  private final Foot foot;
  private final FootSignal signal;
  private final LoadHistory history;
  private final double leastFootLoad;
  private final ContactEdge edge;
  private final FirstLift firstLift;
  private final HangingFoot hanging;
  private final Stillness forefootStillness;
  private final Stillness heelStillness;
  private final PartialLiftWatch partialLifts;
  private final SwapWatch swap;
  private final ToeWatch toes;
  private final HeelListener listener;
  private final LoadRange forefoot;
  private final LoadRange heel;
  private final FloorGuard forefootFloor;
  private final FloorGuard heelFloor;
  private final Since loaded = new Since();
  private final Since unloaded = new Since();
  private final Since shed = new Since();
  private final Since pressed = new Since();
  private final Since touched = new Since();
  private final Since landed = new Since();

  private Contact contact = Contact.AWAY;
  private boolean isStarted;
  private boolean wasFootSeen;
  private boolean wasLiftSeen;
  private boolean isFloorKnown;
  private boolean isForefootFloorKnown;
  private boolean isComing;
  private long stillUntilNs;
  private boolean wasHeelSeenToLeave;
  private double firstForefootLoad;
  private double firstHeelLoad;
  private long landedNs;
  private long heelOffNs = Long.MIN_VALUE;
  private long heelDownNs = Long.MIN_VALUE;

  /** A detector for one foot of a pad, reading its signal and telling a listener. */
  public HeelDetector(Foot foot, PadFormat format, FootSignal signal, HeelListener listener) {
    this.foot = foot;
    this.signal = signal;
    this.history = signal.history();
    this.leastFootLoad = signal.scale().leastFootLoad();
    this.edge = new ContactEdge(history);
    this.firstLift = new FirstLift(history, leastFootLoad);
    this.hanging = new HangingFoot(history);
    this.forefootStillness = new Stillness(format.periodNs());
    this.heelStillness = new Stillness(format.periodNs());
    this.partialLifts = new PartialLiftWatch(foot, listener);
    this.swap = new SwapWatch(foot, listener);
    this.toes = new ToeWatch(foot, listener, swap);
    this.listener = listener;
    this.forefoot = new LoadRange(format.periodNs(), leastFootLoad);
    this.heel = new LoadRange(format.periodNs(), leastFootLoad);
    this.forefootFloor = new FloorGuard(forefoot);
    this.heelFloor = new FloorGuard(heel);
    this.isFloorKnown = signal.scale().isZeroKnown();
    this.isForefootFloorKnown = isFloorKnown;
  }

  /** Whether the heel is off the pad while the foot is on it. */
  public boolean isHeelUp() {
    return contact == Contact.UP;
  }

  /** Whether the foot is on the pad. */
  public boolean isFootOn() {
    return contact != Contact.AWAY;
  }

  /** Whether it is known what the heel's sensor reads without a foot. */
  public boolean isZeroKnown() {
    return isFloorKnown;
  }

  /** What has been learnt of the two sensors, for people to look at. */
  public HeelLevels levels() {
    return new HeelLevels(levels(forefoot), levels(heel), touchedPart());
  }

  private static SensorLevels levels(LoadRange range) {
    return new SensorLevels(range.floor(), range.floor() + range.range());
  }

  /** Judges the newest sample of the signal; to be called once for each. */
  public void onSample() {
    long newest = history.last();
    long nowNs = history.timeNs(newest);
    double forefootLoad = history.forefoot(newest);
    double heelLoad = history.heel(newest);
    if (!isStarted) {
      isStarted = true;
      firstForefootLoad = forefootLoad;
      firstHeelLoad = heelLoad;
      forefoot.reset(signal.scale().isZeroKnown() ? 0 : forefootLoad);
      heel.reset(signal.scale().isZeroKnown() ? 0 : heelLoad);
    }
    if (!isForefootFloorKnown) {
      forefootStillness.onSample(nowNs, forefootLoad, signal.forefootDeviation());
      heelStillness.onSample(nowNs, heelLoad, signal.heelDeviation());
    }
    if (isForefootFloorKnown) {
      forefootFloor.onSample(nowNs, forefootLoad);
    }
    boolean wasFloorKnown = isFloorKnown;
    if (wasFloorKnown) {
      heelFloor.onSample(nowNs, heelLoad);
    }
    switch (contact) {
      case AWAY -> away(nowNs, forefootLoad, heelLoad);
      case DOWN -> down(nowNs, forefootLoad, heelLoad);
      case UP -> up(nowNs, forefootLoad, heelLoad);
    }
    if (!wasFloorKnown) {
      heelFloor.believe();
    }
  }

  private void away(long nowNs, double forefootLoad, double heelLoad) {
    followStillness(nowNs);
    if (wasOnPadAllAlong()) {
      listener.onHeelEvent(new HeelEvent.FootOn(foot, history.timeNs(history.first())));
      land(nowNs, firstForefootLoad, firstHeelLoad);
      return;
    }
    double risen = Math.max(forefootLoad - forefoot.floor(), heelLoad - heel.floor());
    // A bias resistor reads half of the least load that can be a foot.
    boolean isMoreThanBias = !signal.scale().isZeroKnown() || risen > leastFootLoad;
    boolean isFoot = isMoreThanBias && footPart(forefootLoad, heelLoad) > FOOT_ON_PART;
    isFloorKnown |= isFoot && isComing && risen > SURE_STEP * leastFootLoad;
    isForefootFloorKnown |= isFloorKnown;
    if (loaded.holds(isFoot, nowNs, FOOT_CONFIRM_NS) && (isFloorKnown || !isComing)) {
      listener.onHeelEvent(new HeelEvent.FootOn(foot, loaded.sinceNs()));
      if (!isFloorKnown) {
        land(nowNs, forefootLoad, heelLoad);
      } else if (heel.part(heelLoad) > LANDED_PART) {
        reportHeelDown();
        land(nowNs, forefootLoad, heelLoad);
      } else {
        forefoot.restAt(forefootLoad);
        enter(Contact.UP);
      }
      return;
    }
    forefoot.settleUnloaded(forefootLoad);
    heel.settleUnloaded(heelLoad);
  }

  /** An untared sensor that falls below its first reading had a foot on it from the start. */
  private boolean wasOnPadAllAlong() {
    return !signal.scale().isZeroKnown()
        && !wasFootSeen
        && (forefootStillness.level() < firstForefootLoad - leastFootLoad
            || heelStillness.level() < firstHeelLoad - leastFootLoad);
  }

  private void down(long nowNs, double forefootLoad, double heelLoad) {
    forefoot.lowerFloorTo(forefootLoad);
    heel.lowerFloorTo(heelLoad);
    double forefootPart = forefoot.part(forefootLoad);
    double heelPart = heel.part(heelLoad);

    if (unloaded.holds(
            forefootPart < FOREFOOT_OFF_PART && heelPart < HEEL_OFF_PART, nowNs, FOOT_CONFIRM_NS)
        && (isFloorKnown || areStill(nowNs, EMPTY_NS))) {
      reportHeelOff();
      leave(unloaded.sinceNs());
    } else if (pressed.holds(
        !wasLiftSeen && heelPart > LANDED_AFTER_ALL_PART && forefootPart > FOREFOOT_OFF_PART,
        nowNs,
        FOOT_CONFIRM_NS)) {
      land(nowNs, forefootLoad, heelLoad);
    } else if (hasLifted(nowNs, forefootPart, heelPart)) {
      lift(nowNs);
    } else {
      rest(nowNs, forefootLoad, heelLoad);
    }
  }

  private boolean hasLifted(long nowNs, double forefootPart, double heelPart) {
    // A heel that never carried what can be a foot has nothing to lift.
    return forefootPart > FOREFOOT_CARRIES_PART
        && (!signal.scale().isZeroKnown() || heel.range() > leastFootLoad)
        && nowNs - landedNs > LANDING_NS
        && isLifted(heelPart)
        && (isFloorKnown || firstLift.isSeen(signal.heelDeviation()));
  }

  private void lift(long nowNs) {
    reportHeelOff();
    wasLiftSeen = true;
    wasHeelSeenToLeave = true;
    isFloorKnown = true;
    heel.floorAt(history.meanHeel(history.indexAt(nowNs - LIFTED_NS / 2), history.last()));
    enter(Contact.UP);
  }

  /** A sample of a foot that rests. */
  private void rest(long nowNs, double forefootLoad, double heelLoad) {
    double forefootPart = forefoot.part(forefootLoad);
    double heelPart = heel.part(heelLoad);
    if (shed.holds(isShedding(forefootPart, heelPart), nowNs, LIFTED_HIGH_NS)) {
      // Somebody who stood has sat down: the same foot, another load.
      forefoot.restAt(forefootLoad);
      heel.restAt(heelLoad);
    }
    // A forefoot whose nothing is unknown, or that never came, seems to rest at nothing.
    if (isForefootFloorKnown && forefoot.range() > 2 * leastFootLoad) {
      toes.onSample(nowNs, forefootPart, heelPart);
    }
    if (isFloorKnown) {
      partialLifts.onSample(nowNs, forefootPart, heelPart);
    }
    forefoot.followRest(forefootLoad, restMemoryS(nowNs, forefootPart));
    // Raised toes press the heel harder than it rests.
    if (forefootPart > FOREFOOT_OFF_PART) {
      heel.followRest(heelLoad, restMemoryS(nowNs, heelPart));
    }
  }

  /**
   * A foot just put down is learnt fast; an eased one may be on its way up, and is learnt slowly.
   */
  private double restMemoryS(long nowNs, double part) {
    if (nowNs - landedNs < SETTLING_NS) {
      return SETTLING_MEMORY_S;
    }
    return part > EASED_PART ? REST_MEMORY_S : EASED_MEMORY_S;
  }

  private void up(long nowNs, double forefootLoad, double heelLoad) {
    forefoot.lowerFloorTo(forefootLoad);
    boolean isEmpty =
        !isForefootFloorKnown
            && forefoot.part(forefootLoad) < LEAST_HELD_PART
            && areStill(nowNs, EMPTY_NS);
    if (unloaded.holds(forefoot.part(forefootLoad) < FOREFOOT_OFF_PART, nowNs, FOREFOOT_OFF_NS)
        || isEmpty) {
      leave(isEmpty ? nowNs - EMPTY_NS : unloaded.sinceNs());
      return;
    }
    double heelPart = heel.part(heelLoad);
    if (heelPart > SURELY_LANDED_PART
        || landed.holds(heelPart > LANDED_PART, nowNs, LANDED_NS)
        || touched.holds(heelPart > touchedPart(), nowNs, TOUCHED_NS)) {
      reportHeelDown();
      if (wasHeelSeenToLeave) {
        swap.onHeelDown(heelOffNs, heelDownNs);
      }
      if (heelPart < LANDED_PART) {
        heel.restAt(heelLoad);
      }
      landedNs = nowNs;
      enter(Contact.DOWN);
      return;
    }
    if (heelPart < TOUCHED_PART) {
      heel.followFloor(heelLoad, FLOOR_MEMORY_S);
    }
  }

  private double touchedPart() {
    double noisePart = signal.heelDeviation() / heel.range();
    return Math.max(TOUCHED_PART, TOUCHED_DEVIATIONS * noisePart);
  }

  /** Both sensors have lost load and neither has lost all. */
  private static boolean isShedding(double forefootPart, double heelPart) {
    return forefootPart < FOREFOOT_CARRIES_PART
        && heelPart < FOREFOOT_CARRIES_PART
        && heelPart > HEEL_OFF_PART;
  }

  /** Learns what the sensors read without load, of a pad that is still. */
  private void followStillness(long nowNs) {
    if (isForefootFloorKnown) {
      return;
    }
    if (areStill(nowNs, wasFootSeen ? SWING_NS : UNTOUCHED_NS)) {
      stillUntilNs = nowNs;
      isComing = true;
      if (wasFootSeen) {
        forefoot.floorAt(forefootStillness.level());
        heel.floorAt(heelStillness.level());
        isFloorKnown = true;
        isForefootFloorKnown = true;
      }
    }
    isComing &= nowNs - stillUntilNs < COMES_NS;
  }

  /** Whether nothing moves on either sensor, so that no foot can be there. */
  private boolean areStill(long nowNs, long atLeastNs) {
    return forefootStillness.holds(nowNs, atLeastNs) && heelStillness.holds(nowNs, atLeastNs);
  }

  private boolean isLifted(double heelPart) {
    return heelPart < LIFTED_HIGH_PART
        && isHeelLevel(heelPart < LIFTED_PART ? LIFTED_NS : LIFTED_HIGH_NS);
  }

  /** Whether the heel's load has stayed the same over that time, but for noise. */
  private boolean isHeelLevel(long durationNs) {
    double tolerance = FLANK_PART * heel.range();
    return LevelHeel.holds(history, durationNs, tolerance, signal.heelDeviation());
  }

  private void reportHeelOff() {
    heelOffNs = Math.max(heelDownNs, edge.heelOffNs(history.last(), heel));
    listener.onHeelEvent(
        new HeelEvent.HeelOff(foot, heelOffNs, forefootPartFrom(heelOffNs), unloadNs()));
  }

  private void reportHeelDown() {
    long downBeforeNs = heelDownNs;
    heelDownNs = Math.max(heelOffNs, edge.heelDownNs(history.last(), heel.floor(), flank()));
    double forefootPart = forefootPartFrom(heelDownNs - CONTACT_NS);
    long hungNs = hanging.longestNs(downBeforeNs, heelOffNs, heelDownNs, forefootNothing());
    listener.onHeelEvent(
        new HeelEvent.HeelDown(
            foot, heelDownNs, forefootPart, forefoot.range(), reloadNs(), hungNs));
  }

  private long unloadNs() {
    long loaded = history.indexAt(heelOffNs);
    double before = heel.part(history.heel(history.indexAt(heelOffNs - LEANS_NS)));
    // Of a heel that was up when the first sample came the rest is not known yet.
    double whole = before > LEANS_PART ? before : 1;
    if (heelDownNs > heelOffNs - TOUCH_NS) {
      for (long i = history.indexAt(heelDownNs); i < loaded; i++) {
        whole = Math.max(whole, heel.part(history.heel(i)));
      }
    }
    while (loaded > history.first() && heel.part(history.heel(loaded)) < UNLOADING_PART * whole) {
      loaded--;
    }
    return heelOffNs - Math.min(heelOffNs, history.timeNs(loaded));
  }

  /**
   * The heel carries a quarter as of the newest sample, or since one that was not believed at
   * first, or will only much later.
   */
  private long reloadNs() {
    long now = history.last();
    while (contact == Contact.UP
        && now > history.first()
        && history.timeNs(now - 1) >= heelDownNs
        && heel.part(history.heel(now - 1)) > LANDED_PART) {
      now--;
    }
    long before = Math.max(history.first(), now - 1);
    double part = heel.part(history.heel(now));
    double rise = part - heel.part(history.heel(before));
    double over = rise > 0 ? Math.clamp((part - LANDED_PART) / rise, 0, 1) : 0;
    long backNs = Math.round(over * (history.timeNs(now) - history.timeNs(before)));
    return Math.max(0, history.timeNs(now) - backNs - heelDownNs);
  }

  private double forefootPartFrom(long fromNs) {
    long from = history.indexAt(fromNs);
    double load = history.meanForefoot(from, history.indexAt(fromNs + CONTACT_NS));
    if (isForefootFloorKnown || heel.range() < forefoot.range()) {
      return forefoot.part(load);
    }
    // As far as is known the forefoot carries no less than the heel.
    return 1 + (load - forefoot.floor() - forefoot.range()) / heel.range();
  }

  private double forefootNothing() {
    if (isForefootFloorKnown) {
      return forefoot.floor();
    }
    return forefoot.floor() + Math.min(0, forefoot.range() - heel.range());
  }

  private void land(long nowNs, double forefootLoad, double heelLoad) {
    forefoot.restAt(forefootLoad);
    heel.restAt(heelLoad);
    landedNs = nowNs;
    enter(Contact.DOWN);
  }

  private void leave(long leftNs) {
    listener.onHeelEvent(new HeelEvent.FootOff(foot, leftNs));
    forefoot.forgetHalf();
    heel.forgetHalf();
    wasHeelSeenToLeave = false;
    enter(Contact.AWAY);
  }

  private void enter(Contact next) {
    contact = next;
    wasFootSeen = true;
    loaded.reset();
    unloaded.reset();
    shed.reset();
    pressed.reset();
    touched.reset();
    landed.reset();
    toes.reset();
    partialLifts.reset();
  }

  private double footPart(double forefootLoad, double heelLoad) {
    double load = forefootLoad - forefoot.floor() + heelLoad - heel.floor();
    return load / (forefoot.range() + heel.range());
  }

  private double flank() {
    return FLANK_PART * heel.range() + 3 * signal.heelDeviation();
  }
}
