package heelbeat.coach;

import static heelbeat.coach.Reps.MS;

import heelbeat.rep.Rep;
import java.util.ArrayList;
import java.util.List;

/** A coach that is followed through what the feet do, at times in milliseconds. */
final class CoachRun {
  /** A cue as it was shown. */
  record Reported(long atMs, long sinceMs, Cue cue, boolean isHeard) {}

  final List<Reported> reported = new ArrayList<>();
  final List<SetReport> sets = new ArrayList<>();
  final Coach coach;
  long nowMs;

  CoachRun(Plan plan) {
    coach =
        new Coach(
            plan,
            false,
            (timeNs, sinceNs, cue, isHeard) ->
                reported.add(new Reported(timeNs / MS, sinceNs / MS, cue, isHeard)),
            (timeNs, set) -> sets.add(set));
  }

  /** The feet do that for so long, looked at every 10 ms and at the end. */
  void follow(FootWork work, long durationMs) {
    for (long endMs = nowMs + durationMs; nowMs < endMs; ) {
      nowMs += Math.min(10, endMs - nowMs);
      coach.follow(nowMs * MS, work);
    }
  }

  /** A repetition that ends now, told with the sample 1 ms later. */
  Judgement judge(Rep rep) {
    Judgement judgement = coach.onRep(rep);
    follow(FootWork.DOWN, 1);
    return judgement;
  }

  List<Cue> cues() {
    return reported.stream().map(Reported::cue).toList();
  }

  Cue cue() {
    return cues().getLast();
  }
}
