package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rig.SimulatedGpio;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A button on a GPIO chip of the kernel, pressed by moving the simulated line. */
@Tag("rig")
@Timeout(60)
final class ButtonRigTest {
  private static final int LINE = 24;

  private SimulatedGpio chip;
  private Panel panel;

  @BeforeEach
  void plugIn() throws Exception {
    chip = SimulatedGpio.raspberryPi();
    panel =
        Panel.open(
            new PanelSettings(
                "", 0, List.of(new PanelPartSettings.PushButton(LINE)), SelfTest.NONE));
    // The button's own pull-up is there once the line is open.
    while (!chip.isHigh(LINE)) {
      Thread.sleep(1);
    }
    Thread.sleep(200);
  }

  @AfterEach
  void unplug() throws Exception {
    panel.close();
    chip.close();
    assertEquals("", PartTrouble.text(panel.troubles()));
  }

  @Test
  void aTouchIsAShortPress() throws Exception {
    press(150);
    assertEquals(ButtonPress.SHORT, await(5000));
    assertNoMore();
  }

  @Test
  void aButtonHeldIsALongPressBeforeItIsReleased() throws Exception {
    chip.pull(LINE, false);
    long startNs = System.nanoTime();
    assertEquals(ButtonPress.LONG, await(10_000));
    long heldNs = System.nanoTime() - startNs;
    System.out.println("a long press was told after " + heldNs / 1_000_000 + " ms");
    assertTrue(heldNs >= PressDetector.LONG_NS, heldNs + " ns");
    chip.pull(LINE, true);
    assertNoMore();
  }

  /** 20 ms of bouncing at both ends, as bad switches do. */
  @Test
  void bouncesMakeNoPressesOfTheirOwn() throws Exception {
    bounce(false);
    Thread.sleep(200);
    bounce(true);
    assertEquals(ButtonPress.SHORT, await(5000));
    assertNoMore();
  }

  @Test
  void aSparkIsNoPress() throws Exception {
    press(0);
    assertNoMore();
  }

  @Test
  void pressesFollowEachOther() throws Exception {
    for (int i = 0; i < 5; i++) {
      press(100);
      assertEquals(ButtonPress.SHORT, await(5000));
    }
    assertNoMore();
  }

  /** The next press, or null if there is none for that long. */
  private @Nullable ButtonPress await(long ms) throws InterruptedException {
    long startNs = System.nanoTime();
    ButtonPress press = panel.takePress();
    while (press == null && System.nanoTime() - startNs < ms * 1_000_000) {
      Thread.sleep(1);
      press = panel.takePress();
    }
    return press;
  }

  private void press(long ms) throws Exception {
    chip.pull(LINE, false);
    if (ms > 0) {
      Thread.sleep(ms);
    }
    chip.pull(LINE, true);
  }

  private void bounce(boolean up) throws Exception {
    long startNs = System.nanoTime();
    int edges = 0;
    while (System.nanoTime() - startNs < 20_000_000) {
      chip.pull(LINE, up);
      chip.pull(LINE, !up);
      edges += 2;
      Thread.sleep(1);
    }
    chip.pull(LINE, up);
    System.out.println(edges + 1 + " edges in 20 ms");
  }

  private void assertNoMore() throws InterruptedException {
    assertNull(await(400));
  }
}
