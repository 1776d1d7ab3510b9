package heelbeat.report;

import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.summary.SessionSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * A session that is drawn, and not told in a line alone.
 *
 * @param strip when what was done
 * @param sets how its sets and rests were
 * @param groups how long holds and lowerings were
 */
record DrawnSession(SessionSummary summary, Strip strip, SetSizes sets, RepGroups groups) {
  /** How many sessions are drawn: two days of somebody who does five. */
  static final int MOST = 10;

  /** Reads the last sessions in which something was done, the last one first. */
  static List<DrawnSession> ofLast(List<SessionSummary> sessions, StoreReader reader)
      throws StoreException {
    List<SessionSummary> last =
        sessions.reversed().stream().filter(SessionSummary::isActive).limit(MOST).toList();
    List<DrawnSession> drawn = new ArrayList<>();
    for (SessionSummary session : last) {
      drawn.add(of(session, reader));
    }
    return drawn;
  }

  private static DrawnSession of(SessionSummary summary, StoreReader reader) throws StoreException {
    Strip strip = new Strip(summary);
    SetSizes sets = new SetSizes();
    RepGroups groups = new RepGroups(summary.totals().pushUps());
    reader.steps(summary.session()).forEach(strip::add);
    reader.forEachRep(
        summary.session(),
        rep -> {
          strip.add(rep);
          sets.add(rep);
          groups.add(rep);
        });
    return new DrawnSession(summary, strip, sets, groups);
  }
}
