package heelbeat.report;

import heelbeat.summary.SessionSummary;
import heelbeat.signal.Foot;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredRep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The repetitions of a session that its plots show.
 *
 * @param session the session
 * @param every 1 if all are shown, n if every nth of each foot is
 * @param reps those shown, in the order of their numbers
 */
public record RepDots(SessionSummary session, int every, List<StoredRep> reps) {
  /** How many sessions are drawn, the last ones. */
  static final int SESSIONS = 10;

  /** More dots on a phone's width are a smear, and the page grows heavy. */
  private static final int DOTS_PER_SESSION = 400;

  /** Reads the dots of the last sessions with repetitions, the last one first. */
  public static List<RepDots> ofLast(List<SessionSummary> sessions, StoreReader reader)
      throws StoreException {
    List<RepDots> drawn = new ArrayList<>();
    for (SessionSummary session : sessions.reversed()) {
      if (drawn.size() == SESSIONS) {
        break;
      }
      if (session.both().count() > 0) {
        drawn.add(of(session, reader));
      }
    }
    return drawn;
  }

  private static RepDots of(SessionSummary session, StoreReader reader) throws StoreException {
    int every = Math.ceilDiv(session.both().count(), DOTS_PER_SESSION);
    List<StoredRep> reps = new ArrayList<>();
    // Counted foot by foot: feet that take turns would else show one of them alone.
    Map<Foot, Integer> seen = new EnumMap<>(Foot.class);
    reader.forEachRep(
        session.session(),
        rep -> {
          if (seen.merge(rep.rep().foot(), 1, Integer::sum) % every == 1 % every) {
            reps.add(rep);
          }
        });
    return new RepDots(session, every, reps);
  }
}
