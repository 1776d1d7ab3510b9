package heelbeat.report;

import heelbeat.summary.DaySummaries;
import heelbeat.signal.Foot;
import java.time.LocalDate;

/** Push-ups a day, of the last weeks, and how often each heel went up in them. */
public final class DayCounts {
  /** Four weeks, so that both ends are the same day of the week and bars fit on a phone. */
  static final int DAYS = 28;

  private final LocalDate today;
  private final DaySummaries days;

  /**
   * @param today the last day
   * @param days what was done, on these days and others
   */
  public DayCounts(LocalDate today, DaySummaries days) {
    this.today = today;
    this.days = days;
  }

  /**
   * The day at an index.
   *
   * @param index 0 for the first to {@link #DAYS} - 1 for today
   */
  LocalDate day(int index) {
    return today.minusDays(DAYS - 1L - index);
  }

  /** How often a foot's heel went up on the day at an index. */
  int count(int index, Foot foot) {
    return days.reps(day(index), foot);
  }

  /** The push-ups of the day at an index. */
  int count(int index) {
    return days.pushUps(day(index));
  }

  /**
   * The push-ups of the last days, today among them.
   *
   * @param length in days, 1 to {@link #DAYS}
   */
  int countOfLast(int length) {
    int sum = 0;
    for (int index = DAYS - length; index < DAYS; index++) {
      sum += count(index);
    }
    return sum;
  }
}
