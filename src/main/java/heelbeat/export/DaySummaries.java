package heelbeat.export;

import heelbeat.store.StoredRep;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days on which anything was done, or tried, by the calendar. */
final class DaySummaries {
  private final SortedMap<LocalDate, DaySummary> days = new TreeMap<>();

  /** Starts with no day. */
  DaySummaries() {}

  /** Adds a repetition; those of a session come together, in the order of their numbers. */
  void add(StoredRep rep) {
    of(rep.at(rep.rep().heelOffNs())).add(rep);
  }

  /** Adds a movement that was no push-up. */
  void add(NotCounted movement) {
    of(movement.started()).addNotCounted();
  }

  /** All of them, the first one first. */
  Collection<DaySummary> all() {
    days.values().forEach(DaySummary::endSession);
    return days.values();
  }

  private DaySummary of(OffsetDateTime time) {
    return days.computeIfAbsent(time.toLocalDate(), DaySummary::new);
  }
}
