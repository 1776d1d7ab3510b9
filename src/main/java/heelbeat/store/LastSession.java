package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent.Started;
import heelbeat.signal.PadFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The newest session in the store, as a process that starts finds it: one that the process before
 * could not end, or ended only because it was stopped, goes on if its person is back soon enough.
 *
 * @param session the session; it ends with the last thing known of it
 * @param isStopped whether it ended because the process before was stopped
 * @param counted the numbers that it has come to
 */
record LastSession(StoredSession session, boolean isStopped, Counted counted) {

  /** The highest numbers of a session; 0 for none. */
  record Counted(int reps, int steps, int sets, int pushUps) {}

  /**
   * How somebody who steps on the pad goes on with this session; empty if another one begins,
   * because its person ended this one, the pad or what is to be done is not the same, the person
   * was away for longer than {@link Session#AWAY_NS}, or nobody knows for how long.
   */
  Optional<Resumption> resumedBy(Started started, ClockReading now, Plan plan) {
    boolean isOver = session.complete() && !isStopped;
    if (isOver || !isOf(plan) || !isFrom(started.format())) {
      return Optional.empty();
    }
    OptionalLong sinceStartNs =
        now.since(session.started().toInstant(), session.clockTrusted(), session.uptime());
    if (sinceStartNs.isEmpty()) {
      return Optional.empty();
    }
    // A pad whose clock runs fast, or a recording played faster, is ahead of the machine's clock.
    long awayNs = session.startNs() + sinceStartNs.getAsLong() - session.endNs();
    if (Math.abs(awayNs) > Session.AWAY_NS) {
      return Optional.empty();
    }
    long backNs = session.endNs() + Math.max(0, awayNs);
    return Optional.of(new Resumption(session, backNs - started.timeNs(), counted));
  }

  private boolean isOf(Plan plan) {
    return session.protocol().equals(plan.protocol().name())
        && session.exercise().equals(plan.exercise().name())
        && session.mode() == plan.mode()
        && Double.compare(session.thighWeightKg(), plan.thighWeightKg()) == 0;
  }

  private boolean isFrom(PadFormat format) {
    return Double.compare(session.rateHz(), format.sampleRateHz()) == 0
        && session.sensor() == format.sensor()
        && session.adc().equals(format.adc())
        && session.fullScaleCounts() == format.fullScaleCounts()
        && session.feet().equals(format.feet());
  }
}
