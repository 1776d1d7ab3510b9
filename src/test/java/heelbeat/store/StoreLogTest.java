package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of a store that gives trouble. */
@Timeout(60)
final class StoreLogTest {
  private static final String REFUSED = "the store may not be written; check the owner of the file";
  private static final String KEPT = ". Up to 10000 events are kept in memory and tried again";

  @TempDir private Path folder;
  private Logged log = Logged.listen();

  @BeforeEach
  void listen() {
    log.close();
    log = Logged.listen();
  }

  @AfterEach
  void endListening() {
    log.close();
  }

  @Test
  void aRefusalIsToldOnceAndThatItIsOver() throws Exception {
    try (SessionStore store = SessionStore.open(folder)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
      writer.add(Events.started(), 0);
      writer.add(Events.rep(1), 0);
      Events.pragma(store, "query_only = ON");
      for (int attempt = 0; attempt < 3; attempt++) {
        assertFalse(writer.commit(attempt));
      }
      assertSaid(store.file() + ": " + REFUSED);
      assertSaid(KEPT);

      Events.pragma(store, "query_only = OFF");
      assertTrue(writer.commit(3));
      assertSaid(store.file() + ": saved again, 2 events that had to wait");
      assertEquals(2, log.text().split(REFUSED, -1).length, "once");
    }
  }

  @Test
  void aFullDiskIsCalledThat() throws Exception {
    try (SessionStore store = SessionStore.open(folder)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
      Events.pragma(store, "max_page_count = " + Events.pragma(store, "page_count"));
      writer.add(Events.started(), 0);
      for (int number = 1; number <= 2000; number++) {
        writer.add(Events.rep(number), 0);
      }
      assertFalse(writer.commit(0));
      assertSaid(store.file() + ": the disk is full; make room" + KEPT);
    }
  }

  @Test
  void whatDoesNotFitIntoTheQueueIsToldAsLost() throws Exception {
    EventQueue queue = new EventQueue(1);
    queue.onEvent(Events.started());
    for (int number = 1; number <= 20; number++) {
      queue.onEvent(Events.rep(number));
    }
    try (SessionStore store = SessionStore.open(folder)) {
      StoreThread.start(store, queue, Events.WALL_CLOCK, Plan.FREE).close();
      assertSaid(
          store.file()
              + ": "
              + queue.dropped()
              + " events lost so far because too many waited to be saved");
    }
    assertTrue(queue.dropped() > 0);
  }

  /** It goes on trying for five seconds. */
  @Test
  void whatCannotBeSavedInTheEndIsToldAsLost() throws Exception {
    EventQueue queue = new EventQueue(100);
    queue.onEvent(Events.started());
    queue.onEvent(Events.rep(1));
    try (SessionStore store = SessionStore.open(folder)) {
      Events.pragma(store, "query_only = ON");
      StoreThread.start(store, queue, Events.WALL_CLOCK, Plan.FREE).close();
      assertSaid(store.file() + ": 2 events could not be saved: lost for good");
    }
  }

  @Test
  void aDamagedStoreIsToldWithItsNewNameAndTheWayBack() throws Exception {
    SessionStore.open(folder).close();
    try (RandomAccessFile raw =
        new RandomAccessFile(folder.resolve("heelbeat.db").toFile(), "rw")) {
      raw.write(new byte[4096]);
    }
    try (SessionStore store = SessionStore.open(folder)) {
      Path aside = store.setAside().orElseThrow();
      assertSaid(
          store.file()
              + ": the store is damaged ([SQLITE_NOTADB] File opened that is not a database file"
              + " (file is not a database)). It is now "
              + aside
              + ", and a new one is begun; get back what can be read with: heelbeat recover "
              + aside);
    }
  }

  @Test
  void aDamagedStoreIsToldWithWhatIsLeftOfItInItsPlace() throws Exception {
    try (SessionStore store = SessionStore.open(folder)) {
      NewSession session =
          new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
      store.write(
          Stream.of(Events.started(), Events.rep(1), Events.rep(2))
              .map(event -> new PendingEvent(session, event))
              .toList());
      try (Statement statement = store.connection().createStatement()) {
        statement.executeUpdate("UPDATE rep SET top_ns = 0 WHERE number = 1");
      }
    }
    try (SessionStore store = SessionStore.open(folder)) {
      assertSaid(
          store.file()
              + ": the store was damaged (table rep, session 1: damaged). It is now "
              + store.setAside().orElseThrow()
              + ", and what can be read of it is in its place: 1 session with 1 repetition. Lost:"
              + " 1 of 2 repetitions; 1 row without sense");
    }
  }

  @Test
  void datesThatAreCorrectedAreToldAndThoseThatWait() throws Exception {
    AtomicBoolean isSet = new AtomicBoolean();
    WallClock clock =
        new WallClock(
            Clock.fixed(Instant.parse("2026-05-01T09:00:00Z"), Events.ZONE),
            () -> Events.ZONE,
            isSet::get,
            () -> new Uptime("a boot", 20 * Events.SECOND_NS));
    try (SessionStore store = SessionStore.open(folder)) {
      StoreWriter writer = new StoreWriter(store, clock, Plan.FREE);
      writer.add(Events.started(), 0);
      assertTrue(writer.commit(0));
      isSet.set(true);
      DateCorrection dates = new DateCorrection(store, clock, 0);

      Events.pragma(store, "query_only = ON");
      dates.look(0);
      assertSaid(store.file() + ": dates wait to be corrected: " + REFUSED);

      Events.pragma(store, "query_only = OFF");
      dates.look(0);
      assertSaid(store.file() + ": the clock is set now; corrected the dates of 1 session");
    }
  }

  private void assertSaid(String words) throws InterruptedException {
    assertTrue(log.says(words), () -> "\"" + words + "\" is not in: " + log.text());
  }
}
