package heelbeat.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder for the copy of a damaged store, which may be large: one that a killed process
 * left is deleted by the next. A process has the lock of its own, and the kernel gives that back.
 */
final class RecoveryFolder implements AutoCloseable {
  private static final String PREFIX = "heelbeat-recover";

  /** Much longer than it takes to lock a folder that was just made. */
  private static final Duration LOCKING = Duration.ofMinutes(1);

  private final Path path;
  private final StoreLock lock;

  private RecoveryFolder(Path path, StoreLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes one, and deletes what is left of others.
   *
   * @throws IOException if it cannot be made
   */
  static RecoveryFolder make() throws IOException {
    Path path = Files.createTempDirectory(PREFIX);
    RecoveryFolder folder = new RecoveryFolder(path, StoreLock.take(path));
    folder.sweepOthers();
    return folder;
  }

  Path path() {
    return path;
  }

  /** Deletes it. */
  @Override
  public void close() throws IOException {
    delete(path);
    lock.close();
  }

  private void sweepOthers() {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(path.resolveSibling(""), PREFIX + "*")) {
      for (Path folder : folders) {
        if (isLeft(folder)) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // What is left then is no reason not to recover.
    }
  }

  private boolean isLeft(Path folder) throws IOException {
    long ageMs =
        System.currentTimeMillis()
            - Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toMillis();
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder).equals(Files.getOwner(path))
        && Math.abs(ageMs) > LOCKING.toMillis()
        && !StoreLock.isTaken(folder);
  }

  /** Deletes a folder and what is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
