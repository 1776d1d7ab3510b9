package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs and one store. */
@Tag("slow")
@Timeout(180)
final class SecondDeviceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void aSecondDeviceIsRefusedAndReadersAreNot() throws Exception {
    Path config = simulatedPerson();
    try (HeelbeatProcess first = HeelbeatProcess.start("run", "--config", config)) {
      first.await(1, line -> line.contains("  push-up "), PATIENCE);
      Thread.sleep(2000);
      try (HeelbeatProcess second = HeelbeatProcess.start("run", "--config", config)) {
        assertEquals(ExitStatus.DATA, second.awaitEnd());
        assertEquals(
            "heelbeat: "
                + folder
                + ": another Heelbeat is running with the sessions of this folder; end it (the"
                + " service: sudo systemctl stop heelbeat), or name another folder",
            second.text());
      }
      for (Object[] words :
          new Object[][] {
            {"export", folder, "--data", folder}, {"sessions", "--data", folder},
          }) {
        CommandRun reader = CommandRun.of(words);
        assertEquals(ExitStatus.OK, reader.status(), reader.err());
      }
      assertTrue(Files.readAllLines(folder.resolve("heelbeat/reps.csv")).size() > 1);
      first.kill();
    }
    try (HeelbeatProcess next = HeelbeatProcess.start("run", "--config", config)) {
      next.await(1, line -> line.contains("light: "), PATIENCE);
      next.terminate();
    }
  }

  private Path simulatedPerson() throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "simulated"
        [data]
        directory = "%s"
        """
            .formatted(folder));
  }
}
