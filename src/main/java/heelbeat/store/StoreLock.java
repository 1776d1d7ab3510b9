package heelbeat.store;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second device from the store of a folder: both would count the same feet, and resume each
 * other's sessions. The kernel gives the lock back with the process, however that ends; the file
 * stays, for who deletes it could delete another's.
 */
final class StoreLock implements AutoCloseable {
  private static final String FILE_NAME = "heelbeat.lock";

  private final Path file;
  private final FileChannel channel;

  private StoreLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @throws StoreException if another program has it, or the folder cannot be written
   */
  static StoreLock take(Path directory) throws StoreException {
    Path file = directory.resolve(FILE_NAME);
    try {
      requireFileOrNothing(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return new StoreLock(file, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          file,
          "cannot be locked ("
              + FileTrouble.reason(e)
              + "); check that folder and file may be written",
          e);
    }
    throw new StoreException(
        directory,
        "another Heelbeat is running with the sessions of this folder; end it (the service:"
            + " sudo systemctl stop heelbeat), or name another folder");
  }

  /**
   * Whether another program has the lock of a folder just now; false where that cannot be known. A
   * device that starts in the same instant is refused, and the service starts it again.
   */
  static boolean isTaken(Path directory) {
    Path file = directory.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !isLocked(channel);
    } catch (IOException e) {
      // No device has ever been here, or this user may not know.
      return false;
    }
  }

  /** To open a pipe would wait for whoever reads it. */
  private static void requireFileOrNothing(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "it is no file");
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This very program has it.
      return false;
    }
  }

  /** Gives it back. */
  @Override
  public void close() throws StoreException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          file, "cannot be closed: " + FileTrouble.reason(e) + "; check the disk", e);
    }
  }
}
