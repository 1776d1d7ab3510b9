package heelbeat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** Puts a damaged store out of the way, with all that belongs to it and over nothing else. */
final class SetAside {
  /** What SQLite keeps beside a database: commits that are not in the file yet. */
  private static final String LOG = "-wal";

  /** An index of that log, which SQLite makes again. */
  private static final String LOG_INDEX = "-shm";

  private SetAside() {}

  /**
   * Renames {@code heelbeat.db} to {@code heelbeat-damaged-DATE-NUMBER.db}, durably.
   *
   * @return what it is called now
   */
  static Path rename(Path file, LocalDate today) throws IOException {
    Path aside = freeName(file, today);
    Path log = beside(file, LOG);
    if (Files.exists(log)) {
      // First: a new store must not find it.
      Files.move(log, beside(aside, LOG));
    }
    Files.deleteIfExists(beside(file, LOG_INDEX));
    Files.move(file, aside);
    sync(file);
    return aside;
  }

  /** Puts on the disk what a file's folder calls it. */
  static void sync(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static Path freeName(Path file, LocalDate today) {
    for (int number = 1; ; number++) {
      Path name = file.resolveSibling("heelbeat-damaged-" + today + "-" + number + ".db");
      if (!Files.exists(name) && !Files.exists(beside(name, LOG))) {
        return name;
      }
    }
  }

  /** The log that belongs to a database. */
  static Path log(Path file) {
    return beside(file, LOG);
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
