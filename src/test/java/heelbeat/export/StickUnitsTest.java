package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import heelbeat.packaging.SystemdAnalyze;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  /**
   * udev reads the rules of all folders in the order of their names. systemd's
   * 60-persistent-storage.rules looks at what is on a disk (IMPORT{builtin}="blkid"); before it
   * nothing is known of that.
   */
  @Test
  void rulesAreReadAfterThoseThatSayWhatIsOnADisk() throws Exception {
    Path rules = rules();
    String name = rules.getFileName().toString();
    assertTrue(Files.readString(rules).contains("ENV{ID_PART_TABLE_TYPE}"), "what they ask for");
    assertTrue(name.compareTo("60-persistent-storage.rules") > 0, name);
  }

  /** Of a USB SSD it is "ata", as of a disk in the machine. */
  @Test
  void rulesDoNotAskForTheBusByName() throws Exception {
    assertFalse(Files.readString(rules()).contains("ENV{ID_BUS}"));
  }

  @Test
  void udevUnderstandsTheRules() throws Exception {
    if (Ending.of("udevadm", "verify", "--help").exit() != 0) {
      abort("SKIPPED: the stick's udev rules are not checked, which takes udevadm of systemd 254");
    }
    Ending verified = Ending.of("udevadm", "verify", rules());
    assertEquals(0, verified.exit(), verified.text());
  }

  private static Path rules() throws IOException {
    try (Stream<Path> files = Files.list(SYSTEM)) {
      List<Path> rules =
          files.filter(file -> file.toString().endsWith("-heelbeat-stick.rules")).toList();
      assertEquals(1, rules.size(), rules.toString());
      return rules.getFirst();
    }
  }

  @Test
  void systemdUnderstandsTheUnit() throws Exception {
    SystemdAnalyze.verify(folder, "heelbeat-stick@.service sda1");
  }
}
