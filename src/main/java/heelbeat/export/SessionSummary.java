package heelbeat.export;

import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredFault;
import heelbeat.store.StoredSession;
import java.util.EnumMap;
import java.util.Map;

/** A session and the totals of what was done in it. */
final class SessionSummary {
  private final StoredSession session;
  private final int notCounted;
  private final int faults;
  private final PhaseMeans both = new PhaseMeans();
  private final Map<Foot, PhaseMeans> sides = new EnumMap<>(Foot.class);

  /** Starts without repetitions; {@link #add(Rep)} brings them. */
  SessionSummary(StoredSession session, StoreReader reader) throws StoreException {
    this.session = session;
    this.notCounted = reader.rejected(session).size();
    this.faults = (int) reader.faults(session).stream().filter(SessionSummary::isTrouble).count();
  }

  private static boolean isTrouble(StoredFault fault) {
    return switch (fault.kind()) {
      case SENSOR_FAULT, PAD_LOST -> true;
      case SENSOR_OK, PAD_BACK -> false;
    };
  }

  void add(Rep rep) {
    both.add(rep);
    side(rep.foot()).add(rep);
  }

  StoredSession session() {
    return session;
  }

  PhaseMeans both() {
    return both;
  }

  PhaseMeans side(Foot foot) {
    return sides.computeIfAbsent(foot, _ -> new PhaseMeans());
  }

  int notCounted() {
    return notCounted;
  }

  int faults() {
    return faults;
  }
}
