package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.Panel;
import heelbeat.device.PanelPartSettings;
import heelbeat.device.PanelSettings;
import heelbeat.device.SelfTest;
import heelbeat.linux.SystemClock;
import heelbeat.rig.SimulatedGpio;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the doctor says of light, buzzer and button on chips of the kernel. */
@Tag("rig")
@Timeout(30)
final class PanelCheckRigTest {
  private static final PanelPartSettings LED = new PanelPartSettings.Light(List.of(17), false);
  private static final PanelPartSettings BUTTON = new PanelPartSettings.PushButton(24);
  private static final PanelPartSettings TONE = new PanelPartSettings.PassiveBuzzer(1);

  @Test
  void allThatIsThereIsWell() throws Exception {
    try (SimulatedGpio _ = SimulatedGpio.raspberryPi()) {
      List<Finding> findings = findings("", 0, LED, TONE, BUTTON);

      assertEquals(
          List.of(
              Finding.ok("light", "GPIO 17 is free"),
              Finding.ok("buzzer", "PWM channel 1 is free"),
              Finding.ok("button", "GPIO 24 is free")),
          findings);
    }
  }

  @Test
  void whereThereIsNoHeaderNothingIsToBeEnded() {
    for (Finding part : findings("", 0, LED, BUTTON)) {
      requireFault(
          part,
          ": no GPIO chip is labelled pinctrl-rp1 or pinctrl-bcm2711 or pinctrl-bcm2835; there is"
              + " no chip at all",
          "this machine has no header");
    }
  }

  @Test
  void theHeaderOfAnotherBoardIsToBeNamed() throws Exception {
    try (SimulatedGpio _ = SimulatedGpio.make("another", 8)) {
      requireFault(finding("", LED), "; there is [another]", "name it as panel.gpio_chip");
      requireFault(
          finding("another", LED),
          "GPIO 17: there is no GPIO 17: another has lines 0 to 7",
          "name a GPIO that the chip has");
    }
  }

  @Test
  void aLineInUseIsNamedWithItsUser() throws Exception {
    PanelSettings settings = new PanelSettings("", 0, List.of(LED), SelfTest.NONE);
    try (SimulatedGpio header = SimulatedGpio.raspberryPi();
        Panel user = Panel.open(settings)) {
      user.show(0xffffff, 0);
      while (!header.isHigh(17)) {
        Thread.sleep(1);
      }
      requireFault(
          finding("", LED),
          "EBUSY (16, Device or resource busy): it is in use by \"heelbeat\"",
          "end what uses it, such as \"heelbeat run\"");
    }
  }

  @Test
  void pwmThatIsNotEnabledIsToBeEnabled() {
    requireFault(
        finding(9, TONE),
        "PWM channel 1: open /sys/class/pwm/pwmchip9/export: ENOENT (2, No such file or"
            + " directory): PWM is not enabled; on Raspberry Pi OS: add dtoverlay=pwm-2chan to",
        "");
  }

  @Test
  void aPwmChannelThatIsNotThereIsNamed() {
    requireFault(
        finding(0, new PanelPartSettings.PassiveBuzzer(5)),
        "PWM channel 5: write /sys/class/pwm/pwmchip0/export: ENODEV",
        "name a channel that the chip has");
  }

  private static void requireFault(Finding finding, String found, String mend) {
    assertEquals(Verdict.FAULT, finding.verdict());
    assertTrue(finding.found().contains(found), finding.found());
    assertTrue(finding.mend().contains(mend), finding.mend());
    assertEquals(mend.isEmpty(), finding.mend().isEmpty(), finding.mend());
  }

  private static Finding finding(String gpioChip, PanelPartSettings part) {
    return findings(gpioChip, 0, part).getFirst();
  }

  private static Finding finding(int pwmChip, PanelPartSettings part) {
    return findings("", pwmChip, part).getFirst();
  }

  private static List<Finding> findings(String gpioChip, int pwmChip, PanelPartSettings... parts) {
    return PanelCheck.findings(
        new PanelSettings(gpioChip, pwmChip, List.of(parts), SelfTest.NONE), new SystemClock());
  }
}
