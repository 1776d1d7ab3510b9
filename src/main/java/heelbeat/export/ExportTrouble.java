package heelbeat.export;

import heelbeat.export.ExportException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reports what was wrong when a folder, on a stick or not, could not be written. */
final class ExportTrouble {
  /** Less room than this is none: a file system rounds up and keeps some for itself. */
  private static final long NO_ROOM_BYTES = 64 * 1024;

  /** Chosen: an eye does not notice it, and the kernel needs a few milliseconds. */
  private static final Duration PULL = Duration.ofMillis(300);

  private final Path directory;

  /** Device and inode: a stick that was unmounted leaves another folder of that name behind. */
  private final @Nullable Object identity;

  private final BlockDevice device;

  ExportTrouble(Path directory) throws ExportException {
    this.directory = directory;
    try {
      identity = identity();
      device = BlockDevice.under(directory);
    } catch (AccessDeniedException e) {
      throw new ExportException(
          Kind.REFUSED, directory + " may not be seen by this user; change its owner", e);
    } catch (IOException e) {
      throw gone(e);
    }
    if (!Files.isDirectory(directory)) {
      throw new ExportException(Kind.REFUSED, directory + " is no folder; name one");
    }
  }

  private @Nullable Object identity() throws IOException {
    return Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
  }

  /**
   * What a failure means. Asks the device and the folder first and reads the system's words last,
   * for those may be in the user's language. Waits a little for a device that is just going.
   */
  ExportException explain(IOException failure) {
    if (failure instanceof ExportException explained) {
      return explained;
    }
    try {
      if (device.isGoneWithin(PULL) || !Objects.equals(identity, identity())) {
        return gone(failure);
      }
      return explain(failure, Files.getFileStore(directory));
    } catch (IOException e) {
      failure.addSuppressed(e);
      return gone(failure);
    }
  }

  private ExportException explain(IOException failure, FileStore store) throws IOException {
    String words = String.valueOf(failure.getMessage());
    if (words.contains("Structure needs cleaning") || words.contains("Bad message")) {
      return new ExportException(
          Kind.DAMAGED, directory + " is damaged; repair it on a computer or use another", failure);
    }
    if (store.isReadOnly() || words.contains("Read-only file system")) {
      return new ExportException(
          Kind.READ_ONLY, directory + " is read-only; use a stick that can be written", failure);
    }
    if (failure instanceof AccessDeniedException || words.contains("Operation not permitted")) {
      Path refused =
          Files.exists(directory.resolve(ExportTarget.NAME))
              ? directory.resolve(ExportTarget.NAME)
              : directory;
      return new ExportException(
          Kind.REFUSED, refused + " may not be written by this user; change its owner", failure);
    }
    if (words.contains("No such device")) {
      return gone(failure);
    }
    if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
      return new ExportException(
          Kind.REFUSED, words + " was exchanged meanwhile; export again", failure);
    }
    if (words.contains("No space left")
        || words.contains("quota")
        || store.getUsableSpace() < NO_ROOM_BYTES) {
      return new ExportException(
          Kind.FULL, directory + " is full; delete something there and export again", failure);
    }
    return new ExportException(
        Kind.OTHER, directory + " could not be written: " + words + "; try another one", failure);
  }

  private ExportException gone(IOException cause) {
    return new ExportException(
        Kind.GONE,
        directory + " is not there; make the folder or plug the stick in and export again",
        cause);
  }
}
