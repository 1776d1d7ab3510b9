package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import heelbeat.linux.LinuxBoard;
import heelbeat.rig.SimulatedGpio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Light and buzzer on a GPIO chip of the kernel, whose lines are simulated. */
@Tag("rig")
@Timeout(60)
final class PanelRigTest {
  private static final int RED = 17;
  private static final int GREEN = 27;
  private static final int BLUE = 22;
  private static final int BUZZER = 23;
  private static final List<Integer> LINES = List.of(RED, GREEN, BLUE, BUZZER);
  private static final PanelPartSettings RGB =
      new PanelPartSettings.Light(List.of(RED, GREEN, BLUE), false);
  private static final PanelPartSettings BEEPER = new PanelPartSettings.ActiveBuzzer(BUZZER, false);

  private SimulatedGpio chip;

  @BeforeEach
  void plugIn() throws Exception {
    chip = SimulatedGpio.raspberryPi();
  }

  @AfterEach
  void unplug() throws Exception {
    chip.close();
  }

  @Test
  void oneLedLightsForAnyColourButBlack() throws Exception {
    try (Panel panel = open(new PanelPartSettings.Light(List.of(RED), false))) {
      panel.show(0x202020, 0);
      await("1000");
      panel.show(0, 0);
      await("0000");
      panel.show(0x0000ff, 880);
      await("1000");
    }
  }

  @Test
  void threeLedsShowTheHueAndTheBuzzerTheTone() throws Exception {
    try (Panel panel = open(RGB, BEEPER)) {
      panel.show(0xff0000, 0);
      await("1000");
      panel.show(0xff8000, 0);
      await("1100");
      panel.show(0x0000ff, 330);
      await("0011");
      panel.show(0, 0);
      await("0000");
    }
  }

  @Test
  void activeLowPartsAreOnWhenTheirLinesAreLow() throws Exception {
    try (Panel panel =
        open(
            new PanelPartSettings.Light(List.of(RED, GREEN, BLUE), true),
            new PanelPartSettings.ActiveBuzzer(BUZZER, true))) {
      await("1111");
      panel.show(0x00ff00, 880);
      await("1010");
      panel.show(0, 0);
      await("1111");
    }
  }

  @Test
  void ofABurstTheNewestIsShownInTheEnd() throws Exception {
    try (Panel panel = open(RGB, BEEPER)) {
      for (int i = 0; i < 10_000; i++) {
        panel.show(i % 2 == 0 ? 0xffffff : 0, i % 3);
      }
      panel.show(0x00ff00, 0);
      await("0100");
    }
  }

  @Test
  void theEndIsDark() throws Exception {
    Panel panel = open(RGB, BEEPER);
    panel.show(0xffffff, 880);
    await("1111");
    panel.close();
    assertEquals("0000", levels());
  }

  /** Each stage lasts far longer than it takes to look at it. */
  @Test
  void theSelfTestShowsEachColourOnceAndBeeps() throws Exception {
    PanelSettings settings =
        new PanelSettings("", 0, List.of(RGB, BEEPER), SelfTest.LIGHT_AND_SOUND);
    List<String> seen = new ArrayList<>();
    long startNs = System.nanoTime();
    try (Panel panel = Panel.open(settings)) {
      panel.show(0xffffff, 0);
      while (!seen.contains("1110")) {
        String now = stableLevels();
        if (!now.equals("0000") && (seen.isEmpty() || !seen.getLast().equals(now))) {
          seen.add(now);
        }
      }
    }
    System.out.println("self-test: " + (System.nanoTime() - startNs) / 1_000_000 + " ms");
    assertEquals(List.of("1000", "0100", "0010", "0001", "1110"), seen);
  }

  @Test
  void aLineInUseIsNamedWithItsUserAndCostsNoOtherPart() throws Exception {
    Context other = LinuxBoard.newContext();
    DigitalOutput taken = other.create(DigitalOutput.newConfigBuilder(other).bcm(GREEN).build());
    try (Panel panel = open(RGB, BEEPER)) {
      panel.show(0x00ff00, 880);
      await("0001");
      awaitTrouble(panel, "light: ");
      String trouble = PartTrouble.text(panel.troubles());
      assertTrue(trouble.contains("GPIO 27"), trouble);
      assertTrue(trouble.endsWith("it is in use by \"heelbeat\""), trouble);
      taken.close();
      await("0101");
      awaitTrouble(panel, "");
      assertTrue(panel.errors() > 0);
    } finally {
      other.shutdown();
    }
  }

  @Test
  void aChipThatWasUnpluggedIsNamedAndUsedAgain() throws Exception {
    try (Panel panel = open(RGB)) {
      panel.show(0xff0000, 0);
      await("1000");
      chip.close();
      panel.show(0x00ff00, 0);
      awaitTrouble(panel, "light: no GPIO chip is labelled");
      chip = SimulatedGpio.raspberryPi();
      await("0100");
      awaitTrouble(panel, "");
      panel.show(0x0000ff, 0);
      await("0010");
    }
  }

  private static Panel open(PanelPartSettings... parts) {
    return Panel.open(settings(parts));
  }

  private static PanelSettings settings(PanelPartSettings... parts) {
    return new PanelSettings("", 0, List.of(parts), SelfTest.NONE);
  }

  private void await(String levels) throws Exception {
    while (!levels().equals(levels)) {
      Thread.sleep(1);
    }
  }

  private static void awaitTrouble(Panel panel, String start) throws InterruptedException {
    while (start.isEmpty()
        ? !PartTrouble.text(panel.troubles()).isEmpty()
        : !PartTrouble.text(panel.troubles()).startsWith(start)) {
      Thread.sleep(1);
    }
  }

  /** Levels that were not read in the middle of a change. */
  private String stableLevels() throws Exception {
    String levels = levels();
    Thread.sleep(5);
    String again = levels();
    return levels.equals(again) ? levels : stableLevels();
  }

  private String levels() throws IOException {
    StringBuilder levels = new StringBuilder();
    for (int line : LINES) {
      levels.append(chip.isHigh(line) ? 1 : 0);
    }
    return levels.toString();
  }
}
