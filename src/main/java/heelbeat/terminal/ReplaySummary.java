package heelbeat.terminal;

import heelbeat.coach.Tally;
import heelbeat.coach.Totals;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import heelbeat.text.Count;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** One line about a recording. */
public final class ReplaySummary implements SessionListener {
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
  private int gaps;
  private int dropOuts;
  private int faults;
  private boolean isTooSlow;
  private int steps;
  private int sets;
  private final Tally tally = new Tally();
  private int sessions;
  private long startNs = Long.MAX_VALUE;

  @Override
  public void onEvent(SessionEvent event) {
    switch (event) {
      case SessionEvent.PadFound found -> startNs = Math.min(startNs, found.timeNs());
      case SessionEvent.Started started -> {
        tally.endSession();
        sessions++;
      }
      case SessionEvent.SetEnded ended -> sets++;
      case SessionEvent.StepTaken taken -> steps++;
      case SessionEvent.RepCounted counted -> tally.add(counted.rep(), counted.judgement());
      case SessionEvent.RepRejected reported ->
          rejected.merge(reported.rejected().reason(), 1, Integer::sum);
      case SessionEvent.PadBack back -> gaps++;
      case SessionEvent.DropOut dropOut -> dropOuts++;
      case SessionEvent.SensorChanged(HeelEvent.SensorFault _) -> faults++;
      case SessionEvent.PadRate rate -> isTooSlow |= !rate.isEnough();
      case SessionEvent.Kept _, SessionEvent.Momentary _ -> {}
    }
  }

  /**
   * The line.
   *
   * @param endNs when the last frame was taken
   */
  public String upTo(long endNs) {
    StringJoiner text = new StringJoiner(", ");
    Totals totals = tally.totals();
    text.add(
        String.format(
            Locale.ROOT,
            "%s (left heel %s, right %d) in %.1f s",
            Count.of(totals.pushUps(), "push-up"),
            Count.of(totals.left(), "time"),
            totals.right(),
            Math.max(0, endNs - startNs) / 1e9));
    if (sessions > 1) {
      text.add(Count.of(sessions, "session"));
    }
    if (totals.pushUps() > 0) {
      text.add(Count.of(sets, "set"));
      text.add(totals.good() + " good");
    }
    if (steps > 0) {
      text.add(Count.of(steps, "step") + " on the toes");
    }
    new TreeMap<>(totals.faults()).forEach((fault, count) -> text.add(count + " " + fault.text()));
    if (!rejected.isEmpty()) {
      StringJoiner reasons = new StringJoiner(", ", "not counted: ", "");
      rejected.forEach((reason, count) -> reasons.add(count + " " + reason.label()));
      text.add(reasons.toString());
    }
    if (gaps > 0) {
      text.add(Count.of(gaps, "gap"));
    }
    if (dropOuts > 0) {
      text.add(Count.of(dropOuts, "drop-out") + " bridged");
    }
    if (faults > 0) {
      text.add(Count.of(faults, "sensor fault"));
    }
    if (isTooSlow) {
      text.add("too few frames a second to count by");
    }
    return text.toString();
  }
}
