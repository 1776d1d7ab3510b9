package heelbeat.summary;

import heelbeat.coach.Tally;
import heelbeat.coach.Totals;
import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What was done on one day, by the clock of its sessions. */
public final class DaySummary {
  private final LocalDate date;
  private final PhaseMeans both = new PhaseMeans();
  private final Map<Foot, PhaseMeans> sides = new EnumMap<>(Foot.class);
  private int sessions;
  private int notCounted;
  private int steps;
  private boolean isClockTrusted = true;

  private final Tally tally = new Tally();
  private String session = "";

  /** A day on which nothing was done yet. */
  public DaySummary(LocalDate date) {
    this.date = date;
  }

  /** Adds a repetition; those of a session come together, in the order of their numbers. */
  public void add(StoredRep stored) {
    if (!stored.session().uuid().equals(session)) {
      tally.endSession();
      session = stored.session().uuid();
      sessions++;
    }
    both.add(stored.rep());
    sides.computeIfAbsent(stored.rep().foot(), _ -> new PhaseMeans()).add(stored.rep());
    isClockTrusted &= stored.session().clockTrusted();
    tally.add(stored.rep(), stored.judgement());
  }

  /** Adds a movement that was no push-up. */
  public void add(NotCounted movement) {
    notCounted++;
    isClockTrusted &= movement.session().clockTrusted();
  }

  /** Adds a step on the toes of a session. */
  public void addStep(StoredSession of) {
    steps++;
    isClockTrusted &= of.clockTrusted();
  }

  /** Which day. */
  public LocalDate date() {
    return date;
  }

  /** Sessions with push-ups. */
  public int sessions() {
    return sessions;
  }

  /** What the coach makes of all of it; not its cadence nor its findings, which are a session's. */
  public Totals totals() {
    return tally.totals();
  }

  /** How long phases took on average. */
  public PhaseMeans both() {
    return both;
  }

  /** How long phases of one foot took on average. */
  PhaseMeans side(Foot foot) {
    return sides.getOrDefault(foot, new PhaseMeans());
  }

  /** Movements that were no push-ups. */
  public int notCounted() {
    return notCounted;
  }

  /** Steps on the toes. */
  public int steps() {
    return steps;
  }

  /** Whether the clock was set in all of it. */
  public boolean isClockTrusted() {
    return isClockTrusted;
  }
}
