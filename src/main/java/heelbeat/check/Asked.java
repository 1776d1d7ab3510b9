package heelbeat.check;

import heelbeat.rep.Rep;
import heelbeat.summary.Phase;
import java.util.List;
import java.util.Optional;

/**
 * A push-up that was led, and when each of its beats was, in nanoseconds on the pad's time base.
 *
 * @param stage what it belongs to
 * @param number from 0 within its stage
 * @param liftNs the beat to rise
 * @param holdNs the beat to be up at
 * @param lowerNs the beat to go down
 * @param downNs the beat to be down at
 */
record Asked(Stage stage, int number, long liftNs, long holdNs, long lowerNs, long downNs) {
  /** Whoever is asked begins and ends within so much of the beats. */
  private static final long SLACK_NS = 900_000_000L;

  /**
   * Of the same number: the one that was up for most of the time that was asked; if there is one.
   */
  Optional<Rep> answer(List<Rep> reps) {
    Rep best = null;
    long mostNs = 0;
    for (Rep rep : reps) {
      long bothNs = Math.min(rep.heelDownNs(), downNs) - Math.max(rep.heelOffNs(), liftNs);
      if (bothNs > mostNs) {
        mostNs = bothNs;
        best = rep;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many of them fall into the time of this push-up. */
  int answers(List<Rep> reps) {
    return (int)
        reps.stream()
            .filter(rep -> rep.heelOffNs() > liftNs - SLACK_NS && rep.heelOffNs() < downNs)
            .count();
  }

  /** How long a phase was to be, in nanoseconds. */
  long lengthNs(Phase phase) {
    return switch (phase) {
      case LIFT -> holdNs - liftNs;
      case HOLD -> lowerNs - holdNs;
      case LOWERING -> downNs - lowerNs;
    };
  }
}
