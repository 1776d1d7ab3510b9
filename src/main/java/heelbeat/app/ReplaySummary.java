package heelbeat.app;

import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import heelbeat.signal.Foot;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** One line about a recording. */
final class ReplaySummary implements SessionListener {
  private final Map<Foot, Integer> reps = new EnumMap<>(Foot.class);
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
  private int gaps;
  private int faults;
  private long startNs;
  private long endNs;

  @Override
  public void onEvent(SessionEvent event) {
    switch (event) {
      case SessionEvent.Started started -> startNs = started.timeNs();
      case SessionEvent.RepCounted counted -> reps.merge(counted.rep().foot(), 1, Integer::sum);
      case SessionEvent.RepRejected told ->
          rejected.merge(told.rejected().reason(), 1, Integer::sum);
      case SessionEvent.PadBack back -> gaps++;
      case SessionEvent.Sensed(HeelEvent.SensorFault _) -> faults++;
      case SessionEvent.Sensed sensed -> {}
      case SessionEvent.PadLost lost -> {}
      case SessionEvent.CueShown shown -> {}
      case SessionEvent.LoweringSeen seen -> {}
      case SessionEvent.Ended ended -> endNs = ended.timeNs();
    }
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    int all = reps.values().stream().mapToInt(Integer::intValue).sum();
    text.add(
        String.format(
            Locale.ROOT,
            "%d reps (left %d, right %d) in %.1f s",
            all,
            reps.getOrDefault(Foot.LEFT, 0),
            reps.getOrDefault(Foot.RIGHT, 0),
            (endNs - startNs) / 1e9));
    rejected.forEach((reason, count) -> text.add(count + " " + reason.label()));
    if (gaps > 0) {
      text.add(gaps + " gaps");
    }
    if (faults > 0) {
      text.add(faults + " sensor faults");
    }
    return text.toString();
  }
}
