package heelbeat.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes left is deleted, and nothing else. */
final class UnpackedNativesTest {
  private static final Duration LONG_AGO = Duration.ofMinutes(-2);

  @TempDir private Path temporary;

  @Test
  void aLibraryThatNobodyUsesGoesWithItsMark() throws IOException {
    leave("lib-1.so", LONG_AGO);
    leave("lib-1.so.lck", LONG_AGO);

    flat().sweep();

    assertEquals(List.of(), names());
  }

  @Test
  void anythingElseStays() throws IOException {
    leave("lib-1.so.txt", LONG_AGO);
    leave("other.so", LONG_AGO);
    leave("lib-1.so/inside", LONG_AGO);
    leave("below/lib-1.so", LONG_AGO);
    List<String> before = names();

    flat().sweep();

    assertEquals(before, names());
  }

  @Test
  void aLibraryThatAProcessUsesStaysWithItsMark() throws IOException {
    Path used = leave("lib-1.so", LONG_AGO);
    leave("lib-1.so.lck", LONG_AGO);
    leave("lib-2.so", LONG_AGO);

    try (FileChannel channel = FileChannel.open(used)) {
      MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, 1);
      flat().sweep();
      assertTrue(mapped.isDirect());
    }

    assertEquals(List.of("lib-1.so", "lib-1.so.lck"), names());
  }

  @Test
  void whatAProcessMayBeAboutToLoadStays() throws IOException {
    leave("lib-1.so", Duration.ofSeconds(-5));

    flat().sweep();

    assertEquals(List.of("lib-1.so"), names());
  }

  /** A clock without a battery was wrong when it was written. */
  @Test
  void aLibraryFromTheFutureGoes() throws IOException {
    leave("lib-1.so", Duration.ofDays(400));

    flat().sweep();

    assertEquals(List.of(), names());
  }

  @Test
  void foldersThatAreEmptyThenGoAsWell() throws IOException {
    leave("library/1.2/lib-1.so", LONG_AGO);

    inFolder().sweep();

    assertEquals(List.of(), names());
  }

  @Test
  void aFolderWithSomethingElseInItStays() throws IOException {
    leave("library/1.2/lib-1.so", LONG_AGO);
    leave("library/1.3/notes", LONG_AGO);

    inFolder().sweep();

    assertEquals(List.of("library", "library/1.3", "library/1.3/notes"), names());
  }

  @Test
  void nothingIsDeletedBehindALink() throws IOException {
    leave("elsewhere/1.2/lib-1.so", LONG_AGO);
    Files.createSymbolicLink(temporary.resolve("library"), Path.of("elsewhere"));
    List<String> before = names();

    inFolder().sweep();

    assertEquals(before, names());
  }

  @Test
  void whatBelongsToSomebodyElseStays() throws IOException {
    assumeTrue(
        System.getProperty("user.name").equals("root"),
        "SKIPPED: only root can give a file to another user");
    give(leave("lib-1.so", LONG_AGO));
    leave("library/1.2/lib-1.so", LONG_AGO);
    give(temporary.resolve("library"));
    List<String> before = names();

    flat().sweep();
    inFolder().sweep();

    assertEquals(before, names());
  }

  @Test
  void aTemporaryFolderThatIsMissingIsNoTrouble() {
    new UnpackedNatives(temporary.resolve("missing"), "", Pattern.compile("(.*)")).sweep();
  }

  private UnpackedNatives flat() {
    return new UnpackedNatives(temporary, "", Pattern.compile("(lib-\\d\\.so)(\\.lck)?"));
  }

  private UnpackedNatives inFolder() {
    return new UnpackedNatives(
        temporary, "library", Pattern.compile("(library/[\\d.]+/lib-\\d\\.so)"));
  }

  private Path leave(String name, Duration age) throws IOException {
    Path file = temporary.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "machine code");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(age)));
  }

  private static void give(Path file) throws IOException {
    Files.setOwner(
        file,
        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files
          .filter(file -> !file.equals(temporary))
          .map(file -> temporary.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
