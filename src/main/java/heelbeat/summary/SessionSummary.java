package heelbeat.summary;

import heelbeat.coach.Tally;
import heelbeat.coach.Totals;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.signal.Foot;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredFault;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A session and the totals of what was done in it. */
public final class SessionSummary {
  private final StoredSession session;
  private final int notCounted;
  private final Tally tally = new Tally();
  private final int troubles;
  private int sets;
  private final PhaseMeans both = new PhaseMeans();
  private final Map<Foot, PhaseMeans> sides = new EnumMap<>(Foot.class);
  private long firstNs = Long.MAX_VALUE;
  private long lastNs = Long.MIN_VALUE;

  /** Starts without repetitions; {@link #add} brings them. */
  public SessionSummary(StoredSession session, StoreReader reader) throws StoreException {
    this.session = session;
    List<RejectedRep> rejected = reader.rejected(session);
    this.notCounted = rejected.size();
    for (ToeStep step : reader.steps(session)) {
      tally.add(step);
      stretch(step.startNs(), step.endNs());
    }
    rejected.stream()
        .filter(one -> one.reason() == RejectedRep.Reason.PARTIAL)
        .forEach(_ -> tally.addPartial());
    this.troubles = (int) reader.faults(session).stream().filter(SessionSummary::isTrouble).count();
  }

  private static boolean isTrouble(StoredFault fault) {
    return switch (fault.kind()) {
      case SENSOR_FAULT, PAD_LOST -> true;
      case SENSOR_OK, PAD_BACK -> false;
    };
  }

  /** Takes the next repetition, in the order of their numbers. */
  public void add(StoredRep stored) {
    Rep rep = stored.rep();
    both.add(rep);
    side(rep.foot()).add(rep);
    tally.add(rep, stored.judgement());
    stretch(rep.heelOffNs(), rep.heelDownNs());
    sets = Math.max(sets, stored.judgement().set());
  }

  private void stretch(long fromNs, long toNs) {
    firstNs = Math.min(firstNs, fromNs);
    lastNs = Math.max(lastNs, toNs);
  }

  /** Whether there is a push-up or a step on the toes in it. */
  public boolean isActive() {
    return firstNs <= lastNs;
  }

  /** When the first push-up or step began, on the pad's time base, of an active one. */
  public long firstNs() {
    return firstNs;
  }

  /** When the last of them was over. */
  public long lastNs() {
    return lastNs;
  }

  /** How many sets were begun. */
  public int sets() {
    return sets;
  }

  /** What the coach makes of all of it. */
  public Totals totals() {
    return tally.totals();
  }

  /** Which session. */
  public StoredSession session() {
    return session;
  }

  /** How long phases of either foot took on average. */
  public PhaseMeans both() {
    return both;
  }

  /** How long phases of one foot took on average. */
  public PhaseMeans side(Foot foot) {
    return sides.computeIfAbsent(foot, _ -> new PhaseMeans());
  }

  /** Movements that were no push-ups. */
  public int notCounted() {
    return notCounted;
  }

  /** How often a sensor failed or the pad went away. */
  public int troubles() {
    return troubles;
  }
}
