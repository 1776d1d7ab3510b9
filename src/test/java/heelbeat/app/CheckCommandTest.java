package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole check of a simulated owner, faster than anybody could do it. */
final class CheckCommandTest {
  @TempDir private Path folder;
  private Path config = Path.of("");

  @BeforeEach
  void configure() throws IOException {
    config =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            "pad = \"simulated\"\ndata.directory = \"" + folder.resolve("data") + "\"\n");
  }

  @Test
  @Tag("slow")
  void leadsThroughEachStageTellsTheVerdictAndKeepsNothingOfNoPad() {
    CommandRun run = CommandRun.of("check", "--config", config, "--speed", 50);
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("1 of 8: Sit still, both feet flat.\n"), run.out());
    assertTrue(run.out().contains("8 of 8: lift 2 s, hold 3 s, lower 3 s\n"), run.out());
    assertTrue(run.out().contains("assed: counts: "), run.out());
    assertTrue(run.out().endsWith("Not kept: this was no pad.\n"), run.out());
    assertEquals(
        run.out().contains("\nPassed: ") ? ExitStatus.OK : ExitStatus.TO_MEND, run.status());
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void onlyASimulatedPersonsTimeGoesFaster() {
    assertEquals(
        ExitStatus.USAGE, CommandRun.of("check", "--config", config, "--speed", 0).status());
    assertEquals(
        ExitStatus.USAGE, CommandRun.of("check", "--config", config, "--speed", 51).status());
  }
}
