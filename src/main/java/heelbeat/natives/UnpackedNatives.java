package heelbeat.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Machine code that libraries unpacked for processes which were killed before they could delete it.
 *
 * @param within the folder of the machine or of the user, which stays, such as {@code /tmp}
 * @param folder the library's own folder in it; empty if it has none
 * @param names what is unpacked, as a path from {@code within}; the first group is the library's,
 *     beside which a library may put a file as a mark
 */
public record UnpackedNatives(Path within, String folder, Pattern names) {
  /** A process has mapped what it unpacked within a second, or on a slow card within a few. */
  private static final Duration UNPACKING = Duration.ofMinutes(1);

  private static final int MOST_FOLDERS = 4;

  private static final Path PROCESSES = Path.of("/proc");

  /**
   * Deletes what no process uses. What belongs to another user stays, and so does what was written
   * within the last minute: its process may be about to load it.
   */
  public void sweep() {
    try {
      UserPrincipal user = Files.getOwner(PROCESSES.resolve("self"));
      List<Path> left = left(user);
      if (!left.isEmpty()) {
        List<String> mapped = mapped();
        left.removeIf(file -> isUsed(file, mapped));
        left.forEach(this::delete);
      }
    } catch (IOException | UncheckedIOException e) {
      // Nobody waits for this; what cannot be looked at now is looked at by the next start.
    }
  }

  private List<Path> left(UserPrincipal user) throws IOException {
    Path start = within.resolve(folder);
    // In a folder of somebody else's, what is looked at may be exchanged before it is deleted.
    if (!folder.isEmpty()
        && !(Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS) && isOf(user, start))) {
      return List.of();
    }
    List<Path> left = new ArrayList<>();
    try (Stream<Path> files = Files.walk(start, folder.isEmpty() ? 1 : MOST_FOLDERS)) {
      files.filter(file -> name(file).matches()).forEach(left::add);
    }
    left.removeIf(file -> !isOf(user, file) || isFresh(file));
    return left;
  }

  private Matcher name(Path file) {
    return names.matcher(within.relativize(file).toString());
  }

  private static boolean isOf(UserPrincipal user, Path file) {
    try {
      return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user);
    } catch (IOException e) {
      return false;
    }
  }

  /** Before now or behind it: a clock that was set back must not keep a file for years. */
  private static boolean isFresh(Path file) {
    try {
      long writtenMs = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
      return Math.abs(System.currentTimeMillis() - writtenMs) < UNPACKING.toMillis();
    } catch (IOException e) {
      return true;
    }
  }

  /** By the end of its path alone: a process in a container may see it elsewhere. */
  private boolean isUsed(Path file, List<String> mapped) {
    Matcher name = name(file);
    return !name.matches() || mapped.stream().anyMatch(line -> line.endsWith("/" + name.group(1)));
  }

  /** A line for each part of a library that a process has mapped, which ends with its path. */
  private static List<String> mapped() throws IOException {
    List<String> mapped = new ArrayList<>();
    try (Stream<Path> entries = Files.list(PROCESSES)) {
      entries.map(entry -> entry.resolve("maps")).forEach(maps -> addLibraries(maps, mapped));
    }
    return mapped;
  }

  private static void addLibraries(Path maps, List<String> mapped) {
    // A path may be in any character set, and the names looked for are ASCII.
    try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
      lines.filter(line -> line.endsWith(".so")).forEach(mapped::add);
    } catch (IOException | UncheckedIOException e) {
      // Not a process, or one that has ended, or another user's.
    }
  }

  /** With the folders that are empty then. */
  private void delete(Path file) {
    try {
      Files.delete(file);
      Path parent = within.relativize(file).getParent();
      while (parent != null) {
        Files.delete(within.resolve(parent));
        parent = parent.getParent();
      }
    } catch (IOException e) {
      // Another start was faster, or there is something else in the folder.
    }
  }
}
