package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rig.PwmModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dimmed light and a passive buzzer on the kernel's PWM, whose chip is simulated. */
@Tag("rig")
@Timeout(60)
final class PanelPwmRigTest {
  private static final int LED = 0;
  private static final int BUZZER = 1;
  private static final long PERIOD_NS = 1_000_000_000 / 3000;
  private static final long HALF_NS = PERIOD_NS / 2;
  private static final PanelPartSettings DIMMED =
      new PanelPartSettings.DimmedLight(List.of(LED), false, 50);
  private static final PanelPartSettings PIEZO = new PanelPartSettings.PassiveBuzzer(BUZZER);

  private final PwmModel chip = new PwmModel();

  @Test
  void brightnessFollowsTheColour() throws Exception {
    try (Panel panel = open(DIMMED)) {
      awaitDuty(0);
      panel.show(0x00ff00, 0);
      awaitDuty(HALF_NS);
      assertEquals(PERIOD_NS, chip.periodNs(LED));
      panel.show(0x202020, 0);
      awaitDuty(PERIOD_NS / 100);
      panel.show(0, 0);
      awaitDuty(0);
    }
    assertFalse(chip.isEnabled(LED));
  }

  @Test
  void anActiveLowLightHasItsPulsesInversed() throws Exception {
    try (Panel panel = open(new PanelPartSettings.DimmedLight(List.of(LED), true, 50))) {
      panel.show(0xff0000, 0);
      awaitDuty(HALF_NS);
      assertEquals(
          "inversed", Files.readString(Path.of("/sys/class/pwm/pwmchip0/pwm0/polarity")).strip());
    }
  }

  @Test
  void theBuzzerSoundsThePitch() throws Exception {
    try (Panel panel = open(PIEZO)) {
      panel.show(0, 880);
      awaitEnabled(true);
      assertEquals(1_000_000_000 / 880, chip.periodNs(BUZZER));
      assertEquals(1_000_000_000 / 880 / 2, chip.dutyNs(BUZZER));
      panel.show(0, 0);
      awaitEnabled(false);
      panel.show(0, 330);
      awaitEnabled(true);
      assertEquals(1_000_000_000 / 330, chip.periodNs(BUZZER));
    }
    assertFalse(chip.isEnabled(BUZZER));
  }

  @Test
  void lightAndBuzzerShareTheChip() throws Exception {
    try (Panel panel = open(DIMMED, PIEZO)) {
      panel.show(0xff0000, 880);
      awaitEnabled(true);
      awaitDuty(HALF_NS);
      assertEquals("", PartTrouble.text(panel.troubles()));
    }
  }

  @Test
  void aChannelThatTheChipLacksIsNamed() throws Exception {
    try (Panel panel = open(DIMMED, new PanelPartSettings.PassiveBuzzer(2))) {
      panel.show(0xff0000, 880);
      awaitDuty(HALF_NS);
      while (PartTrouble.text(panel.troubles()).isEmpty()) {
        Thread.sleep(1);
      }
      assertTrue(
          PartTrouble.text(panel.troubles())
              .startsWith("buzzer: write /sys/class/pwm/pwmchip0/export: ENODEV"),
          PartTrouble.text(panel.troubles()));
    }
  }

  /** A killed process leaves its channel on: PWM belongs to nobody. */
  @Test
  void darkeningTurnsOffWhatAKilledProcessLeft() throws Exception {
    Path folder = Path.of("/sys/class/pwm/pwmchip0");
    Files.writeString(folder.resolve("export"), "1");
    Files.writeString(folder.resolve("pwm1/period"), "20000000");
    Files.writeString(folder.resolve("pwm1/duty_cycle"), "10000000");
    Files.writeString(folder.resolve("pwm1/enable"), "1");
    assertTrue(chip.isEnabled(BUZZER));
    assertEquals("", PartTrouble.text(Panel.darken(settings(PIEZO))));
    assertFalse(chip.isEnabled(BUZZER));
  }

  private void awaitDuty(long dutyNs) throws IOException, InterruptedException {
    while (!chip.isEnabled(LED) || chip.dutyNs(LED) != dutyNs) {
      Thread.sleep(1);
    }
  }

  private void awaitEnabled(boolean on) throws IOException, InterruptedException {
    while (chip.isEnabled(BUZZER) != on) {
      Thread.sleep(1);
    }
  }

  private static Panel open(PanelPartSettings... parts) {
    return Panel.open(settings(parts));
  }

  private static PanelSettings settings(PanelPartSettings... parts) {
    return new PanelSettings("", 0, List.of(parts), SelfTest.NONE);
  }
}
