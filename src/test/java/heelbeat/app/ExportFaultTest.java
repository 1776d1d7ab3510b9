package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An export by hand that does not come about: one line that says why, and a status. */
@Timeout(60)
final class ExportFaultTest {
  @TempDir private Path folder;
  private Path data = Path.of("");
  private Path stick = Path.of("");

  @BeforeEach
  void train() throws IOException {
    data = folder.resolve("data");
    stick = Files.createDirectory(folder.resolve("stick"));
    CommandRun demo =
        CommandRun.of("demo", "--speed", 50, "--seconds", 20, "--data", data, "--export", folder);
    assertEquals(ExitStatus.OK, demo.status(), demo.err());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws IOException {
    Files.delete(stick);

    requireFailure(82, " is not there; make the folder or plug the stick in and export again");
  }

  /** A folder of the kernel's own is there, and answers as if it were not. */
  @Test
  void aFolderThatTakesNoneIsNamed() {
    stick = Path.of("/proc");

    requireFailure(83, "/proc/heelbeat cannot be made: no folder can be made there; name another");
  }

  @Test
  void aLinkInTheWayIsNamed() throws IOException {
    Files.createSymbolicLink(stick.resolve("heelbeat"), folder);

    requireFailure(83, "/heelbeat is a link, which is not followed; remove it and export again");
  }

  @Test
  void aReadOnlyDiskIsNamed() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(stick, 512)) {
      disk.setReadOnly(true);

      requireFailure(81, " is read-only; use a stick that can be written");
    }
  }

  @Test
  void aFullDiskIsNamed() throws IOException {
    try (TinyDisk _ = TinyDisk.mount(stick, 64)) {
      Files.write(stick.resolve("film"), new byte[50_000]);

      requireFailure(80, " is full; delete something there and export again");
    }
  }

  @Test
  void aStoreThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(data.resolve("heelbeat.db"), "Dear diary. ".repeat(1000));

    requireFailure(65, "heelbeat.db: this is no Heelbeat store, or a badly damaged one");
  }

  private void requireFailure(int status, String words) {
    CommandRun run = CommandRun.of("export", stick, "--data", data);

    assertEquals(status, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }
}
