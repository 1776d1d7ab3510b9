package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The drive on a cable, on a machine without a port for it. */
@Timeout(30)
final class GadgetFaultTest {
  private static final Path PORTS = Path.of("/sys/class/udc");

  @BeforeEach
  void requireNoPort() throws IOException {
    if (Files.isDirectory(PORTS)) {
      try (Stream<Path> ports = Files.list(PORTS)) {
        assumeFalse(ports.findAny().isPresent(), "SKIPPED: this machine has a USB device port");
      }
    }
  }

  @Test
  void theServiceSaysThatThereIsNoPort() throws Exception {
    requireSaid(
        "gadget-export: there is no USB device port; scripts/gadget on says how to get one",
        "scripts/system/gadget-export",
        "60",
        "/var/lib/heelbeat",
        "nobody",
        "false");
  }

  private static void requireSaid(String words, String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(69, process.waitFor(), said);
    assertTrue(said.contains(words), said);
  }
}
