package heelbeat.export;

import heelbeat.rep.RejectedRep;
import heelbeat.store.StoredSession;
import java.time.OffsetDateTime;

/**
 * A movement that was no push-up.
 *
 * @param session the session it belongs to
 * @param movement which foot, when, and why not
 */
record NotCounted(StoredSession session, RejectedRep movement) {
  /** When it began. */
  OffsetDateTime started() {
    return session.at(movement.startNs());
  }
}
