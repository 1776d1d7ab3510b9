package heelbeat.export;

import heelbeat.store.StoredRep;
import java.time.LocalDate;

/**
 * What was done lately, by the calendar.
 *
 * @param days the last days, one by one
 * @param weeks the last weeks
 */
record Diary(DayCounts days, Weeks weeks) {
  /** An empty one that ends today. */
  static Diary until(LocalDate today) {
    return new Diary(new DayCounts(today), new Weeks(today));
  }

  /** Counts a repetition. */
  void add(StoredRep rep) {
    days.add(rep);
    weeks.add(rep);
  }
}
