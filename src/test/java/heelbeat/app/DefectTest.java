package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.StoreReader;
import heelbeat.store.StoredReps;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Something happens that cannot: the process says so and goes, and the store has lost nothing. */
@Timeout(120)
final class DefectTest {
  @TempDir private Path folder;

  @Test
  void aDefectOfACommandIsToldAsThat() throws Exception {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));

    int status =
        line.getExecutionExceptionHandler()
            .handleExecutionException(
                new IllegalStateException("impossible"), line, line.parseArgs("config"));

    assertEquals(ExitStatus.DEFECT, status);
    List<String> lines = err.toString().lines().toList();
    assertEquals("heelbeat: a defect of Heelbeat; please report what follows", lines.getFirst());
    assertEquals("java.lang.IllegalStateException: impossible", lines.get(1));
  }

  @Test
  @Tag("slow")
  void aDefectOfAnotherThreadEndsTheDeviceAndWhatWasCountedIsStored() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            "pad = \"simulated\"\ndata.directory = \"" + folder + "\"\n");
    Process device =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DefectTest.class.getName(),
                "run",
                "--config",
                config.toString())
            .redirectErrorStream(true)
            .start();
    String reported = new String(device.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(ExitStatus.DEFECT, device.waitFor(), reported);
    assertTrue(
        reported.contains(
            """

            heelbeat: a defect of Heelbeat in its thread doomed
            java.lang.IllegalStateException: impossible
            """),
        reported);
    long reps = reported.lines().filter(line -> line.contains("  push-up ")).count();
    assertTrue(reps > 0, reported);
    try (StoreReader store = StoreReader.open(folder)) {
      assertTrue(store.sessions().getFirst().complete(), reported);
      assertEquals(reps, StoredReps.count(store, store.sessions().getFirst()), reported);
    }
  }

  /** Heelbeat with a thread that comes to grief after a while. */
  public static void main(String[] args) {
    Thread.ofPlatform()
        .name("doomed")
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(20_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IllegalStateException("impossible");
        });
    Main.main(Arrays.copyOf(args, args.length));
  }
}
