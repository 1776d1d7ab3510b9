package heelbeat.session;

import heelbeat.coach.Cue;
import heelbeat.coach.Plan;
import heelbeat.heel.FootTrace;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.rep.Rep;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;

/** A session that is given frames, and all that it tells. */
final class SessionRun {
  final List<SessionEvent> reported = new ArrayList<>();
  final Session session;

  private SessionRun(Plan plan, PadFormat format) {
    session = new Session(plan, false, reported::add);
    session.onFormat(format);
  }

  static SessionRun of(PadFormat format) {
    return of(Plan.FREE, format);
  }

  static SessionRun of(Plan plan, PadFormat format) {
    return new SessionRun(plan, format);
  }

  /** Both feet do the same, to the end of the session. */
  static SessionRun ofBothFeet(TestPad pad, FootTrace trace) {
    return of(pad.format()).play(pad.frames(trace)).finish();
  }

  /** Both feet do the same. */
  SessionRun play(List<Frame> bothFeet) {
    return play(bothFeet, bothFeet);
  }

  /** One frame after the other, as long as there is one for each foot. */
  SessionRun play(List<Frame> left, List<Frame> right) {
    int[] counts = new int[4];
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      counts[0] = left.get(i).forefootCounts();
      counts[1] = left.get(i).heelCounts();
      counts[2] = right.get(i).forefootCounts();
      counts[3] = right.get(i).heelCounts();
      session.onFrame(left.get(i).timeNs(), counts);
    }
    return this;
  }

  SessionRun finish() {
    session.finish();
    return this;
  }

  <E extends SessionEvent> List<E> reported(Class<E> kind) {
    return reported.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Rep> reps() {
    return reported(SessionEvent.RepCounted.class).stream()
        .map(SessionEvent.RepCounted::rep)
        .toList();
  }

  List<RejectedRep> rejected() {
    return reported(SessionEvent.RepRejected.class).stream()
        .map(SessionEvent.RepRejected::rejected)
        .toList();
  }

  List<Reason> reasons() {
    return rejected().stream().map(RejectedRep::reason).toList();
  }

  List<Cue> cues() {
    return reported(SessionEvent.CueShown.class).stream().map(SessionEvent.CueShown::cue).toList();
  }

  <E extends HeelEvent> List<E> sensed(Class<E> kind) {
    return reported(SessionEvent.Sensed.class).stream()
        .map(SessionEvent.Sensed::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
