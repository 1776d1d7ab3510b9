package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "walk.frames.csv,walk",
    "walk.frames.csv.gz,walk",
    "some/where/01-walk.v2.frames.csv.gz,01-walk.v2"
  })
  void nameIsTheFilesNameWithoutItsEnding(Path file, String name) throws RecordingException {
    assertEquals(name, Recording.of(file).name());
  }

  @Test
  void metadataLieBesideTheFrames() throws RecordingException {
    assertEquals(
        Path.of("some", "walk.json"),
        Recording.of(Path.of("some", "walk.frames.csv.gz")).metadata());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "walk.csv",
        "walk.frames.csv.zip",
        "walk",
        "/",
        ".frames.csv",
        "..frames.csv",
        "...frames.csv.gz",
        "._walk.frames.csv"
      })
  void anotherNameIsNoRecording(Path file) {
    RecordingException thrown = assertThrows(RecordingException.class, () -> Recording.of(file));

    assertEquals(
        file + ": not a recording's name, which is NAME.frames.csv or NAME.frames.csv.gz",
        thrown.getMessage());
  }

  @Test
  void aFileStandsForItself() throws IOException {
    Path file = touch("walk.frames.csv");

    assertEquals(List.of(file), find(file));
  }

  @Test
  void aDirectoryStandsForItsRecordingsByName() throws IOException {
    touch("b.frames.csv");
    touch("a.frames.csv.gz");
    touch("a-2.frames.csv");
    touch("a.json");
    touch("a.truth-reps.csv");
    touch("._a.frames.csv.gz");
    Files.createDirectory(directory.resolve("deeper"));
    touch("deeper/c.frames.csv");

    assertEquals(
        List.of("a.frames.csv.gz", "a-2.frames.csv", "b.frames.csv").stream()
            .map(directory::resolve)
            .toList(),
        find(directory));
  }

  @Test
  void aDirectoryWithoutRecordingsIsTold() throws IOException {
    touch("a.json");

    RecordingException thrown =
        assertThrows(RecordingException.class, () -> Recording.find(directory));

    assertEquals(
        directory + ": no recording in this directory, neither *.frames.csv nor *.frames.csv.gz",
        thrown.getMessage());
  }

  @Test
  void aMissingPathIsTold() {
    Path missing = directory.resolve("walk.frames.csv");

    RecordingException thrown =
        assertThrows(RecordingException.class, () -> Recording.find(missing));

    assertEquals(missing + ": no such file or directory", thrown.getMessage());
  }

  private Path touch(String name) throws IOException {
    return Files.createFile(directory.resolve(name));
  }

  private static List<Path> find(Path path) throws RecordingException {
    return Recording.find(path).stream().map(Recording::frames).toList();
  }
}
