package heelbeat.session;

import heelbeat.coach.Cue;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;

/** What the chain tells the rest of the machine. Times are nanoseconds on the pad's time base. */
public sealed interface SessionEvent {
  /** When it happened; events arrive in the order of confirmation, which may differ. */
  long timeNs();

  /** A pad delivers; the first event of a session. */
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
   */
  record RepCounted(Rep rep, int number) implements SessionEvent {
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

  /** Nothing has come from the pad since that time. */
  record PadLost(long timeNs) implements SessionEvent {}

  /**
   * Frames come again.
   *
   * @param gapNs how long none came
   */
  record PadBack(long timeNs, long gapNs) implements SessionEvent {}

  /** Light and buzzer tell something else from now on. */
  record CueShown(long timeNs, Cue cue) implements SessionEvent {}

  /** The last event of a session. */
  record Ended(long timeNs) implements SessionEvent {}
}
