package heelbeat.heel;

import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;

/**
 * Takes out what no foot does: to jump on both of its sensors from one sample to the next. A supply
 * or a line that drops out makes it jump away and back, and what was read between is no reading. A
 * load cell's program that sets its zero anew while a foot is there makes it jump once: the zero
 * has moved, and is moved back. All else is given as it was read, late.
 */
public final class FootJumps {
  /** Insoles drop out for up to 370 ms (SIGNAL.md), a little apart; what lasts longer is read. */
  private static final long LONGEST_NS = 450_000_000L;

  /** For so long a load cell that reads nothing may show that there is a foot all the same. */
  private static final long UNDECIDED_NS = 2_000_000_000L;

  /** No foot keeps both of its sensors as still for so long ({@link Stillness}). */
  private static final long STILL_NS = 1_000_000_000L;

  /** In more time between two samples, 40 a second, a foot may really come or go. */
  private static final long LONGEST_PERIOD_NS = 26_000_000L;

  /** All of a foot is more than this many times the least load that can be one, ... */
  private static final double LOST_LOADS = 6;

  /**
   * ... than this part of the way from the lowest to the highest load of late, a second between two
   * samples. Walking people shed at most 4.3 % of what they carry in the last 10 ms before they
   * leave the ground (realdata/gait).
   */
  private static final double LOST_PART_PER_S = 6;

  /** ... and than this many deviations of a sample, by noise. */
  private static final double LOST_DEVIATIONS = 8;

  /** What carried load for less was a wrong reading that is over ({@link BriefJumps}). */
  private static final double WRONG_S = 0.04;

  /** The blow of a landing lasts 5 to 25 ms, and rings. */
  private static final double LANDING_S = 0.12;

  /** A foot that leans or lifts meanwhile brings back at least this part at once. */
  private static final double BACK_PART = 0.4;

  /** A forefoot whose heel has landed meanwhile still carries this part of what it did. */
  private static final double FOREFOOT_PART = 0.1;

  /**
   * For so long a foot that has come back carries load and no sensor reads less than nothing. Where
   * the heel of one that never left has landed, the forefoot does, within 60 to 400 ms.
   */
  private static final long THERE_NS = 400_000_000L;

  /** So many samples tell a jump from a blow. */
  private static final int TELLING = 3;

  /** When the movement after a jump is known. */
  private static final long LEVEL_NS = 100_000_000L;

  /**
   * Insoles also lose time unseen, so that a moving foot jumps: by up to 4 times what it moves in
   * the 50 ms beside (realdata/insole-raises), in the same direction.
   */
  private static final double LOST_MOVES = 4;

  /** Least cosine between two movements that go the same way. */
  private static final double ALIKE = 0.5;

  private enum Jump {
    NONE,
    /** Both sensors read nothing all at once, and one of them or both did not before. */
    LOSS,
    /** Both sensors have jumped, and not to nothing. */
    STEP,
    /** The same from nothing, where a foot may come as suddenly as it likes, but not so still. */
    BARE
  }

  private final FootSignal signal;
  private final DropOutListener listener;
  private final Since there = new Since();
  private final LoadScale scale;
  private final int railCounts;
  private final double lostPart;
  private final SensorJump forefoot;
  private final SensorJump heel;
  private final long[] timesNs;
  private final int[] forefootCounts;
  private final int[] heelCounts;
  private Jump jump = Jump.NONE;
  private boolean isStarted;
  private long beforeNs;
  private double lost;
  private int count;
  private int start;
  private int ready;
  private int given;
  private int current;
  private int forefootZero;
  private int heelZero;

  /**
   * @param signal what takes the samples afterwards, for its noise
   * @param listener is told of what was bridged
   */
  public FootJumps(PadFormat format, FootSignal signal, DropOutListener listener) {
    this.signal = signal;
    this.listener = listener;
    this.scale = signal.scale();
    this.railCounts = SensorWatch.railCounts(format);
    double periodS = format.periodNs() / 1e9;
    this.lostPart = LOST_PART_PER_S * periodS;
    this.forefoot = new SensorJump(scale.leastFootLoad(), scale.isZeroKnown(), periodS);
    this.heel = new SensorJump(scale.leastFootLoad(), scale.isZeroKnown(), periodS);
    // Twice what comes in that time by the pad's own word, for its word may be wrong.
    int most = (int) (2 * UNDECIDED_NS / format.periodNs()) + TELLING;
    this.timesNs = new long[most];
    this.forefootCounts = new int[most];
    this.heelCounts = new int[most];
  }

  /** Takes the foot's next sample. What is to be believed of it comes by {@link #next}. */
  public void add(long timeNs, int forefootRead, int heelRead) {
    forget(given);
    timesNs[count] = timeNs;
    forefootCounts[count] = zeroed(forefootRead, forefootZero);
    heelCounts[count] = zeroed(heelRead, heelZero);
    count++;
    judge(count - 1);
  }

  /** Gives the next sample, if there is one: false while it cannot be told yet what to believe. */
  public boolean next() {
    if (given == ready) {
      return false;
    }
    current = given++;
    return true;
  }

  /** Whether it cannot be told yet what to believe. */
  public boolean isUndecided() {
    return jump != Jump.NONE;
  }

  /** When the sample was taken that {@link #next} gave, in nanoseconds. */
  public long timeNs() {
    return timesNs[current];
  }

  /** Its counts of the forefoot, from the zero that the pad had at first. */
  public int forefootCounts() {
    return forefootCounts[current];
  }

  /** Its counts of the heel, from the zero that the pad had at first. */
  public int heelCounts() {
    return heelCounts[current];
  }

  /** Nothing comes that could tell: what was read is believed. */
  public void release() {
    believe(count);
  }

  private int zeroed(int counts, int zero) {
    return isAtRail(counts) ? counts : counts - zero;
  }

  private boolean isAtRail(int counts) {
    return counts >= railCounts || counts <= -railCounts;
  }

  private void forget(int samples) {
    count -= samples;
    start -= samples;
    ready -= samples;
    given -= samples;
    System.arraycopy(timesNs, samples, timesNs, 0, count);
    System.arraycopy(forefootCounts, samples, forefootCounts, 0, count);
    System.arraycopy(heelCounts, samples, heelCounts, 0, count);
  }

  private void judge(int index) {
    double forefootLoad = scale.loadOf(forefootCounts[index]);
    double heelLoad = scale.loadOf(heelCounts[index]);
    if (jump != Jump.NONE) {
      forefoot.hold(forefootLoad);
      heel.hold(heelLoad);
      judgeJump(index);
      return;
    }
    start = index;
    jump = jumpTo(timesNs[index], forefootLoad, heelLoad);
    if (jump == Jump.NONE) {
      believe(count);
      return;
    }
    there.reset();
    lost = forefoot.lostLately(forefootLoad) + heel.lostLately(heelLoad);
    forefoot.begin(forefootLoad, signal.forefootDeviation());
    heel.begin(heelLoad, signal.heelDeviation());
  }

  /** What was read up to that sample is so. */
  private void believe(int end) {
    jump = Jump.NONE;
    while (ready < end) {
      isStarted = true;
      beforeNs = timesNs[ready];
      forefoot.believe(scale.loadOf(forefootCounts[ready]));
      heel.believe(scale.loadOf(heelCounts[ready]));
      ready++;
    }
  }

  private Jump jumpTo(long timeNs, double forefootLoad, double heelLoad) {
    if (!isStarted || timeNs - beforeNs > LONGEST_PERIOD_NS) {
      return Jump.NONE;
    }
    double lostNow = forefoot.lost(forefootLoad) + heel.lost(heelLoad);
    boolean haveJumped =
        forefoot.isJump(forefootLoad, signal.forefootDeviation())
            && heel.isJump(heelLoad, signal.heelDeviation());
    if (forefoot.wasNothing() && heel.wasNothing()) {
      return haveJumped && !scale.isZeroKnown() ? Jump.BARE : Jump.NONE;
    }
    SensorJump carrying = forefoot.lost(forefootLoad) > heel.lost(heelLoad) ? forefoot : heel;
    if (isNothing(forefootLoad, heelLoad)
        && isAll(lostNow)
        && (haveJumped || carrying.loadedS() > WRONG_S)) {
      return Jump.LOSS;
    }
    // A heel may land as suddenly as it likes; but where a zero moves, it must be known.
    boolean isLanding = scale.isZeroKnown() && heel.wasNothing() && heel.lost(heelLoad) < 0;
    boolean isRinging = !heel.wasNothing() && heel.loadedS() < LANDING_S;
    return haveJumped && !isLanding && !isRinging ? Jump.STEP : Jump.NONE;
  }

  private boolean isNothing(double forefootLoad, double heelLoad) {
    return forefoot.isNothing(forefootLoad) && heel.isNothing(heelLoad);
  }

  /** Whether so much can be all that a foot carries. */
  private boolean isAll(double load) {
    double noise = signal.forefootDeviation() + signal.heelDeviation();
    double most = lostPart * (forefoot.range() + heel.range());
    double least = LOST_LOADS * scale.leastFootLoad();
    return load > Math.max(Math.max(least, most), LOST_DEVIATIONS * noise);
  }

  private void judgeJump(int index) {
    long sinceNs = timesNs[index] - timesNs[start];
    int samples = count - start;
    if (isDropOut()) {
      believe(index);
      judge(index);
    } else if (isBack()) {
      // A single wrong sample is left to the filter; what a blow does within some more is none.
      if (samples > 2 && sinceNs <= LONGEST_NS && (samples > TELLING || isFlat())) {
        bridge(index);
      }
      believe(count);
    } else if ((samples <= TELLING && !isClear()) || isMovement(sinceNs)) {
      believe(count);
    } else if (sinceNs > LONGEST_NS || hasCome()) {
      judgeWhatLasts(sinceNs);
    }
  }

  /** Whether what was read since the jump was a foot, which drops out now. */
  private boolean isDropOut() {
    return (jump == Jump.STEP || (jump == Jump.BARE && isRise()))
        && !isLess()
        && isNothing(forefoot.held(), heel.held())
        && isAll(-forefoot.change() - heel.change());
  }

  /** Whether somebody comes to the pad that was bare, or is there again. */
  private boolean hasCome() {
    return switch (jump) {
      case NONE, STEP -> false;
      case LOSS -> isThereAgain();
      case BARE -> hasMoved();
    };
  }

  private boolean isThereAgain() {
    return forefoot.isMoreThanNothing()
        && heel.isMoreThanNothing()
        && forefoot.sinceFirst() + heel.sinceFirst() > BACK_PART * lost;
  }

  private void bridge(int index) {
    listener.onDropOut(timesNs[index], timesNs[index] - timesNs[start]);
    timesNs[start] = timesNs[index];
    forefootCounts[start] = forefootCounts[index];
    heelCounts[start] = heelCounts[index];
    count = start + 1;
  }

  /**
   * Both sensors moved that way before and after: time has been lost, and what they moved in it.
   */
  private boolean isMovement(long sinceNs) {
    return jump == Jump.STEP && sinceNs > LEVEL_NS && isAfterMoving() && isBeforeMoving();
  }

  private boolean isAfterMoving() {
    return canBe(forefoot.movedBefore(), heel.movedBefore());
  }

  private boolean isBeforeMoving() {
    return canBe(forefoot.movedAfter(), heel.movedAfter());
  }

  /** Whether the jump goes where a movement goes, and no farther than it can within lost time. */
  private boolean canBe(double forefootMoved, double heelMoved) {
    double whole = Math.hypot(forefoot.size(), heel.size());
    double moved = Math.hypot(forefootMoved, heelMoved);
    double along = forefoot.size() * forefootMoved + heel.size() * heelMoved;
    return along > ALIKE * whole * moved && whole < LOST_MOVES * moved;
  }

  /** The foot's load, or the most part of it, is there again from one sample to the next. */
  private boolean isBack() {
    if (jump == Jump.LOSS || (jump == Jump.BARE && lost > 0)) {
      double back = forefoot.changeLately() + heel.changeLately();
      return isThereAgain()
          && back > BACK_PART * lost
          && back < (2 - BACK_PART) * lost
          && forefoot.changeLately() > FOREFOOT_PART * Math.abs(forefoot.size());
    }
    double whole = forefoot.fromBefore(true) + heel.fromBefore(true);
    return forefoot.fromBefore(false) + heel.fromBefore(false) < BACK_PART * whole
        && Math.abs(forefoot.change()) + Math.abs(heel.change()) > BACK_PART * whole;
  }

  private boolean isFlat() {
    return jump == Jump.LOSS || (forefoot.isFlat() && heel.isFlat());
  }

  private boolean isClear() {
    return jump == Jump.LOSS
        ? isLess() || (forefoot.isSteady(lost) && heel.isSteady(lost))
        : forefoot.isClear() && heel.isClear();
  }

  private void judgeWhatLasts(long sinceNs) {
    if (scale.isZeroKnown() || isAtRail(forefootCounts[start]) || isAtRail(heelCounts[start])) {
      believe(count);
      return;
    }
    boolean hasZeroMoved =
        switch (jump) {
          case NONE -> false;
          // Nothing cannot become less, and a line that is off does not move.
          case LOSS ->
              forefoot.hasFallen()
                  || heel.hasFallen()
                  || (isLess() && (forefoot.hasMovedFar() || heel.hasMovedFar()))
                  || (hasMoved() && sinceNs > UNDECIDED_NS && !isNothing());
          case BARE -> sinceNs > (isRise() ? STILL_NS : LEVEL_NS);
          case STEP ->
              isLess()
                  || (hasMoved() && isFirstZero())
                  || !(isFirstZero() || isAfterMoving() || isBeforeMoving());
        };
    boolean isBackAlone = forefoot.hasReturned() || heel.hasReturned();
    if (hasZeroMoved && !isBackAlone) {
      moveZeroBy((int) Math.round(forefoot.size()), (int) Math.round(heel.size()));
      believe(count);
    } else if (sinceNs > UNDECIDED_NS && jump == Jump.STEP && isFirstZero()) {
      moveZeroBy(-forefootZero, -heelZero);
      believe(count);
    } else if (there.holds(hasCome(), timesNs[count - 1], THERE_NS)
        || sinceNs > UNDECIDED_NS
        || count == timesNs.length) {
      believe(count);
    }
  }

  /** Whether one of the sensors reads what no foot can make it read. */
  private boolean isLess() {
    return forefoot.isLessThanNothing() || heel.isLessThanNothing();
  }

  /** Whether a foot may have come. */
  private boolean isRise() {
    return forefoot.size() > 0 && heel.size() > 0;
  }

  /** Whether both sensors read nothing of late. */
  private boolean isNothing() {
    return isNothing(forefoot.mean(), heel.mean());
  }

  private boolean hasMoved() {
    return forefoot.hasMoved() || heel.hasMoved();
  }

  /**
   * Whether this is what the pad read without a foot before its zero moved: then a line is back
   * that was off, and the foot has gone meanwhile, unless something moves.
   */
  private boolean isFirstZero() {
    return (forefootZero != 0 || heelZero != 0)
        && forefoot.isNothing(scale.loadOf(forefootCounts[start] + forefootZero))
        && heel.isNothing(scale.loadOf(heelCounts[start] + heelZero));
  }

  private void moveZeroBy(int forefootMoved, int heelMoved) {
    forefootZero += forefootMoved;
    heelZero += heelMoved;
    for (int i = start; i < count; i++) {
      forefootCounts[i] -= forefootMoved;
      heelCounts[i] -= heelMoved;
    }
  }
}
