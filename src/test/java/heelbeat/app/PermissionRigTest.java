package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.rig.Cp2112Model;
import heelbeat.rig.Mcp3008Model;
import heelbeat.rig.UsbSerialCable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user who may not open the devices, and groups that may, as on Raspberry Pi OS: what is said,
 * and that the device works as soon as it is let.
 */
@Tag("rig")
@Timeout(120)
final class PermissionRigTest {
  private static final int PERSON = 22;
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  @TempDir private Path folder;

  @Test
  void theDoctorNamesTheGroupsOfBusAndLight() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model()) {
      give("i2c", bridge.bus());
      give("gpio", bridge.chip());

      String reported = doctor(padAndLightOn(bridge));

      requireAdvice(reported, "FAULT pad no frame: open " + bridge.bus(), "i2c");
      requireAdvice(reported, "FAULT light GPIO 0: open " + bridge.chip(), "gpio");
    }
  }

  @Test
  void theDoctorNamesTheGroupOfSpi() throws Exception {
    Path bus = new Mcp3008Model().bus();
    give("spi", bus);

    requireAdvice(doctor("pad = \"mcp3008\""), "FAULT pad no frame: open " + bus, "spi");
  }

  @Test
  void theDoctorNamesTheGroupOfASerialPort() throws Exception {
    try (UsbSerialCable _ = new UsbSerialCable()) {
      give("dialout", UsbSerialCable.PORT);

      String reported = doctor("pad = \"serial\"\nserial.port = \"" + UsbSerialCable.PORT + '"');

      assertTrue(
          reported.contains(
              "FAULT pad no frame: no permission to open /dev/ttyACM0: add the user to the group"
                  + " dialout"),
          reported);
    }
  }

  @Test
  void runWaitsForPermissionAndThenCounts() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model();
        NobodysHeelbeat device =
            NobodysHeelbeat.start(
                folder, "run", "--config", configuration(padAndLightOn(bridge)))) {
      give("i2c", bridge.bus());
      give("gpio", bridge.chip());
      require(device, "pad: open " + bridge.bus() + ": EACCES");
      require(device, "panel: light: open " + bridge.chip() + ": EACCES");
      Thread.sleep(2000);
      allow(bridge.bus(), "rw-rw-rw-");
      allow(bridge.chip(), "rw-rw-rw-");
      require(device, "pad: connected");
      require(device, "panel: all works again");
      bridge
          .voltages()
          .play(
              InputVolts.of(new SimulatedPad(PERSON, SimulatedPadKind.ADS1115, 60)),
              System.nanoTime());
      boolean isCounting = device.says("  push-up 1 ", PATIENCE);
      assertEquals(143, device.terminate(), device.text());
      System.out.println(device.text());
      requireNoStackTrace(device.text());
      assertTrue(device.text().matches("(?s).*\n  [2-9] x open /dev/i2c-\\d+: EACCES.*"));
      assumeTrue(
          isCounting || device.text().contains("; opened 1 x"),
          "SKIPPED: other programs held the guest up, so that its bus timed out");
      assertTrue(isCounting, device.text());
    }
  }

  private static void require(NobodysHeelbeat device, String words) throws Exception {
    assertTrue(device.says(words, PATIENCE), device.text());
  }

  private static void requireAdvice(String reported, String found, String group) {
    assertTrue(
        reported.contains(
            found
                + ": EACCES (13, Permission denied): add the user to group "
                + group
                + ": sudo usermod -aG "
                + group
                + " nobody, then log in again or restart the service"),
        reported);
  }

  private static void requireNoStackTrace(String reported) {
    assertFalse(reported.contains("Exception") || reported.contains("\tat "), reported);
  }

  /** What it says to nobody, without its line breaks. */
  private String doctor(String toml) throws Exception {
    try (NobodysHeelbeat doctor =
        NobodysHeelbeat.start(folder, "doctor", "--config", configuration(toml))) {
      int status = doctor.awaitEnd();
      System.out.println(doctor.text());
      requireNoStackTrace(doctor.text());
      assertEquals(ExitStatus.TO_MEND, status);
      return doctor.text().replaceAll("\\s+", " ");
    }
  }

  private String configuration(String toml) throws IOException {
    return Files.writeString(
            folder.resolve("heelbeat.toml"),
            "data.directory = \"%s\"\n%s\n".formatted(folder, toml))
        .toString();
  }

  private static String padAndLightOn(Cp2112Model bridge) {
    return """
    pad = "ads1115"
    [ads1115]
    bus = %s
    data_rate_hz = 250
    [light]
    kind = "led"
    gpios = [0, 1, 2]
    [panel]
    gpio_chip = "cp2112_gpio"
    self_test = "none"
    """
        .formatted(bridge.bus().toString().replace("/dev/i2c-", ""));
  }

  private static void give(String group, Path device) throws IOException, InterruptedException {
    run("groupadd", "--force", "--system", group);
    run("chgrp", group, device.toString());
    allow(device, "rw-rw----");
  }

  private static void allow(Path device, String permissions) throws IOException {
    Files.setPosixFilePermissions(device, PosixFilePermissions.fromString(permissions));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
