package heelbeat.summary;

import heelbeat.rep.ToeStep;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The days on which anything was done, or tried, by the calendar. */
public final class DaySummaries {
  private final NavigableMap<LocalDate, DaySummary> days = new TreeMap<>();
  private LocalDate newestTrusted = LocalDate.MIN;

  /** Starts with no day. */
  public DaySummaries() {}

  /**
   * Adds a repetition; those of a session come together, in the order of their numbers.
   *
   * @param day of its push-up
   */
  public void add(StoredRep rep, LocalDate day) {
    of(day, rep.session()).add(rep);
  }

  /** Adds a step on the toes. */
  public void add(StoredSession session, ToeStep step) {
    of(session.at(step.startNs()).toLocalDate(), session).addStep(session);
  }

  /** Adds a movement that was no push-up. */
  public void add(NotCounted movement) {
    of(movement.started().toLocalDate(), movement.session()).add(movement);
  }

  /** All of them, the first one first. */
  public Collection<DaySummary> all() {
    return days.values();
  }

  /**
   * What today is: the later of the day of whoever asks, whose clock may not be set or whose time
   * zone may lie behind, and the newest day on which something was done by a clock that was set.
   *
   * @param here the day where it is asked
   */
  public LocalDate today(LocalDate here) {
    return newestTrusted.isAfter(here) ? newestTrusted : here;
  }

  /** What one day came to. */
  public Span on(LocalDate day) {
    return between(day, day);
  }

  /** What the days from the first to the last, both included, came to. */
  public Span between(LocalDate first, LocalDate last) {
    return Span.of(first, last, days.subMap(first, true, last, true).values());
  }

  /** The first day of all on which anything was done. */
  public Optional<LocalDate> first() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
  }

  /** The last day before another one with push-ups. */
  public Optional<Span> lastBefore(LocalDate day) {
    return days.headMap(day, false).descendingKeySet().stream()
        .map(this::on)
        .filter(done -> done.pushUps() > 0)
        .findFirst();
  }

  /** The days with anything in them up to the last, which is included. */
  Collection<LocalDate> upTo(LocalDate last) {
    return days.headMap(last, true).keySet();
  }

  private DaySummary of(LocalDate day, StoredSession session) {
    if (session.clockTrusted() && day.isAfter(newestTrusted)) {
      newestTrusted = day;
    }
    return days.computeIfAbsent(day, DaySummary::new);
  }
}
