package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit takes long, as on a card that tidies itself; here because another connection writes. */
final class SlowDiskTest {
  private static final long SLOW_MS = 900;

  @TempDir private Path folder;

  @Test
  void whatComesDuringASlowCommitIsCommittedRightAfterIt() throws Exception {
    EventQueue queue = new EventQueue(100);
    try (SessionStore store = SessionStore.open(folder);
        StoreThread _ =
            StoreThread.start(store, queue, Events.WALL_CLOCK, Plans.named("technique"));
        Connection other = SessionStore.connect(store.file(), false);
        Statement writing = other.createStatement()) {
      writing.execute("BEGIN IMMEDIATE");
      queue.onEvent(Events.started());
      queue.onEvent(Events.rep(1));
      Thread.sleep(StoreWriter.COMMIT_AFTER_NS / 1_000_000 + 100);
      for (int number = 2; number <= 5; number++) {
        queue.onEvent(Events.rep(number));
      }
      Thread.sleep(SLOW_MS);
      assertEquals(List.of(), numbers(other));
      writing.execute("COMMIT");
      long releasedNs = System.nanoTime();
      while (numbers(other).size() < 5) {
        assertTrue(
            System.nanoTime() - releasedNs < StoreWriter.COMMIT_AFTER_NS,
            () -> "still waiting, although the disk is free");
        Thread.sleep(5);
      }
      assertEquals(List.of(1, 2, 3, 4, 5), numbers(other));
    }
  }

  private static List<Integer> numbers(Connection connection) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT number FROM rep ORDER BY number")) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }
}
