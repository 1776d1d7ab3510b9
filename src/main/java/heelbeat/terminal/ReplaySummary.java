package heelbeat.terminal;

import heelbeat.coach.FormFault;
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

/** One line about a recording. */
public final class ReplaySummary implements SessionListener {
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
  private int gaps;
  private int dropOuts;
  private int faults;
  private boolean isTooSlow;
  private final Map<FormFault, Integer> found = new EnumMap<>(FormFault.class);
  private int steps;
  private int sets;
  private Tally tally = new Tally();
  private int sessions;
  private int pushUps;
  private int good;
  private int left;
  private int right;
  private long startNs = Long.MAX_VALUE;

  @Override
  public void onEvent(SessionEvent event) {
    switch (event) {
      case SessionEvent.PadFound found -> startNs = Math.min(startNs, found.timeNs());
      case SessionEvent.Started started -> beginSession();
      case SessionEvent.SetEnded ended -> sets++;
      case SessionEvent.StepTaken taken -> steps++;
      case SessionEvent.RepCounted counted -> add(counted);
      case SessionEvent.RepRejected reported ->
          rejected.merge(reported.rejected().reason(), 1, Integer::sum);
      case SessionEvent.PadBack back -> gaps++;
      case SessionEvent.DropOut dropOut -> dropOuts++;
      case SessionEvent.SensorChanged(HeelEvent.SensorFault _) -> faults++;
      case SessionEvent.PadRate rate -> isTooSlow |= !rate.isEnough();
      case SessionEvent.Kept _, SessionEvent.Momentary _ -> {}
    }
  }

  private void add(SessionEvent.RepCounted counted) {
    tally.add(counted.rep(), counted.judgement());
  }

  /** Push-ups are numbered anew in each session. */
  private void beginSession() {
    sumUp();
    sessions++;
  }

  private void sumUp() {
    Totals totals = tally.totals();
    tally = new Tally();
    pushUps += totals.pushUps();
    good += totals.good();
    left += totals.left();
    right += totals.right();
    totals.faults().forEach((fault, count) -> found.merge(fault, count, Integer::sum));
  }

  /**
   * The line.
   *
   * @param endNs when the last frame was taken
   */
  public String upTo(long endNs) {
    StringJoiner text = new StringJoiner(", ");
    sumUp();
    text.add(
        String.format(
            Locale.ROOT,
            "%s (left heel %d times, right %d) in %.1f s",
            Count.of(pushUps, "push-up"),
            left,
            right,
            Math.max(0, endNs - startNs) / 1e9));
    if (sessions > 1) {
      text.add(Count.of(sessions, "session"));
    }
    if (pushUps > 0) {
      text.add(Count.of(sets, "set"));
      text.add(good + " good");
    }
    if (steps > 0) {
      text.add(Count.of(steps, "step") + " on the toes");
    }
    found.forEach((fault, count) -> text.add(count + " " + fault.text()));
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
