package heelbeat.store;

import heelbeat.coach.Judgement;
import heelbeat.rep.Rep;
import java.time.OffsetDateTime;

/**
 * A repetition as the store has it.
 *
 * @param session the session it belongs to
 * @param number 1 for the session's first
 * @param judgement what the coach made of it
 */
public record StoredRep(StoredSession session, int number, Rep rep, Judgement judgement) {
  /** The moment of a pad time, see {@link StoredSession#at(long)}. */
  public OffsetDateTime at(long padTimeNs) {
    return session.at(padTimeNs);
  }
}
