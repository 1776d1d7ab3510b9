package heelbeat.summary;

import heelbeat.coach.DailyGoal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row on which the goal was reached or, without a goal, a push-up was done. They go by
 * the calendar where they were done, so that a change of the clocks breaks none.
 *
 * @param now days in a row up to today; today does not break them while it lasts
 * @param isDated whether the clock was set on all of these
 * @param longest the most days in a row that there ever were
 */
public record Streaks(int now, boolean isDated, int longest) {
  /** Of the days up to today; what is dated later cannot be. */
  public static Streaks of(DaySummaries days, LocalDate today, Optional<DailyGoal> goal) {
    int longest = 0;
    int running = 0;
    boolean isDated = true;
    LocalDate before = LocalDate.MIN;
    for (LocalDate day : days.upTo(today)) {
      Span done = days.on(day);
      if (DayMeasure.reached(goal, done) < 1) {
        continue;
      }
      boolean isNext = before.isEqual(day.minusDays(1));
      running = isNext ? running + 1 : 1;
      isDated = (isDated || !isNext) && done.isDated();
      longest = Math.max(longest, running);
      before = day;
    }
    return before.isBefore(today.minusDays(1))
        ? new Streaks(0, true, longest)
        : new Streaks(running, isDated, longest);
  }
}
