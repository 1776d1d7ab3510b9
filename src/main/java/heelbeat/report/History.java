package heelbeat.report;

import heelbeat.coach.DailyGoal;
import heelbeat.summary.DayMeasure;
import heelbeat.summary.DaySummaries;
import heelbeat.summary.Span;
import heelbeat.summary.Streaks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done up to today, and what a day is to bring.
 *
 * @param goal what a day is to bring; empty without
 */
record History(DaySummaries days, LocalDate today, Optional<DailyGoal> goal) {
  /** By what days are held against each other. */
  DayMeasure measure() {
    return DayMeasure.of(goal);
  }

  Streaks streaks() {
    return Streaks.of(days, today, goal);
  }

  /** The last day before today with push-ups. */
  Optional<Span> lastDone() {
    return days.lastBefore(today);
  }
}
