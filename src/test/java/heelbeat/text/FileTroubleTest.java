package heelbeat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads, and no class's name nor a bare path, when the system refuses a file. */
final class FileTroubleTest {
  @TempDir private Path folder;

  @Test
  void aMissingFileIsNotThere() {
    assertEquals(
        "no such file or directory", reasonOf(() -> Files.readString(folder.resolve("none"))));
  }

  @Test
  void whatMayNotBeReadIsForbidden() {
    assertEquals("permission denied", FileTrouble.reason(new AccessDeniedException("/secret")));
  }

  @Test
  void aFolderInPlaceOfAFileIsCalledThat() {
    assertEquals("it is a folder", reasonOf(() -> Files.newOutputStream(folder)));
  }

  @Test
  void aFileInPlaceOfAFolderIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertEquals("something is in the way: " + file, reasonOf(() -> Files.createDirectories(file)));
    assertEquals(
        "a file is in the way where a folder should be",
        reasonOf(() -> Files.readString(file.resolve("none"))));
  }

  @Test
  void aDiskThatTakesNothingSaysWhy() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(folder, 64)) {
      assertEquals(
          "the disk is full; make room",
          reasonOf(() -> Files.write(folder.resolve("film"), new byte[100_000])));
      disk.setReadOnly(true);
      assertEquals(
          "the disk is read-only", reasonOf(() -> Files.createFile(folder.resolve("note"))));
    }
  }

  @Test
  void aNetOfLastResortTellsThePlace() {
    assertEquals(
        "/x: permission denied; check who may write there",
        FileTrouble.words(new AccessDeniedException("/x")));
    assertEquals("the stars", FileTrouble.words(new FileSystemException(null, null, "the stars")));
    assertEquals("the stars", FileTrouble.words(new IOException("the stars")));
  }

  private static String reasonOf(Executable work) {
    return FileTrouble.reason(assertThrows(IOException.class, work));
  }
}
