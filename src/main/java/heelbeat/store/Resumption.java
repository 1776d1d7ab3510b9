package heelbeat.store;

import heelbeat.coach.Judgement;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.session.SessionEvent;

/**
 * How a session goes on in another process: the chain there begins at 1 and on a time base of its
 * own, and what it tells is put behind what the session has.
 *
 * @param session the session that goes on
 * @param laterNs what a time of the new process has to be moved by, in nanoseconds
 * @param counted the numbers that the session has come to
 */
record Resumption(StoredSession session, long laterNs, LastSession.Counted counted) {

  /** An event of the new process as one of the session. */
  SessionEvent.Kept moved(SessionEvent.Kept event) {
    return switch (event) {
      case SessionEvent.Started(long timeNs, var format) ->
          new SessionEvent.Started(timeNs + laterNs, format);
      case SessionEvent.RepCounted(Rep rep, int number, Judgement judgement) ->
          new SessionEvent.RepCounted(moved(rep), number + counted.reps(), moved(judgement));
      case SessionEvent.StepTaken(ToeStep step, int number) ->
          new SessionEvent.StepTaken(
              new ToeStep(step.foot(), step.startNs() + laterNs, step.endNs() + laterNs),
              number + counted.steps());
      case SessionEvent.RepRejected(RejectedRep rejected) ->
          new SessionEvent.RepRejected(
              new RejectedRep(
                  rejected.foot(),
                  rejected.startNs() + laterNs,
                  rejected.endNs() + laterNs,
                  rejected.reason()));
      case SessionEvent.SensorChanged(SensorFault(var foot, long timeNs, var channel, var kind)) ->
          new SessionEvent.SensorChanged(new SensorFault(foot, timeNs + laterNs, channel, kind));
      case SessionEvent.SensorChanged(SensorOk(var foot, long timeNs, var channel)) ->
          new SessionEvent.SensorChanged(new SensorOk(foot, timeNs + laterNs, channel));
      case SessionEvent.PadLost(long timeNs) -> new SessionEvent.PadLost(timeNs + laterNs);
      case SessionEvent.PadBack(long timeNs, long gapNs) ->
          new SessionEvent.PadBack(timeNs + laterNs, gapNs);
      case SessionEvent.Ended(long timeNs, boolean isStopped) ->
          new SessionEvent.Ended(timeNs + laterNs, isStopped);
    };
  }

  private Rep moved(Rep rep) {
    return new Rep(
        rep.foot(),
        rep.heelOffNs() + laterNs,
        rep.topNs() + laterNs,
        rep.loweringNs() + laterNs,
        rep.heelDownNs() + laterNs,
        rep.errors(),
        rep.form());
  }

  private Judgement moved(Judgement judgement) {
    return new Judgement(
        judgement.set() + counted.sets(),
        judgement.pushUp() + counted.pushUps(),
        judgement.lagNs(),
        judgement.faults(),
        judgement.phasesKept());
  }
}
