package heelbeat.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of a device as fast as it can be played; {@code scripts/soak} plays a month, with the same
 * options for Java. In a process of its own: what other tests leave open would be counted, too.
 */
final class SoakTest {
  private static final int DAYS = 6;

  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void aWeekLeavesNothingBehind() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx64m",
                "-XX:+AlwaysPreTouch",
                "-Djdk.nio.maxCachedBufferSize=65536",
                "-cp",
                System.getProperty("java.class.path"),
                SoakReport.class.getName(),
                Integer.toString(DAYS),
                "20261121",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    System.out.println(said);
    // A week is too short for resident memory: the compiler is not done by then.
    for (SoakLimits limit : List.of(SoakLimits.HEAP, SoakLimits.FILES, SoakLimits.THREADS)) {
      String flat = "^\\| " + limit.text() + " \\|.*\\| flat \\|$";
      assertTrue(said.lines().anyMatch(line -> line.matches(flat)), said);
    }
  }
}
