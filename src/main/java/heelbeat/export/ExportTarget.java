package heelbeat.export;

import heelbeat.export.ExportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code heelbeat} of a stick or any other folder, held open. Whoever formatted the
 * stick may have put links there that lead into the system. Everything is therefore done relative
 * to the open folder, by a plain name, and without following a link: {@code openat} with {@code
 * O_NOFOLLOW}, {@code renameat}, {@code unlinkat}. What stands in the way is looked at only to name
 * it; nothing rests on its being the same a moment later.
 */
final class ExportTarget implements AutoCloseable {
  static final Path NAME = Path.of("heelbeat");

  private final Path path;
  private final ExportTrouble trouble;
  private final SecureDirectoryStream<Path> folder;

  /** Java forgets a lock that nobody holds, and then gives it to another thread. */
  private final List<@Nullable FileLock> locks = new ArrayList<>();

  private ExportTarget(Path path, ExportTrouble trouble, SecureDirectoryStream<Path> folder) {
    this.path = path;
    this.trouble = trouble;
    this.folder = folder;
  }

  /**
   * Opens the folder {@code heelbeat}, and makes it if it is missing.
   *
   * @param directory the folder around it, which must be there: a stick's folder must not be made
   *     on the disk below it. Links on the way to it are the user's own and are followed
   */
  static ExportTarget open(Path directory) throws ExportException {
    ExportTrouble trouble = new ExportTrouble(directory);
    try (DirectoryStream<Path> opened = Files.newDirectoryStream(directory)) {
      if (!(opened instanceof SecureDirectoryStream<Path> around)) {
        throw new IOException("this system cannot write a folder without following links");
      }
      return in(around, directory.resolve(NAME), trouble);
    } catch (IOException e) {
      throw trouble.explain(e);
    }
  }

  /**
   * Opens a folder within this one, and makes it if it is missing.
   *
   * @param name a plain name
   */
  ExportTarget folder(String name) throws IOException {
    return in(folder, path.resolve(name), trouble);
  }

  private static ExportTarget in(
      SecureDirectoryStream<Path> around, Path path, ExportTrouble trouble) throws IOException {
    Path name = path.getFileName();
    BasicFileAttributes there = attributes(around, name);
    if (there == null) {
      make(path);
      sync(around);
    } else if (!there.isDirectory()) {
      throw inTheWay(path, there, "folder");
    }
    return new ExportTarget(
        path, trouble, around.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether a file holds just these bytes. */
  boolean holds(String name, byte[] bytes) throws IOException {
    BasicFileAttributes there = attributes(folder, Path.of(name));
    if (there == null || !there.isRegularFile() || there.size() != bytes.length) {
      return false;
    }
    try (FileChannel file = openFile(name);
        InputStream in = Channels.newInputStream(file)) {
      return Arrays.equals(bytes, in.readAllBytes());
    } catch (AccessDeniedException e) {
      // Of another user; whether it can be replaced is up to the folder.
      return false;
    }
  }

  /** Java makes folders by path alone; mkdir follows no link in the last place. */
  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // Another export made it in this moment; what it is shows when it is opened.
    } catch (NoSuchFileException e) {
      // As the kernel's own folders answer, such as /proc: they are there and take none.
      throw new ExportException(
          Kind.REFUSED, folder + " cannot be made: no folder can be made there; name another", e);
    }
  }

  private static @Nullable BasicFileAttributes attributes(
      SecureDirectoryStream<Path> folder, Path name) throws IOException {
    try {
      return folder
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static ExportException inTheWay(Path path, BasicFileAttributes there, String expected) {
    String what = there.isSymbolicLink() ? "a link, which is not followed" : "no " + expected;
    return new ExportException(Kind.REFUSED, path + " is " + what + "; remove it and export again");
  }

  /** Refuses a place that something else than a file has taken. */
  void requireFileOrNothing(String name) throws IOException {
    BasicFileAttributes there = attributes(folder, Path.of(name));
    if (there != null && !there.isRegularFile()) {
      throw inTheWay(path.resolve(name), there, "file");
    }
  }

  /**
   * Makes a file that is not there yet, to be written and read back, and keeps other exports from
   * it until it is closed.
   */
  FileChannel create(String name) throws IOException {
    FileChannel channel;
    try {
      channel =
          open(
              folder,
              name,
              Set.of(
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.READ));
    } catch (FileAlreadyExistsException e) {
      throw busy();
    }
    if (!isLocked(channel)) {
      channel.close();
      throw busy();
    }
    return channel;
  }

  /**
   * Removes what an export that was cut off left behind; a link itself, too. Refuses a folder, and
   * a file that another export is writing at this moment.
   *
   * @return what to hold open until this export has ended: whoever has opened the same file to
   *     remove it is refused until then. Null for nothing
   */
  @Nullable FileChannel removeLeft(String name) throws IOException {
    BasicFileAttributes there = attributes(folder, Path.of(name));
    if (there == null) {
      // What is there a moment later is another export's.
      return null;
    }
    if (!there.isRegularFile()) {
      removeIfThere(name);
      return null;
    }
    FileChannel left;
    try {
      left = open(folder, name, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    } catch (AccessDeniedException e) {
      // Of another user; whether it goes is up to the folder.
      removeIfThere(name);
      return null;
    } catch (NoSuchFileException e) {
      // Another export that has just begun was faster.
      throw busy();
    }
    // Locked after another export has ended, it may be one that this removed, and the next export's
    // own part in its place.
    if (!isLocked(left) || !isSame(there, attributes(folder, Path.of(name)))) {
      left.close();
      throw busy();
    }
    removeIfThere(name);
    return left;
  }

  private static boolean isSame(BasicFileAttributes before, @Nullable BasicFileAttributes now) {
    return now != null && Objects.equals(before.fileKey(), now.fileKey());
  }

  /** The kernel gives the lock back with the process, however that ends. */
  private boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      locks.add(lock);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // This very program has it.
      return false;
    } catch (IOException e) {
      // Some file systems of networks know no locks; an export to them is worth more.
      return true;
    }
  }

  private ExportException busy() {
    return new ExportException(
        Kind.BUSY,
        path + " is being written by another export; wait until that has ended and export again");
  }

  /** Removes a file, or a link itself; refuses a folder. */
  void removeIfThere(String name) throws IOException {
    BasicFileAttributes there = attributes(folder, Path.of(name));
    if (there == null) {
      return;
    }
    if (there.isDirectory()) {
      throw inTheWay(path.resolve(name), there, "file");
    }
    try {
      folder.deleteFile(Path.of(name));
    } catch (NoSuchFileException e) {
      // Another export was faster; gone is all that is wanted.
    }
  }

  /**
   * Gives a file, all of which is on the disk, the place of another. Wherever the power goes, the
   * place holds the old file or the new one. A FAT needs care for that: the system writes where a
   * file begins with the file and not with the folder, and frees at once what the old one held,
   * unless somebody has it open.
   */
  void replace(String name, String newName) throws IOException {
    try (FileChannel file = openFile(name);
        FileChannel _ = openIfReadable(newName)) {
      folder.move(Path.of(name), folder, Path.of(newName));
      sync();
      file.force(true);
    }
  }

  private FileChannel openFile(String name) throws IOException {
    return open(folder, name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  /** Null where there is no such file, or one with an owner, which a FAT does not know. */
  private @Nullable FileChannel openIfReadable(String name) throws IOException {
    BasicFileAttributes there = attributes(folder, Path.of(name));
    if (there == null || !there.isRegularFile()) {
      return null;
    }
    try {
      return openFile(name);
    } catch (AccessDeniedException e) {
      return null;
    }
  }

  /** Puts on the disk which names the folder holds. */
  void sync() throws IOException {
    sync(folder);
  }

  private static void sync(SecureDirectoryStream<Path> folder) throws IOException {
    try (FileChannel channel = open(folder, ".", Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    }
  }

  private static FileChannel open(
      SecureDirectoryStream<Path> folder, String name, Set<OpenOption> options) throws IOException {
    SeekableByteChannel channel = folder.newByteChannel(Path.of(name), options);
    if (channel instanceof FileChannel file) {
      return file;
    }
    channel.close();
    throw new IOException("this system cannot put a file on the disk before it goes on");
  }

  /** What a failure means. */
  ExportException explain(IOException failure) {
    return trouble.explain(failure);
  }

  @Override
  public void close() throws ExportException {
    try {
      folder.close();
    } catch (IOException e) {
      throw trouble.explain(e);
    }
  }
}
