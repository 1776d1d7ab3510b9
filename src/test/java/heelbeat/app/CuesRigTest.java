package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.config.CueSteps;
import heelbeat.device.SelfTest.Step;
import heelbeat.rig.Cp2112Model;
import heelbeat.rig.PinChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cues on a light and a buzzer on a chip of the kernel. */
@Timeout(180)
final class CuesRigTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LED = 0;
  private static final int BUZZER = 3;

  @TempDir private Path folder;

  @Tag("long-rig")
  @Test
  void eachCueIsPlayedOnceByItsRhythmAndTheEndIsDark() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model()) {
      CommandRun run = CommandRun.of("cues", "--config", configuration());
      assertEquals(ExitStatus.OK, run.status(), run.err());
      for (Cue cue : Cue.values()) {
        assertEquals(
            1, run.out().lines().filter(l -> l.startsWith("  " + cue.text() + "  ")).count());
      }
      System.out.println(
          rises(bridge, LED) + " flashes of the light, " + rises(bridge, BUZZER) + " beeps");
      assertEquals(expected(Step::rgb), rises(bridge, LED));
      assertEquals(expected(Step::toneHz), rises(bridge, BUZZER));
      assertEquals(Set.of(), bridge.highOutputs());
    }
  }

  @Tag("rig")
  @Test
  void whoInterruptsItIsLeftInTheDark() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model();
        HeelbeatProcess cues = HeelbeatProcess.start("cues", "--config", configuration())) {
      cues.await(1, line -> line.startsWith("  ready "), PATIENCE);
      while (bridge.highOutputs().isEmpty()) {
        Thread.sleep(1);
      }
      assertEquals(143, cues.terminate(), cues.text());
      assertEquals(Set.of(), bridge.highOutputs());
      assertFalse(cues.text().contains("  hold "), cues.text());
    }
  }

  @Tag("rig")
  @Test
  void aDeviceThatRunsIsNamedAndNotDisturbed() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model();
        HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration())) {
      device.await(1, line -> line.contains("light: ready"), PATIENCE);
      while (!bridge.highOutputs().contains(LED)) {
        Thread.sleep(1);
      }
      CommandRun run = CommandRun.of("cues", "--config", configuration());
      assertEquals(ExitStatus.OUTPUT, run.status());
      assertTrue(run.err().contains("it is in use by \"heelbeat\""), run.err());
      assertEquals("", run.out());
      assertEquals(143, device.terminate(), device.text());
      assertFalse(device.text().contains("panel: "), device.text());
    }
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "simulated"
        data.directory = "%s"
        [light]
        kind = "led"
        gpios = [0, 1, 2]
        [buzzer]
        kind = "active"
        gpio = 3
        [panel]
        gpio_chip = "cp2112_gpio"
        self_test = "none"
        """
            .formatted(folder));
  }

  private static long expected(ToIntFunction<Step> output) {
    return Arrays.stream(Cue.values()).mapToLong(cue -> rises(cue, output)).sum();
  }

  private static long rises(Cue cue, ToIntFunction<Step> output) {
    boolean isOn = false;
    long rises = 0;
    for (Step step : CueSteps.of(cue, false)) {
      rises += output.applyAsInt(step) != 0 && !isOn ? 1 : 0;
      isOn = output.applyAsInt(step) != 0;
    }
    return rises;
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
