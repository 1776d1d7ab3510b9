package heelbeat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The device itself, run for a while as a process of its own. */
public final class DeviceRun {
  /** A start on a slow card, and an end. */
  private static final long PATIENCE_S = 60;

  private DeviceRun() {}

  /**
   * Runs it until its pad ends.
   *
   * @param program the command that starts Heelbeat, words in front of it included
   * @param configuration of a pad that ends
   * @param seconds when the pad ends
   * @return what it said of itself at its end
   * @throws IOException if it does not start, fails, or says nothing of itself; with what it said
   */
  public static RunFigures of(List<String> program, Path configuration, double seconds)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("heelbeat-run", ".txt");
    try {
      List<String> command = new ArrayList<>(program);
      command.addAll(List.of("run", "--config", configuration.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      // On Linux the file has no name from here on: who is killed leaves none.
      try (InputStream written = Files.newInputStream(output, StandardOpenOption.DELETE_ON_CLOSE)) {
        if (!process.waitFor((long) seconds + PATIENCE_S, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IOException(command + " does not end");
        }
        String said = new String(written.readAllBytes(), StandardCharsets.UTF_8);
        return RunFigures.find(said)
            .orElseThrow(() -> new IOException("the device did not run; it said: " + said.strip()));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
