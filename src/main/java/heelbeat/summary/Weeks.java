package heelbeat.summary;

import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/** What each foot did a week, Monday to Sunday (ISO 8601), in the last weeks. */
public final class Weeks {
  /** A season: long enough for calves to change, and short enough for a phone's width. */
  public static final int WEEKS = 12;

  private final LocalDate lastMonday;
  private final DaySummaries days;
  private final PhaseMeans[] left = new PhaseMeans[WEEKS];
  private final PhaseMeans[] right = new PhaseMeans[WEEKS];

  /**
   * @param today a day of the last week
   * @param days what was done, in these weeks and others
   */
  public Weeks(LocalDate today, DaySummaries days) {
    this.days = days;
    this.lastMonday = mondayOf(today);
    for (int i = 0; i < WEEKS; i++) {
      left[i] = new PhaseMeans();
      right[i] = new PhaseMeans();
    }
  }

  /**
   * Counts a repetition, unless its week is too long ago or yet to come.
   *
   * @param day of its push-up
   */
  public void add(StoredRep stored, LocalDate day) {
    LocalDate monday = mondayOf(day);
    long index = WEEKS - 1 - ChronoUnit.WEEKS.between(monday, lastMonday);
    if (index >= 0 && index < WEEKS) {
      of((int) index, stored.rep().foot()).add(stored.rep());
    }
  }

  /**
   * The first day of the week at an index.
   *
   * @param index 0 for the first to {@link #WEEKS} - 1 for this one
   */
  public LocalDate monday(int index) {
    return lastMonday.minusWeeks(WEEKS - 1L - index);
  }

  /** What a foot did in the week at an index. */
  public PhaseMeans of(int index, Foot foot) {
    return foot == Foot.LEFT ? left[index] : right[index];
  }

  /** The push-ups of the week at an index. */
  public int count(int index) {
    return IntStream.range(0, DayOfWeek.values().length)
        .map(day -> days.pushUps(monday(index).plusDays(day)))
        .sum();
  }

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
