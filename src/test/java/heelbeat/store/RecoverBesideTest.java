package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large store is recovered into one that a device is writing. */
@Tag("slow")
final class RecoverBesideTest {
  private static final int SESSIONS = 100;
  private static final int REPS = 400;

  /** What a power cut may cost; recovery must not add to it. */
  private static final long PROMISE_NS = 2_000_000_000L;

  @TempDir private Path dir;

  @Test
  void theDeviceStoresEachRepetitionInTimeMeanwhile() throws Exception {
    Path old = FullStore.make(dir.resolve("old"), SESSIONS, REPS);
    Path data = dir.resolve("data");
    EventQueue queue = new EventQueue(4096);
    List<Long> reportedNs = new ArrayList<>();
    long longestNs = 0;
    try (SessionStore store = SessionStore.open(data);
        Connection look = SessionStore.connect(SessionStore.fileIn(data), true);
        Statement statement = look.createStatement();
        StoreThread storing = StoreThread.start(store, queue, Events.WALL_CLOCK, Plan.FREE)) {
      queue.onEvent(Events.started());
      FutureTask<Salvage.Report> recovery = new FutureTask<>(() -> Salvage.run(old, data));
      Thread.ofPlatform().daemon().start(recovery);
      while (!recovery.isDone() || reportedNs.size() < 20) {
        queue.onEvent(Events.rep(reportedNs.size() + 1));
        reportedNs.add(System.nanoTime());
        Thread.sleep(100);
        assertFalse(storing.isFailing(), "locked out");
        int stored;
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM rep WHERE session = 1")) {
          stored = row.getInt(1);
        }
        if (stored < reportedNs.size()) {
          longestNs = Math.max(longestNs, System.nanoTime() - reportedNs.get(stored));
        }
      }
      assertEquals(SESSIONS * REPS, recovery.get().reps());
    }
    System.out.printf(
        "%d repetitions told beside %d recovered; the longest waited %.2f s%n",
        reportedNs.size(), SESSIONS * REPS, longestNs / 1e9);
    assertTrue(longestNs < PROMISE_NS, longestNs + " ns");
    try (StoreReader reader = StoreReader.open(data)) {
      assertEquals(reportedNs.size(), StoredReps.count(reader, reader.sessions().getLast()));
      assertEquals(SESSIONS + 1, reader.sessions().size());
    }
  }
}
