package heelbeat.summary;

import heelbeat.coach.Totals;
import heelbeat.rep.ToeStep;
import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days on which anything was done, or tried, by the calendar. */
public final class DaySummaries {
  private final SortedMap<LocalDate, DaySummary> days = new TreeMap<>();

  /** Starts with no day. */
  public DaySummaries() {}

  /**
   * Adds a repetition; those of a session come together, in the order of their numbers.
   *
   * @param day of its push-up
   */
  public void add(StoredRep rep, LocalDate day) {
    of(day).add(rep);
  }

  /** Adds a step on the toes. */
  public void add(StoredSession session, ToeStep step) {
    of(session.at(step.startNs()).toLocalDate()).addStep(session);
  }

  /** Adds a movement that was no push-up. */
  public void add(NotCounted movement) {
    of(movement.started().toLocalDate()).add(movement);
  }

  /** All of them, the first one first. */
  public Collection<DaySummary> all() {
    return days.values();
  }

  /** The push-ups of a day. */
  public int pushUps(LocalDate day) {
    DaySummary summary = days.get(day);
    return summary == null ? 0 : summary.totals().pushUps();
  }

  /** How often a foot's heel went up on a day. */
  public int reps(LocalDate day, Foot foot) {
    DaySummary summary = days.get(day);
    if (summary == null) {
      return 0;
    }
    Totals totals = summary.totals();
    return foot == Foot.LEFT ? totals.left() : totals.right();
  }

  private DaySummary of(LocalDate day) {
    return days.computeIfAbsent(day, DaySummary::new);
  }
}
