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

/**
 * What the chain reports to the rest of the machine. Times are nanoseconds on the pad's time base.
 */
public sealed interface SessionEvent {
  /** When it happened; events arrive in the order of confirmation, which may differ. */
  long timeNs();

  /** What the store keeps. */
  sealed interface Kept extends SessionEvent {}

  /** What is shown when it happens, and not kept. */
  sealed interface Momentary extends SessionEvent {}

  /** A pad delivers its first frame, or another pad does than before. */
  record PadFound(long timeNs, PadFormat format) implements Momentary {}

  /**
   * Somebody stepped on the pad; the first event of a session. Before it there may be events of the
   * pad alone.
   */
  record Started(long timeNs, PadFormat format) implements Kept {}

  /** A foot or a sensor did something. */
  sealed interface Sensed extends SessionEvent {
    /** The event of what it did. */
    static Sensed of(HeelEvent event) {
      return switch (event) {
        case HeelEvent.Movement movement -> new FootMoved(movement);
        case HeelEvent.SensorState state -> new SensorChanged(state);
      };
    }

    /** What it did. */
    HeelEvent event();

    @Override
    default long timeNs() {
      return event().timeNs();
    }
  }

  /** A foot did something. */
  record FootMoved(HeelEvent.Movement event) implements Sensed, Momentary {}

  /** A sensor is to be believed no longer, or again. */
  record SensorChanged(HeelEvent.SensorState event) implements Sensed, Kept {}

  /**
   * A repetition was counted.
   *
   * @param number 1 for the session's first
   * @param judgement what the coach makes of it
   */
  record RepCounted(Rep rep, int number, Judgement judgement) implements Kept {
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
  record LoweringSeen(Foot foot, long timeNs) implements Momentary {}

  /** A movement was not counted. */
  record RepRejected(RejectedRep rejected) implements Kept {
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
  record DropOut(Foot foot, long timeNs, long lengthNs) implements Momentary {
    /** What happened, for a person. */
    public String text() {
      return String.format(
          Locale.ROOT,
          "%s foot: both sensors dropped out for %.0f ms, which is bridged",
          foot.label(),
          lengthNs / 1e6);
    }
  }

  /** Nothing has come from the pad since that time. */
  record PadLost(long timeNs) implements Kept {}

  /**
   * Frames come again.
   *
   * @param gapNs how long none came
   */
  record PadBack(long timeNs, long gapNs) implements Kept {}

  /**
   * The pad's frames come too slowly to count by, as of then; or fast enough again.
   *
   * @param rateHz how many came a second
   */
  record PadRate(long timeNs, double rateHz, boolean isEnough) implements Momentary {
    /** The rate for a person. */
    public String text() {
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
  record CueShown(long timeNs, long sinceNs, Cue cue, boolean isHeard) implements Momentary {}

  /**
   * A step on the toes was counted.
   *
   * @param number 1 for the session's first
   */
  record StepTaken(ToeStep step, int number) implements Kept {
    @Override
    public long timeNs() {
      return step.endNs();
    }
  }

  /** A set has ended, as of that time. */
  record SetEnded(long timeNs, SetReport report) implements Momentary {}

  /**
   * Nobody has been on the pad since that time; the last event of a session.
   *
   * @param isStopped whether the device was stopped, and its person may go on when it is back
   */
  record Ended(long timeNs, boolean isStopped) implements Kept {}
}
