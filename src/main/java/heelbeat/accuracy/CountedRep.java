package heelbeat.accuracy;

import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionEvent.LoweringSeen;
import heelbeat.session.SessionEvent.RepCounted;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A repetition that was counted.
 *
 * @param loweringToldNs when the start of lowering was first told; at the latest heel-down tells it
 */
record CountedRep(Rep rep, long loweringToldNs) {

  static List<CountedRep> in(List<SessionEvent> events) {
    List<CountedRep> reps = new ArrayList<>();
    Map<Foot, List<Long>> reportedNs = new EnumMap<>(Foot.class);
    for (SessionEvent event : events) {
      if (event instanceof LoweringSeen(Foot foot, long timeNs)) {
        reportedNs.computeIfAbsent(foot, _ -> new ArrayList<>()).add(timeNs);
      } else if (event instanceof RepCounted counted) {
        Rep rep = counted.rep();
        reps.add(new CountedRep(rep, firstIn(rep, reportedNs.getOrDefault(rep.foot(), List.of()))));
      }
    }
    return reps;
  }

  private static long firstIn(Rep rep, List<Long> reportedNs) {
    return reportedNs.stream()
        .filter(timeNs -> timeNs > rep.heelOffNs() && timeNs < rep.heelDownNs())
        .findFirst()
        .orElse(rep.heelDownNs());
  }
}
