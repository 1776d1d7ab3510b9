package heelbeat.summary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Weeks, Monday to Sunday (ISO 8601). */
public final class Weeks {
  private Weeks() {}

  /** The week that a day is in. */
  public static Span ofDay(DaySummaries days, LocalDate day) {
    LocalDate monday = monday(day);
    return days.between(monday, monday.plusDays(DayOfWeek.values().length - 1L));
  }

  /** The same week as far as the day, which is included. */
  public static Span upTo(DaySummaries days, LocalDate day) {
    return days.between(monday(day), day);
  }

  /** The Monday on or before a day. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
