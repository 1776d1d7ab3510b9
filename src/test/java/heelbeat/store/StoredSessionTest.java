package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heelbeat.coach.Plans;
import heelbeat.rep.RejectedRep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSessionTest {
  @TempDir Path dir;

  private final NewSession session =
      new NewSession(UUID.randomUUID(), Events.MOMENT, Plans.named("technique"), Events.started());

  @Test
  void afterAChangeToSummerTimeTheOffsetIsAnother() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      write(store, Events.started());
      StoredSession stored = onlySession(store);
      assertEquals(
          OffsetDateTime.parse("2026-03-29T01:59:59.999999999+01:00"),
          stored.at(Events.START_NS + 1800 * Events.SECOND_NS - 1));
      assertEquals(
          OffsetDateTime.parse("2026-03-29T03:30:00.000000005+02:00"),
          stored.at(Events.START_NS + 3600 * Events.SECOND_NS + 5));
    }
  }

  @Test
  void inAZoneThatNobodyKnowsAnyMoreTheOffsetOfTheStartHolds() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      write(store, Events.started());
      try (Statement statement = store.connection().createStatement()) {
        statement.execute("UPDATE session SET zone = 'Europe/Atlantis'");
      }
      StoredSession stored = onlySession(store);
      assertEquals(OffsetDateTime.parse("2026-03-29T01:30+01:00"), stored.started());
      assertEquals(
          OffsetDateTime.parse("2026-03-29T02:30+01:00"),
          stored.at(Events.START_NS + 3600 * Events.SECOND_NS));
    }
  }

  @Test
  void aSessionWithoutAnEndEndsWithTheLastThingKnownOfIt() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      write(store, Events.started());
      assertEquals(Events.START_NS, onlySession(store).endNs());
      write(store, Events.rep(1), Events.rep(2));
      assertEquals(Events.rep(2).timeNs(), onlySession(store).endNs());
      RejectedRep late =
          new RejectedRep(
              Foot.LEFT,
              Events.rep(2).timeNs(),
              Events.rep(2).timeNs() + 5,
              RejectedRep.Reason.JIGGLE);
      write(store, new SessionEvent.RepRejected(late));
      assertEquals(late.endNs(), onlySession(store).endNs());
      write(store, new SessionEvent.PadLost(late.endNs() + 1));
      assertEquals(late.endNs() + 1, onlySession(store).endNs());
      assertFalse(onlySession(store).complete());
    }
  }

  private void write(SessionStore store, SessionEvent.Kept... events) throws SQLException {
    List<PendingEvent> pending = new ArrayList<>();
    for (SessionEvent.Kept event : events) {
      pending.add(new PendingEvent(session, event));
    }
    store.write(pending);
  }

  private static StoredSession onlySession(SessionStore store) throws StoreException {
    try (StoreReader reader = store.reader()) {
      assertEquals(1, reader.sessions().size());
      return reader.sessions().getFirst();
    }
  }
}
