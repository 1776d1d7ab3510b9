package heelbeat.session;

import heelbeat.coach.Cue;
import heelbeat.coach.Judgement;
import heelbeat.coach.SetReport;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.Locale;

/** What the chain tells the rest of the machine. Times are nanoseconds on the pad's time base. */
public sealed interface SessionEvent {
  /** When it happened; events arrive in the order of confirmation, which may differ. */
  long timeNs();

  /** A pad delivers its first frame, or another pad does than before. */
  record PadFound(long timeNs, PadFormat format) implements SessionEvent {}

  /**
   * Somebody stepped on the pad; the first event of a session. Before it there may be events of the
   * pad alone.
   */
  record Started(long timeNs, PadFormat format) implements SessionEvent {}

  /** A foot or a sensor did something. */
  record Sensed(HeelEvent event) implements SessionEvent {
    @Override
    public long timeNs() {
      return event.timeNs();
    }
  }

  /**
   * A repetition was counted.
   *
   * @param number 1 for the session's first
   * @param judgement what the coach makes of it
   */
  record RepCounted(Rep rep, int number, Judgement judgement) implements SessionEvent {
    @Override
    public long timeNs() {
      return rep.heelDownNs();
    }
  }

  /**
   * A heel seems to have started down: a guess while it is still up, which may come again.
   *
   * @param timeNs when this became likely
   */
  record LoweringSeen(Foot foot, long timeNs) implements SessionEvent {}

  /** A movement was not counted. */
  record RepRejected(RejectedRep rejected) implements SessionEvent {
    @Override
    public long timeNs() {
      return rejected.endNs();
    }
  }

  /**
   * Both sensors of a foot read nothing for a moment, as no foot makes them; what it did meanwhile
   * is bridged.
   *
   * @param timeNs when they were back
   * @param lengthNs how long they read nothing
   */
  record DropOut(Foot foot, long timeNs, long lengthNs) implements SessionEvent {
    /** What happened, for a person. */
    public String words() {
      return String.format(
          Locale.ROOT,
          "%s foot: both sensors dropped out for %.0f ms, which is bridged",
          foot.label(),
          lengthNs / 1e6);
    }
  }

  /** Nothing has come from the pad since that time. */
  record PadLost(long timeNs) implements SessionEvent {}

  /**
   * Frames come again.
   *
   * @param gapNs how long none came
   */
  record PadBack(long timeNs, long gapNs) implements SessionEvent {}

  /**
   * The pad's frames come too slowly to count by, as of then; or fast enough again.
   *
   * @param rateHz how many came a second
   */
  record PadRate(long timeNs, double rateHz, boolean isEnough) implements SessionEvent {
    /** The rate for a person. */
    public String words() {
      return isEnough
          ? String.format(Locale.ROOT, "pad: %.0f frames a second, enough to count", rateHz)
          : String.format(
              Locale.ROOT,
              "pad: only %.0f frames a second, too few to count by: at least %.0f are needed;"
                  + " \"heelbeat doctor\" says how to get them",
              rateHz,
              FrameRateWatch.LEAST_HZ);
    }
  }

  /**
   * The light tells something else from now on.
   *
   * @param sinceNs when its rhythm began; earlier for a beat that comes back after a message
   * @param isHeard whether the buzzer tells it too, unless it is to be quiet
   */
  record CueShown(long timeNs, long sinceNs, Cue cue, boolean isHeard) implements SessionEvent {}

  /**
   * A step on the toes was counted.
   *
   * @param number 1 for the session's first
   */
  record StepTaken(ToeStep step, int number) implements SessionEvent {
    @Override
    public long timeNs() {
      return step.endNs();
    }
  }

  /** A set has ended, as of that time. */
  record SetEnded(long timeNs, SetReport report) implements SessionEvent {}

  /**
   * Nobody has been on the pad since that time; the last event of a session.
   *
   * @param isStopped whether the device was stopped, and its person may go on when it is back
   */
  record Ended(long timeNs, boolean isStopped) implements SessionEvent {}
}
