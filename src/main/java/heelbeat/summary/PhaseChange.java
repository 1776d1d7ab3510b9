package heelbeat.summary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a phase changed from an earlier week to this one.
 *
 * @param phase which one
 * @param weeksAgo how long ago the earlier week was: 1 or 4
 * @param difference how much longer it takes now
 */
public record PhaseChange(Phase phase, int weeksAgo, Difference difference) {
  /** What changes from day to day shows against last week, what creeps against a month ago. */
  private static final List<Integer> WEEKS_AGO = List.of(1, 4);

  /**
   * The change that is surest, against the latest earlier week that shows any; empty if none is
   * larger than its error.
   */
  public static Optional<PhaseChange> surest(DaySummaries days, LocalDate today) {
    Span week = Weeks.upTo(days, today);
    for (int weeksAgo : WEEKS_AGO) {
      Span before = Weeks.ofDay(days, today.minusWeeks(weeksAgo));
      Optional<PhaseChange> surest =
          Stream.of(Phase.values())
              .flatMap(phase ->
                  Difference.of(phase.mean(week.both()), phase.mean(before.both())).stream()
                      .map(difference -> new PhaseChange(phase, weeksAgo, difference)))
              .max(Comparator.comparingDouble(change -> change.difference().errors()));
      if (surest.isPresent()) {
        return surest;
      }
    }
    return Optional.empty();
  }
}
