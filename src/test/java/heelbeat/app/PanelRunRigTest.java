package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rig.Cp2112Model;
import heelbeat.rig.PinChange;
import heelbeat.rig.SimulatedGpio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The device with a simulated person, and light, buzzer and button on chips of the kernel. */
@Timeout(120)
final class PanelRunRigTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int GREEN = 1;
  private static final int BUZZER = 3;
  private static final String ON_THE_BRIDGE =
      """
      [light]
      kind = "rgb"
      gpios = [0, 1, 2]
      [buzzer]
      kind = "active"
      gpio = 3
      [panel]
      gpio_chip = "cp2112_gpio"
      """;
  private static final String ON_THE_HEADER =
      """
      [light]
      kind = "led"
      [button]
      fitted = true
      """;

  @TempDir private Path folder;

  @Tag("rig")
  @Test
  void cuesAreShownAndTheEndIsDark() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model();
        HeelbeatProcess device = start(ON_THE_BRIDGE)) {
      device.await(3, line -> line.contains("light: good"), PATIENCE);
      assertEquals(143, device.terminate(), device.text());
      long good = count(device, "light: good");
      long beeps = rises(bridge, BUZZER) - 1;
      System.out.println(good + " good reps, " + beeps + " beeps after the self-test's");
      // Two beeps a cue; the cue of one foot may begin in the middle of the other's.
      assertTrue(beeps >= 2 && beeps <= 2 * good, device.text());
      assertTrue(rises(bridge, GREEN) > beeps, "the light shows more than the buzzer tells");
      assertEquals(Set.of(), bridge.highOutputs());
      assertFalse(device.text().contains("panel: "), device.text());
    }
  }

  @Tag("long-rig")
  @Test
  void lightsOutDarkensWhatAKilledDeviceLeftOn() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model();
        HeelbeatProcess device = start(ON_THE_BRIDGE)) {
      device.await(1, line -> line.contains("light: ready"), PATIENCE);
      while (bridge.highOutputs().isEmpty()) {
        Thread.sleep(1);
      }
      CommandRun inUse = CommandRun.of("lights-out", "--config", configuration());
      assertEquals(ExitStatus.OUTPUT, inUse.status());
      assertTrue(inUse.err().contains("it is in use by \"heelbeat\""), inUse.err());
      while (bridge.highOutputs().isEmpty()) {
        Thread.sleep(1);
      }
      device.kill();
      System.out.println("outputs that are on after SIGKILL: " + bridge.highOutputs());
      CommandRun run = CommandRun.of("lights-out", "--config", configuration());
      assertEquals(ExitStatus.OK, run.status(), run.err());
      while (!bridge.highOutputs().isEmpty()) {
        Thread.sleep(1);
      }
    }
  }

  @Tag("rig")
  @Test
  void aLongPressAsksForAnExportAndTheDeviceGoesOn() throws Exception {
    Path own = Files.createDirectory(folder.resolve("run"));
    configure(ON_THE_HEADER);
    try (SimulatedGpio header = SimulatedGpio.raspberryPi();
        HeelbeatProcess device =
            HeelbeatProcess.startService(own, "run", "--config", configuration())) {
      device.await(1, line -> line.contains("light: ready"), PATIENCE);
      header.pull(24, false);
      Thread.sleep(200);
      header.pull(24, true);
      device.await(1, line -> line.equals("button: short press"), PATIENCE);
      header.pull(24, false);
      device.await(1, line -> line.equals("button: long press, export"), PATIENCE);
      device.await(1, line -> line.endsWith("light: exporting"), PATIENCE);
      Files.delete(own.resolve("export-wanted"));
      device.await(1, line -> line.endsWith("light: no stick"), PATIENCE);
      header.pull(24, true);
      assertEquals(143, device.terminate(), device.text());
      assertTrue(device.text().contains("session ended"), device.text());
      assertFalse(header.isHigh(17));
    }
  }

  @Tag("rig")
  @Test
  void aLightThatDoesNotWorkIsNamedAndTheCountingGoesOn() throws Exception {
    try (HeelbeatProcess device = start(ON_THE_HEADER)) {
      device.await(1, line -> line.startsWith("panel: light: no GPIO chip"), PATIENCE);
      device.await(1, line -> line.contains("  push-up "), PATIENCE);
      try (SimulatedGpio header = SimulatedGpio.raspberryPi()) {
        device.await(1, line -> line.equals("panel: all works again"), PATIENCE);
        while (!header.isHigh(17)) {
          Thread.sleep(1);
        }
        assertEquals(143, device.terminate(), device.text());
        assertFalse(header.isHigh(17));
      }
      assertEquals(1, count(device, "panel: light: "), device.text());
    }
  }

  @Tag("rig")
  @Test
  void aLongPressOfARunByHandSaysThatOnlyTheServiceCan() throws Exception {
    try (SimulatedGpio header = SimulatedGpio.raspberryPi();
        HeelbeatProcess device = start(ON_THE_HEADER + "long_press = \"power-off\"\n")) {
      device.await(1, line -> line.contains("light: ready"), PATIENCE);
      header.pull(24, false);
      device.await(1, line -> line.startsWith("button: only the service can do that"), PATIENCE);
      assertEquals(143, device.terminate(), device.text());
    }
  }

  private HeelbeatProcess start(String panel) throws IOException {
    configure(panel);
    return HeelbeatProcess.start("run", "--config", configuration());
  }

  private void configure(String panel) throws IOException {
    Files.writeString(
        configuration(),
        """
        pad = "simulated"
        data.directory = "%s"
        %s\
        """
            .formatted(folder, panel));
  }

  private Path configuration() {
    return folder.resolve("heelbeat.toml");
  }

  private static long count(HeelbeatProcess device, String words) {
    return device.text().lines().filter(line -> line.contains(words)).count();
  }

  private static long rises(Cp2112Model bridge, int pin) {
    boolean isHigh = false;
    long rises = 0;
    for (PinChange change : bridge.pinChanges()) {
      if (change.pin() == pin) {
        rises += change.high() && !isHigh ? 1 : 0;
        isHigh = change.high();
      }
    }
    return rises;
  }
}
