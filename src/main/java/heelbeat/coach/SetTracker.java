package heelbeat.coach;

import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import org.jspecify.annotations.Nullable;

/**
 * Makes sets of push-ups: when one begins, is done, has ended, and when the next is due. A set that
 * is done may go on; it has ended when the person rests, or does as many as it can have.
 */
final class SetTracker {
  /** Without a lift for so long, somebody who has done enough rests. */
  private static final long RESTING_NS = 8_000_000_000L;

  /** The other foot of a set's last push-up may take that long to follow. */
  private static final long OTHER_FOOT_NS = 1_000_000_000L;

  /** What a repetition brought about. */
  enum Progress {
    /** The other foot of a push-up that was told already. */
    SAME_PUSH_UP,
    NEXT_PUSH_UP,
    /** With it a set is done. */
    SET_DONE,
    /** With it the last set is done. */
    ALL_DONE
  }

  private final SetPlan plan;
  private final Sides sides;
  private final FootPairing pairing = new FootPairing();
  private int set;
  private int setsBefore;
  private int pushUp;
  private int pushUpsInSet;
  private boolean isOpen;
  private @Nullable Foot foot;
  private long lagNs;
  private long idleNs;
  private long restsUntilNs = NOT;

  private static final long NOT = Long.MIN_VALUE;

  SetTracker(SetPlan plan, Sides sides) {
    this.plan = plan;
    this.sides = sides;
  }

  /** Takes the next repetition; a set that has ended with the one before must be closed first. */
  Progress onRep(Rep rep) {
    idleNs = 0;
    restsUntilNs = NOT;
    long lag = pairing.pair(rep);
    if (lag != FootPairing.NEW) {
      lagNs = lag;
      return Progress.SAME_PUSH_UP;
    }
    lagNs = 0;
    if (!isOpen) {
      isOpen = true;
      set++;
      pushUpsInSet = 0;
      foot = rep.foot();
    }
    pushUp++;
    pushUpsInSet++;
    if (plan.isContinuous()
        || (pushUpsInSet != plan.fewestPushUps() && pushUpsInSet != plan.mostPushUps())) {
      return Progress.NEXT_PUSH_UP;
    }
    return isLastSet() ? Progress.ALL_DONE : Progress.SET_DONE;
  }

  /** Whether a repetition of that foot cannot belong to the set that is open. */
  boolean endsWith(Rep next) {
    return isOpen
        && !pairing.wouldPair(next)
        && (isFull() || (sides == Sides.EACH && foot != next.foot()));
  }

  /**
   * Time passes without a lift, with a foot on the pad.
   *
   * @return whether a set that is open has ended by that
   */
  boolean onIdle(long forNs) {
    idleNs += forNs;
    if (!isOpen) {
      return false;
    }
    boolean isEnough = !plan.isContinuous() && pushUpsInSet >= plan.fewestPushUps();
    return idleNs > (isFull() ? OTHER_FOOT_NS : isEnough ? RESTING_NS : plan.pauseNs());
  }

  /** A heel is up. */
  void onLift() {
    idleNs = 0;
  }

  /** Ends the set that is open; a rest begins as of its last heel-down. */
  void close(long nowNs) {
    isOpen = false;
    if (plan.restNs() > 0 && !isLastSet()) {
      restsUntilNs = nowNs - idleNs + plan.restNs();
    }
  }

  /** Nobody rests any more. */
  void skipRest() {
    restsUntilNs = NOT;
  }

  /** All is done, and somebody begins again: sets and push-ups go on by their numbers. */
  void beginAgain() {
    setsBefore = set;
    restsUntilNs = NOT;
  }

  boolean isOpen() {
    return isOpen;
  }

  boolean isResting() {
    return restsUntilNs != NOT;
  }

  boolean isRestOver(long nowNs) {
    return isResting() && nowNs >= restsUntilNs;
  }

  /** Whether the person has done enough in the open set, or in all of them. */
  boolean isDone() {
    return isOpen ? !plan.isContinuous() && pushUpsInSet >= plan.fewestPushUps() : isLastSet();
  }

  private boolean isFull() {
    return !plan.isContinuous() && pushUpsInSet >= plan.mostPushUps();
  }

  private boolean isLastSet() {
    int all = sides == Sides.EACH ? 2 * plan.sets() : plan.sets();
    return plan.sets() > 0 && set - setsBefore >= all;
  }

  int set() {
    return set;
  }

  int pushUp() {
    return pushUp;
  }

  long lagNs() {
    return lagNs;
  }
}
