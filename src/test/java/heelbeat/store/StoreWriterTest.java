package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When commits happen, and what becomes of events while they cannot; on a clock of its own. */
class StoreWriterTest {
  @TempDir Path dir;

  private SessionStore store;
  private StoreWriter writer;

  @BeforeEach
  void open() throws Exception {
    store = SessionStore.open(dir);
    writer = new StoreWriter(store, Events.WALL_CLOCK, Plans.named("technique"));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void aBatchIsDueASecondAfterItsFirstEvent() {
    assertEquals(Long.MAX_VALUE, writer.untilDueNs(0));
    writer.add(Events.started(), 10);
    writer.add(Events.rep(1), 500);
    assertEquals(StoreWriter.COMMIT_AFTER_NS - 490, writer.untilDueNs(500));
  }

  @Test
  void theEndOfASessionIsDueAtOnce() {
    writer.add(Events.started(), 10);
    writer.add(Events.ended(3), 11);
    assertEquals(0, writer.untilDueNs(11));
  }

  @Test
  void eventsOutsideASessionAreLeft() throws Exception {
    writer.add(Events.rep(1), 0);
    writer.add(Events.started(), 1);
    writer.add(Events.ended(3), 2);
    writer.add(Events.rep(2), 3);
    assertEquals(2, writer.pending());
    assertTrue(writer.commit(4));
    assertEquals(0, storedReps());
  }

  @Test
  void aFullDiskDelaysRepsAndLosesNone() throws Exception {
    writer.add(Events.started(), 0);
    assertTrue(writer.commit(0));
    long pages = Long.parseLong(Events.pragma(store, "page_count"));
    Events.pragma(store, "max_page_count = " + pages);

    int number = 0;
    do {
      for (int i = 0; i < 100; i++) {
        writer.add(Events.rep(++number), number);
      }
    } while (writer.commit(number));
    int kept = writer.pending();
    assertTrue(kept >= 100, "the engine found the disk full");
    assertEquals(StoreWriter.FIRST_BACK_OFF_NS, writer.untilDueNs(number));

    Events.pragma(store, "max_page_count = " + (pages + 1000));
    writer.add(Events.rep(++number), number);
    assertTrue(writer.commit(number));
    assertEquals(number, storedReps());
  }

  @Test
  void aRefusedCommitIsTriedAgainLaterAndLater() throws Exception {
    Events.pragma(store, "query_only = ON");
    writer.add(Events.started(), 0);
    long expectedNs = StoreWriter.FIRST_BACK_OFF_NS;
    for (int i = 0; i < 10; i++) {
      assertFalse(writer.commit(i));
      assertEquals(expectedNs, writer.untilDueNs(i));
      expectedNs = Math.min(2 * expectedNs, StoreWriter.LONGEST_BACK_OFF_NS);
    }
    writer.add(Events.ended(3), 10);
    assertTrue(writer.untilDueNs(10) > 0, "even the end of a session waits for its turn");

    Events.pragma(store, "query_only = OFF");
    assertTrue(writer.commit(20));
    writer.add(Events.started(), 30);
    assertEquals(StoreWriter.COMMIT_AFTER_NS, writer.untilDueNs(30));
  }

  @Test
  void aFullBatchTakesNoMoreAndIsDue() {
    writer.add(Events.started(), 0);
    for (int number = 1; !writer.isFull(); number++) {
      writer.add(Events.rep(number), 0);
    }
    assertEquals(StoreWriter.BATCH_LIMIT, writer.pending());
    assertEquals(0, writer.untilDueNs(0));
  }

  private int storedReps() throws StoreException {
    int[] count = {0};
    try (StoreReader reader = store.reader()) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, rep -> count[0]++);
      }
    }
    return count[0];
  }
}
