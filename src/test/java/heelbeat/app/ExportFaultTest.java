package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** The files of a stick, for which nobody types an option. */
  @Test
  void theConfigurationAsksForDecimalCommas() throws IOException {
    Path config = Files.writeString(folder.resolve("c.toml"), "[export]\ndecimal_comma = true\n");
    CommandRun run = CommandRun.of("export", stick, "--data", data, "--config", config);

    assertEquals(ExitStatus.OK, run.status(), run.err());
    List<String> sessions = Files.readAllLines(stick.resolve("heelbeat/sessions.csv"));
    assertTrue(sessions.get(1).matches(".*;\\d+,\\d+;.*"), sessions.get(1));
  }

  @Test
  void theConfigurationBringsTheGoalOfTheReport() throws IOException {
    Path config = Files.writeString(folder.resolve("c.toml"), "[goal]\npush_ups = 90\n");
    CommandRun run = CommandRun.of("export", stick, "--data", data, "--config", config);

    assertEquals(ExitStatus.OK, run.status(), run.err());
    String report = Files.readString(stick.resolve("heelbeat/report.html"));
    assertTrue(report.contains(" to go to your goal of 90 push-ups."), report);
  }

  @Test
  void aWrongConfigurationKeepsNoSessionBack() throws IOException {
    Path config = Files.writeString(folder.resolve("c.toml"), "[exprot]\n");
    CommandRun run = CommandRun.of("export", stick, "--data", data, "--config", config);

    assertEquals(ExitStatus.TO_MEND, run.status(), run.err());
    assertTrue(
        run.err()
            .startsWith(
                "heelbeat: exported with decimal points and without a goal, because of " + config),
        run.err());
    List<String> sessions = Files.readAllLines(stick.resolve("heelbeat/sessions.csv"));
    assertTrue(sessions.get(1).matches(".*,\\d+\\.\\d+,.*"), sessions.get(1));
  }

  @Test
  void sticksAndTheDriveOnACableAskTheConfiguration() throws IOException {
    for (String unit : List.of("heelbeat-stick@.service", "heelbeat-gadget.service")) {
      String text = Files.readString(Path.of("scripts/system", unit));
      assertTrue(text.contains(" export --sums --config /etc/heelbeat/heelbeat.toml"), unit);
    }
  }

  private void requireFailure(int status, String words) {
    CommandRun run = CommandRun.of("export", stick, "--data", data);

    assertEquals(status, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }
}
