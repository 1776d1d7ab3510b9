package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreThreadTest {
  @TempDir Path dir;

  private final EventQueue queue = new EventQueue(4096);
  private SessionStore store;

  @BeforeEach
  void open() throws Exception {
    store = SessionStore.open(dir);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void aRepIsOnTheDiskWithinTwoSeconds() throws Exception {
    try (StoreThread _ = start()) {
      long handedOverNs = System.nanoTime();
      queue.onEvent(Events.started());
      queue.onEvent(Events.rep(1));
      while (storedNumbers().isEmpty()) {
        assertTrue(System.nanoTime() - handedOverNs < 2 * Events.SECOND_NS);
        Thread.sleep(20);
      }
    }
  }

  @Test
  void theEndOfASessionIsOnTheDiskAtOnce() throws Exception {
    try (StoreThread _ = start()) {
      long handedOverNs = System.nanoTime();
      queue.onEvent(Events.started());
      queue.onEvent(Events.ended(Events.SECOND_NS));
      while (sessions().isEmpty()) {
        assertTrue(System.nanoTime() - handedOverNs < StoreWriter.COMMIT_AFTER_NS);
        Thread.sleep(5);
      }
      assertTrue(sessions().getFirst().complete());
    }
  }

  @Test
  void closingSavesWhatTheQueueHolds() throws Exception {
    queue.onEvent(Events.started());
    for (int number = 1; number <= 3000; number++) {
      queue.onEvent(Events.rep(number));
    }
    start().close();
    assertEquals(IntStream.rangeClosed(1, 3000).boxed().toList(), storedNumbers());
    assertEquals(0, queue.dropped());
  }

  @Test
  void everySessionHasTheCalendarOfItsOwnStart() throws Exception {
    AtomicReference<OffsetDateTime> wall =
        new AtomicReference<>(OffsetDateTime.parse("1970-01-01T00:01:00Z"));
    InstantSource clock = () -> wall.get().toInstant();
    WallClock wallClock =
        new WallClock(
            clock.withZone(ZoneId.of("UTC")),
            () -> wall.get().getOffset(),
            () -> wall.get().getYear() > 2020,
            () -> Uptime.UNKNOWN);
    try (StoreThread _ = StoreThread.start(store, queue, wallClock, Plans.named("circulation"))) {
      queue.onEvent(Events.started());
      queue.onEvent(Events.ended(1));
      while (sessions().isEmpty()) {
        Thread.sleep(5);
      }
      wall.set(OffsetDateTime.parse("2026-05-01T09:00:00+05:30"));
      queue.onEvent(Events.started());
    }
    StoredSession first = sessions().get(0);
    StoredSession second = sessions().get(1);
    assertEquals(OffsetDateTime.parse("1970-01-01T00:01:00Z"), first.started());
    assertFalse(first.clockTrusted());
    assertEquals(wall.get(), second.started());
    assertTrue(second.clockTrusted());
    assertEquals("circulation", second.protocol());
  }

  @Test
  void aReaderSeesRepsGrowInOrderWhileTheyAreWritten() throws Exception {
    List<Integer> seen = List.of();
    try (StoreThread _ = start()) {
      queue.onEvent(Events.started());
      int number = 0;
      while (seen.size() < 2000) {
        for (int i = 0; i < 50 && number < 2000; i++) {
          queue.onEvent(Events.rep(++number));
        }
        List<Integer> now = storedNumbers();
        assertTrue(now.size() >= seen.size());
        assertEquals(IntStream.rangeClosed(1, now.size()).boxed().toList(), now);
        seen = now;
        Thread.sleep(5);
      }
    }
    assertEquals(0, queue.dropped());
  }

  @Test
  void troubleThatPassesCostsNothing() throws Exception {
    Events.pragma(store, "query_only = ON");
    try (StoreThread saving = start()) {
      queue.onEvent(Events.started());
      queue.onEvent(Events.rep(1));
      queue.onEvent(Events.ended(9));
      Thread.sleep(100);
      assertEquals(List.of(), sessions());
      assertTrue(saving.isFailing());
      Events.pragma(store, "query_only = OFF");
    }
    assertEquals(List.of(1), storedNumbers());
  }

  @Test
  @Tag("slow")
  void closingGivesUpOnADiskThatGoesOnRefusing() throws Exception {
    Events.pragma(store, "query_only = ON");
    queue.onEvent(Events.started());
    long beforeNs = System.nanoTime();
    start().close();
    long tookNs = System.nanoTime() - beforeNs;
    assertTrue(tookNs > 4 * Events.SECOND_NS && tookNs < 8 * Events.SECOND_NS, tookNs + " ns");
    assertEquals(List.of(), sessions());
  }

  private StoreThread start() {
    return StoreThread.start(store, queue, Events.WALL_CLOCK, Plans.named("technique"));
  }

  private List<StoredSession> sessions() throws StoreException {
    try (StoreReader reader = store.reader()) {
      return reader.sessions();
    }
  }

  private List<Integer> storedNumbers() throws StoreException {
    List<Integer> numbers = new ArrayList<>();
    try (StoreReader reader = store.reader()) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, rep -> numbers.add(rep.number()));
      }
    }
    return numbers;
  }
}
