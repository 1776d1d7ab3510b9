package heelbeat.coach;

import heelbeat.coach.Cue.Rank;
import heelbeat.coach.SetTracker.Progress;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads or follows the person, judges what they do, keeps their sets, and says one thing at a time:
 * what the feet do now or are to do, interrupted for a moment by a message. Faults of the pad come
 * before everything but news of what somebody has in the hand.
 */
public final class Coach {
  /** Feet that take quick turns would make the light flicker. */
  private static final long GOOD_AGAIN_NS = 900_000_000L;

  /** What happened while nothing came from the pad is not known: it is no idling. */
  private static final long LONGEST_STEP_NS = 1_000_000_000L;

  private static final long NOT = Long.MIN_VALUE;

  /** What it never tells. */
  private static final Cue NOTHING = Cue.AWAY;

  private final Plan plan;
  private final boolean isQuiet;
  private final CueListener cueListener;
  private final SetListener setListener;
  private final FormJudge form;
  private final Metronome metronome;
  private SetTracker sets;
  private Tally tally = new Tally();
  private Cue cue = Cue.AWAY;

  /** What is to be told of the repetition that has just been judged. */
  private Cue verdict = NOTHING;

  private @Nullable News news;

  private long cueSinceNs;
  private long nowNs;
  private long goodSinceNs = NOT;
  private long sittingSinceNs = NOT;
  private boolean isReminded;
  private boolean mayRemind = true;
  private boolean isStepOffAsked;

  /**
   * @param isQuiet whether the buzzer stays silent
   */
  public Coach(Plan plan, boolean isQuiet, CueListener cueListener, SetListener setListener) {
    this.plan = plan;
    this.isQuiet = isQuiet;
    this.cueListener = cueListener;
    this.setListener = setListener;
    this.form = new FormJudge(plan.protocol());
    this.metronome = new Metronome(plan.protocol().tempo());
    this.sets = newSets();
  }

  private SetTracker newSets() {
    return new SetTracker(plan.protocol().sets(), plan.sides());
  }

  /**
   * Time has come to a sample, and this is what the feet do.
   *
   * @param timeNs on the pad's time base, in nanoseconds
   */
  public void follow(long timeNs, FootWork work) {
    long passedNs = Math.min(timeNs - nowNs, LONGEST_STEP_NS);
    nowNs = timeNs;
    switch (work) {
      case DOWN -> {
        if (sets.onIdle(passedNs)) {
          endSet();
        }
      }
      case UP, LOWERING -> sets.onLift();
      case PAD_LOST, SENSOR_FAULT, AWAY -> {}
    }
    if (sets.isRestOver(nowNs)) {
      sets.skipRest();
      if (work == FootWork.DOWN) {
        report(Cue.REST_OVER);
      }
    }
    remind(work);
    if (verdict != NOTHING) {
      report(verdict);
      verdict = NOTHING;
    }
    showState(stateFor(work));
  }

  /** The first of a new session's samples is still to come. */
  public void begin() {
    sets = newSets();
    tally = new Tally();
    sittingSinceNs = NOT;
  }

  /** The session ends: so does the set that is open. */
  public void finish() {
    if (sets.isOpen()) {
      endSet();
    }
  }

  /** A repetition was counted; what it is worth is told with the sample that {@link #follow}s. */
  public Judgement onRep(Rep rep) {
    if (sets.endsWith(rep)) {
      endSet();
    }
    sittingSinceNs = NOT;
    if (!sets.isOpen()) {
      form.beginSet();
    }
    Progress progress = sets.onRep(rep);
    Set<FormFault> faults = form.faultsOf(rep, progress == Progress.SAME_PUSH_UP);
    Judgement judgement =
        new Judgement(sets.set(), sets.pushUp(), sets.lagNs(), faults, form.phasesKept(rep));
    tally.add(rep, judgement);
    if (progress != Progress.SAME_PUSH_UP || !judgement.isGood()) {
      Cue reported = cueFor(progress, faults);
      verdict = verdict.rank().compareTo(reported.rank()) > 0 ? verdict : reported;
    }
    return judgement;
  }

  /** A step on the toes was counted. */
  public void onStep(ToeStep step) {
    sittingSinceNs = NOT;
    tally.add(step);
  }

  /** A movement was not counted; only those that somebody may have meant are reported. */
  public void onRejected(RejectedRep rejected) {
    switch (rejected.reason()) {
      case PARTIAL -> {
        tally.addPartial();
        report(Cue.NOT_COUNTED);
      }
      case TOO_SHORT -> report(Cue.NOT_COUNTED);
      case JIGGLE, JUST_ARRIVED, TUCKED, FOREFOOT_LIFTED, SENSOR_FAULT, SIGNAL_GAP -> {}
    }
  }

  /** The person asks: to skip the rest, to end the set, or to begin again. */
  public void onButton() {
    if (sets.isResting()) {
      sets.skipRest();
      report(Cue.REST_OVER);
    } else if (sets.isOpen()) {
      report(Cue.SET_DONE);
      endSet();
    } else if (sets.isDone()) {
      sets.beginAgain();
      tally = new Tally();
      sittingSinceNs = NOT;
      report(Cue.REST_OVER);
    }
  }

  /** Whether it is a time of day at which a reminder does not disturb; it is at first. */
  public void allowReminders(boolean areAllowed) {
    mayRemind = areAllowed;
  }

  /** Whether the pad wants to be empty for a moment, which is told while the feet are flat. */
  public void askToStepOff(boolean isAsked) {
    isStepOffAsked = isAsked;
  }

  /** The machine has news that last, such as a stick that is being written. */
  public void announce(News lasting) {
    news = lasting;
  }

  /** What was announced is over. */
  public void endNews() {
    news = null;
  }

  /** The light's colour now, {@code 0xRRGGBB}; 0 is dark. */
  public int rgb() {
    return cue.rgbAt(nowNs - cueSinceNs);
  }

  /**
   * The buzzer's tone now, in hertz; 0 is silence. Who is led hears the beats, and sees what their
   * repetitions were worth; who follows would hear only themselves.
   */
  public int toneHz() {
    if (isQuiet || isOldNews()) {
      return 0;
    }
    if (isBeating()) {
      return metronome.beat().toneHzAt(nowNs - metronome.beatNs());
    }
    return isHeard(cue) ? cue.toneHzAt(nowNs - cueSinceNs) : 0;
  }

  /** Who leaves the pad need not hear again what has been said of a stick. */
  private boolean isOldNews() {
    return news != null && news.place() == News.Place.NOBODY && cue == news.cue();
  }

  private void endSet() {
    SetReport report = new SetReport(sets.set(), tally.totals());
    sets.close(nowNs);
    tally = new Tally();
    setListener.onSetEnded(nowNs, report);
  }

  private void remind(FootWork work) {
    if (work != FootWork.DOWN && work != FootWork.UP && work != FootWork.LOWERING) {
      sittingSinceNs = NOT;
    } else if (sittingSinceNs == NOT) {
      sittingSinceNs = nowNs;
      isReminded = false;
    } else if (!isReminded
        && mayRemind
        && plan.protocol().reminderNs() > 0
        && nowNs - sittingSinceNs >= plan.protocol().reminderNs()) {
      isReminded = true;
      report(Cue.REMINDER);
    }
  }

  private Cue stateFor(FootWork work) {
    Cue followed =
        switch (work) {
          case PAD_LOST -> Cue.PAD_LOST;
          case SENSOR_FAULT -> Cue.SENSOR_FAULT;
          case AWAY -> Cue.AWAY;
          case DOWN -> idleState();
          case UP -> Cue.HOLD;
          case LOWERING -> Cue.LOWER;
        };
    boolean isUp = work == FootWork.UP || work == FootWork.LOWERING;
    if (plan.mode() == Mode.METRONOME
        && (isUp || work == FootWork.DOWN)
        && !sets.isResting()
        && !sets.isDone()) {
      metronome.lead(nowNs, isUp);
    } else {
      metronome.stop();
    }
    if (news != null && news.isShownOver(followed)) {
      return news.cue();
    }
    return metronome.isLeading() ? metronome.beat() : followed;
  }

  private Cue idleState() {
    if (isStepOffAsked) {
      return Cue.STEP_OFF;
    }
    return sets.isResting() || (sets.isOpen() && sets.isDone()) ? Cue.REST : Cue.READY;
  }

  /** A message is shown to its end, and then the beat that goes on, from where it is by then. */
  private void showState(Cue state) {
    boolean isMessageShowing = !cue.isLasting() && !cue.isOverAt(nowNs - cueSinceNs);
    if (state != cue && (!isMessageShowing || state.rank() != Rank.STATE)) {
      show(state, isBeating() && state == metronome.beat() ? metronome.beatNs() : nowNs);
    }
  }

  /** Reports a message, unless a more important one is being reported. */
  private void report(Cue message) {
    if (message == Cue.GOOD) {
      if (goodSinceNs != NOT && nowNs - goodSinceNs < GOOD_AGAIN_NS) {
        return;
      }
      goodSinceNs = nowNs;
    }
    if (cue.isOverAt(nowNs - cueSinceNs) || message.rank().compareTo(cue.rank()) >= 0) {
      show(message, nowNs);
    }
  }

  private void show(Cue next, long sinceNs) {
    cue = next;
    cueSinceNs = sinceNs;
    cueListener.onCue(nowNs, sinceNs, next, isHeard(next));
  }

  /** Whether the buzzer belongs to the beats. */
  private boolean isBeating() {
    return metronome.isLeading() && cue.rank().compareTo(Rank.SET) < 0;
  }

  private boolean isHeard(Cue reported) {
    boolean isState = reported.rank() == Rank.STATE;
    return metronome.isLeading() ? isState || reported.rank().compareTo(Rank.SET) >= 0 : !isState;
  }

  private static Cue cueFor(Progress progress, Set<FormFault> faults) {
    return switch (progress) {
      case ALL_DONE -> Cue.ALL_DONE;
      case SET_DONE -> Cue.SET_DONE;
      case NEXT_PUSH_UP, SAME_PUSH_UP -> verdictOn(faults);
    };
  }

  private static Cue verdictOn(Set<FormFault> faults) {
    if (faults.contains(FormFault.RUSHED) || faults.contains(FormFault.BOUNCED)) {
      return Cue.TOO_FAST;
    }
    return faults.contains(FormFault.SHORT_HOLD) ? Cue.HOLD_LONGER : Cue.GOOD;
  }
}
