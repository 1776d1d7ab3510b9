package heelbeat.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Writes much to a store that a device may be writing, too: in transactions so short that the
 * device waits no longer than for a commit, and with as long a rest between them.
 */
final class SmallBatches {
  /** A device's store thread looks for work every second; a tenth of that is no delay. */
  private static final long BATCH_NS = 50_000_000L;

  /** SQLite asks again after at most 100 ms whether a store is free. */
  private static final long REST_NS = 120_000_000L;

  private final Connection connection;
  private final Path directory;
  private boolean isOpen;
  private long begunNs;

  SmallBatches(Connection connection, Path directory) {
    this.connection = connection;
    this.directory = directory;
  }

  /** To be called before each row. */
  void next() throws SQLException {
    if (isOpen && System.nanoTime() - begunNs > BATCH_NS) {
      commit();
      if (SessionStore.isInUse(directory)) {
        rest();
      }
    }
    if (!isOpen) {
      execute("BEGIN IMMEDIATE");
      begunNs = System.nanoTime();
      isOpen = true;
    }
  }

  /** Whatever is under way is on the disk then. */
  void commit() throws SQLException {
    if (isOpen) {
      execute("COMMIT");
      isOpen = false;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void rest() {
    try {
      TimeUnit.NANOSECONDS.sleep(REST_NS);
    } catch (InterruptedException e) {
      // Whoever wants it to end looks at that; less rest does no harm.
      Thread.currentThread().interrupt();
    }
  }
}
