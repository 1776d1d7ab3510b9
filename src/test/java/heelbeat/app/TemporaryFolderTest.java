package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder that takes nothing, or from which nothing may be run. */
final class TemporaryFolderTest {
  @TempDir private Path folder;
  private Path useless;

  @BeforeEach
  void makeStoreAndUselessFolder() throws IOException {
    CommandRun demo =
        CommandRun.of("demo", "--speed", 50, "--seconds", 5, "--data", folder, "--export", folder);
    assertEquals(ExitStatus.OK, demo.status(), demo.err());
    // As nothing can be written to a folder that is full or read-only, even by root.
    useless = Files.createFile(folder.resolve("tmp"));
  }

  @Test
  void theInstalledProgramNeedsNone() throws Exception {
    try (HeelbeatProcess sessions = start(List.of())) {
      assertEquals(ExitStatus.OK, sessions.awaitEnd(), sessions.text());
    }
  }

  @Test
  void thePlainJarSaysWhichFolderAndWhatToDo() throws Exception {
    try (HeelbeatProcess sessions = start(List.of("-Dorg.sqlite.lib.path=/missing"))) {
      assertEquals(ExitStatus.DATA, sessions.awaitEnd(), sessions.text());
      assertTrue(
          sessions
              .text()
              .endsWith(
                  ("/heelbeat.db: SQLite cannot be unpacked to %s and run from there: is that folder"
                          + " full, read-only or mounted noexec? Mend that, or name another one with"
                          + " -Djava.io.tmpdir=FOLDER in JAVA_TOOL_OPTIONS")
                      .formatted(useless)),
          sessions.text());
    }
  }

  private HeelbeatProcess start(List<String> options) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.add("-Djava.io.tmpdir=" + useless);
    return HeelbeatProcess.start(all, "sessions", "--data", folder);
  }
}
