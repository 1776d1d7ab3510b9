package heelbeat.export;

import heelbeat.export.ExportException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A folder, on a stick or not, that an export goes into, and what can be wrong with it. */
final class ExportTarget {
  private static final String FOLDER_NAME = "heelbeat";

  /** Less room than this is none: a file system rounds up and keeps some for itself. */
  private static final long NO_ROOM_BYTES = 64 * 1024;

  private final Path directory;

  /** Device and inode: a stick pulled out leaves an empty folder of the same name behind. */
  private final @Nullable Object identity;

  /**
   * @param directory the folder, which must be there: a stick's folder must not be made on the disk
   *     below it
   */
  ExportTarget(Path directory) throws ExportException {
    this.directory = directory;
    try {
      this.identity = identity(directory);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private static @Nullable Object identity(Path directory) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(directory, BasicFileAttributes.class);
    if (!attributes.isDirectory()) {
      throw new NoSuchFileException(directory.toString(), null, "no folder");
    }
    return attributes.fileKey();
  }

  /** The folder of the files, made if it is missing. */
  Path folder() throws IOException {
    Path folder = directory.resolve(FOLDER_NAME);
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
      sync(directory);
    } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw inTheWay(folder, "folder");
    }
    return folder;
  }

  /** The place of a file, which may be there already. */
  Path file(String name) throws IOException {
    Path file = folder().resolve(name);
    if (!Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw inTheWay(file, "file");
    }
    return file;
  }

  private static ExportException inTheWay(Path path, String expected) {
    String what = Files.isSymbolicLink(path) ? "a link, which is not followed" : "no " + expected;
    return new ExportException(Kind.REFUSED, path + " is " + what + "; remove it and export again");
  }

  /** Puts on the disk which names a folder holds. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * What a failure means. Asks the folder first and reads the system's words last, for those may be
   * in the user's language.
   */
  ExportException explain(IOException failure) {
    if (failure instanceof ExportException explained) {
      return explained;
    }
    String words = String.valueOf(failure.getMessage());
    try {
      if (!Objects.equals(identity, identity(directory))) {
        return gone(failure);
      }
      FileStore store = Files.getFileStore(directory);
      if (store.isReadOnly() || words.contains("Read-only file system")) {
        return new ExportException(
            Kind.READ_ONLY, directory + " is read-only; use a stick that can be written", failure);
      }
      if (failure instanceof AccessDeniedException) {
        return new ExportException(
            Kind.REFUSED, words + " may not be written by this user; change its owner", failure);
      }
      if (words.contains("No space left")
          || words.contains("quota")
          || store.getUsableSpace() < NO_ROOM_BYTES) {
        return new ExportException(
            Kind.FULL, directory + " is full; delete something there and export again", failure);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
      return gone(failure);
    }
    if (words.contains("Input/output error") || words.contains("No such device")) {
      return gone(failure);
    }
    return new ExportException(
        Kind.OTHER, directory + " could not be written: " + words + "; try another one", failure);
  }

  private ExportException gone(IOException cause) {
    return new ExportException(
        Kind.GONE, directory + " is not there; plug the stick in and export again", cause);
  }
}
