package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What udev is told of the boards that pads are made of. */
final class PadRulesTest {
  private static final Path RULES =
      Path.of("scripts", "system", "70-heelbeat-pad.rules").toAbsolutePath();

  /** By the numbers of the USB devices, as "lsusb" lists them. */
  @ParameterizedTest
  @CsvSource({
    "2341, 0043, Arduino Uno",
    "2a03, 0043, Arduino Uno of arduino.org",
    "1a86, 7523, copy of a Nano with a CH340",
    "0403, 6001, original Nano with an FT232R",
    "10c4, ea60, ESP32 board with a CP2102",
    "2e8a, 000a, Raspberry Pi Pico",
    "303a, 1001, ESP32-S3",
    "16c0, 0483, Teensy"
  })
  void modemManagerLeavesIt(String vendor, String product, String board) throws Exception {
    assertTrue(isIgnored(vendor, product), board);
  }

  /** A stick for the mobile network has to be asked. */
  @Test
  void aModemIsAskedAsBefore() throws Exception {
    assertTrue(!isIgnored("12d1", "1506") && !isIgnored("1a86", "e0e0"));
  }

  @Test
  void udevUnderstandsTheRules() throws Exception {
    assumeTrue(isThereUdevadm(), "SKIPPED: takes udevadm of systemd 254");
    Process verify =
        new ProcessBuilder("udevadm", "verify", RULES.toString()).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, verify.waitFor(), said);
  }

  private static boolean isThereUdevadm() throws Exception {
    return new ProcessBuilder("sh", "-c", "udevadm verify --help >/dev/null 2>&1").start().waitFor()
        == 0;
  }

  /** As udev reads a line: it holds if each of its comparisons does. */
  private static boolean isIgnored(String vendor, String product) throws Exception {
    List<String> lines = Files.readAllLines(RULES);
    return lines.stream()
        .filter(line -> line.endsWith("ENV{ID_MM_DEVICE_IGNORE}=\"1\""))
        .anyMatch(line -> holds(line, "idVendor", vendor) && holds(line, "idProduct", product));
  }

  private static boolean holds(String line, String attribute, String value) {
    var compared = Pattern.compile("ATTR\\{" + attribute + "}==\"([^\"]*)\"").matcher(line);
    return !compared.find() || List.of(compared.group(1).split("\\|", -1)).contains(value);
  }
}
