package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import heelbeat.packaging.SystemdAnalyze;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd and udev themselves say about the files that start an export to a stick. */
final class StickUnitsTest {
  private static final Path SYSTEM = Path.of("scripts/system").toAbsolutePath();

  @TempDir private Path folder;

  /** What a command said, and how it ended; 127 if there is none. */
  private record Ending(int exit, String text) {
    static Ending of(Object... command) throws InterruptedException {
      String[] words = new String[command.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = command[i].toString();
      }
      try {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), text);
      } catch (IOException e) {
        return new Ending(127, e.toString());
      }
    }
  }

  @Test
  void udevUnderstandsTheRules() throws Exception {
    if (Ending.of("udevadm", "verify", "--help").exit() != 0) {
      abort("SKIPPED: the stick's udev rules are not checked, which takes udevadm of systemd 254");
    }
    Ending verified = Ending.of("udevadm", "verify", SYSTEM.resolve("60-heelbeat-stick.rules"));
    assertEquals(0, verified.exit(), verified.text());
  }

  @Test
  void systemdUnderstandsTheUnit() throws Exception {
    SystemdAnalyze.verify(folder, "heelbeat-stick@.service sda1");
  }
}
