package heelbeat.export;

import heelbeat.store.StoredRep;
import java.time.LocalDate;

/** What was done lately, by the calendar. */
final class Diary {
  private final DayCounts days;
  private final Weeks weeks;

  /**
   * An empty one.
   *
   * @param today its last day
   */
  Diary(LocalDate today) {
    days = new DayCounts(today);
    weeks = new Weeks(today);
  }

  /** The last days, one by one. */
  DayCounts days() {
    return days;
  }

  /** The last weeks. */
  Weeks weeks() {
    return weeks;
  }

  /**
   * Counts a repetition; those of a session come together, in the order of their numbers.
   *
   * @param day of its push-up
   * @param beginsPushUp whether it is not the other foot's of the one before
   */
  void add(StoredRep rep, LocalDate day, boolean beginsPushUp) {
    days.add(rep, day, beginsPushUp);
    weeks.add(rep, day, beginsPushUp);
  }
}
