package heelbeat.export;

import heelbeat.coach.FormFault;
import heelbeat.coach.Tally;
import heelbeat.coach.Totals;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What was done on one day, by the clock of its sessions. */
final class DaySummary {
  private final LocalDate date;
  private final PhaseMeans both = new PhaseMeans();
  private final Map<FormFault, Integer> faults = new EnumMap<>(FormFault.class);
  private int sessions;
  private int pushUps;
  private int good;
  private int left;
  private int right;
  private long tensionNs;
  private int notCounted;
  private int steps;
  private boolean isClockTrusted = true;

  // Of the session that is being added: push-ups are numbered anew in each.
  private Tally tally = new Tally();
  private String session = "";

  /** A day on which nothing was done yet. */
  DaySummary(LocalDate date) {
    this.date = date;
  }

  /** Adds a repetition; those of a session come together, in the order of their numbers. */
  void add(StoredRep stored) {
    if (!stored.session().uuid().equals(session)) {
      endSession();
      session = stored.session().uuid();
      sessions++;
    }
    both.add(stored.rep());
    isClockTrusted &= stored.session().clockTrusted();
    tally.add(stored.rep(), stored.judgement());
  }

  /** Adds a movement that was no push-up. */
  void add(NotCounted movement) {
    notCounted++;
    isClockTrusted &= movement.session().clockTrusted();
  }

  /** Adds a step on the toes of a session. */
  void addStep(StoredSession of) {
    steps++;
    isClockTrusted &= of.clockTrusted();
  }

  /** To be called when all has been added, before anything is asked. */
  void endSession() {
    Totals totals = tally.totals();
    pushUps += totals.pushUps();
    good += totals.good();
    left += totals.left();
    right += totals.right();
    tensionNs += totals.tensionNs();
    totals.faults().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
    tally = new Tally();
  }

  LocalDate date() {
    return date;
  }

  /** Sessions with push-ups. */
  int sessions() {
    return sessions;
  }

  int pushUps() {
    return pushUps;
  }

  /** Push-ups without a fault. */
  int good() {
    return good;
  }

  /** Repetitions of the left foot. */
  int left() {
    return left;
  }

  /** Repetitions of the right foot. */
  int right() {
    return right;
  }

  /** How long a heel was up, in nanoseconds. */
  long tensionNs() {
    return tensionNs;
  }

  /** How long phases took on average. */
  PhaseMeans both() {
    return both;
  }

  /** How many push-ups had that fault. */
  int faults(FormFault fault) {
    return faults.getOrDefault(fault, 0);
  }

  int notCounted() {
    return notCounted;
  }

  /** Steps on the toes. */
  int steps() {
    return steps;
  }

  /** Whether the clock was set in all of it. */
  boolean isClockTrusted() {
    return isClockTrusted;
  }
}
