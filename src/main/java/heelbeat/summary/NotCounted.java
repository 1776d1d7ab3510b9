package heelbeat.summary;

import heelbeat.rep.RejectedRep;
import heelbeat.store.StoredSession;
import java.time.OffsetDateTime;

/**
 * A movement that was no push-up.
 *
 * @param session the session it belongs to
 * @param movement which foot, when, and why not
 */
public record NotCounted(StoredSession session, RejectedRep movement) {
  /** When it began. */
  public OffsetDateTime started() {
    return session.at(movement.startNs());
  }
}
