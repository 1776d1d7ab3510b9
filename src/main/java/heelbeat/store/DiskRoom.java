package heelbeat.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/**
 * Whether a store's disk has room for what SQLite needs to open a store with a log: an index of the
 * log, 32 kB, which every process maps into its memory (https://sqlite.org/walformat.html, "The
 * WAL-Index or shm file"). Without room it cannot be made; and a write to a place of the mapping
 * that has no block on the disk ends the process by SIGBUS, which nothing can catch.
 */
final class DiskRoom {
  /** The index, and as much again for a file system that rounds up and keeps some for itself. */
  private static final long LEAST_BYTES = 64 * 1024;

  private DiskRoom() {}

  static boolean isFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      FileStore disk = Files.getFileStore(folder == null ? file : folder);
      // Some file systems do not tell.
      return disk.getTotalSpace() == 0 || disk.getUsableSpace() >= LEAST_BYTES;
    } catch (IOException e) {
      // Whoever opens it meets the same trouble, and tells it better.
      return true;
    }
  }

  /** What SQLite says of a full disk, with its code. */
  static void require(Path file) throws SQLException {
    if (!isFor(file)) {
      throw new SQLException("no room", "", SQLiteErrorCode.SQLITE_FULL.code);
    }
  }
}
