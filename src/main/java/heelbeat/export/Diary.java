package heelbeat.export;

import heelbeat.store.StoredRep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done lately, by the calendar. */
final class Diary {
  private final DayCounts days;
  private final Weeks weeks;
  private @Nullable StoredRep before;

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

  /** Counts a repetition; those of a session come in the order of their numbers. */
  void add(StoredRep rep) {
    boolean beginsPushUp =
        before == null
            || !before.session().uuid().equals(rep.session().uuid())
            || before.judgement().pushUp() != rep.judgement().pushUp();
    before = rep;
    days.add(rep, beginsPushUp);
    weeks.add(rep, beginsPushUp);
  }
}
