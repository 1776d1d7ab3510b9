package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a panel does without any hardware; PanelRigTest has the rest. */
final class PanelTest {
  private static final List<PanelPartSettings> LIGHT_AND_BUTTON =
      List.of(
          new PanelPartSettings.Light(List.of(17), false), new PanelPartSettings.PushButton(24));

  @Test
  @Timeout(30)
  void partsThatCannotBeOpenedAreNamedAndTheRestGoesOn() throws InterruptedException {
    try (Panel panel = Panel.open(settings(LIGHT_AND_BUTTON))) {
      panel.show(0xff0000, 880);
      while (panel.errors() < 2) {
        Thread.sleep(5);
      }
      String trouble = PartTrouble.text(panel.troubles());
      assertTrue(trouble.startsWith("light: no GPIO chip is labelled not here; "), trouble);
      assertTrue(trouble.contains("; button: no GPIO chip is labelled not here; "), trouble);
    }
  }

  @Test
  void withoutFittingsThereIsNoThreadAndNoTrouble() {
    try (Panel panel = Panel.open(settings(List.of()))) {
      panel.show(0xff0000, 880);
      assertEquals("", PartTrouble.text(panel.troubles()));
      assertFalse(
          Thread.getAllStackTraces().keySet().stream()
              .anyMatch(thread -> thread.getName().equals("panel")));
    }
  }

  @Test
  @Timeout(30)
  void theThreadEndsWithThePanel() {
    Panel panel = Panel.open(settings(LIGHT_AND_BUTTON));
    panel.close();
    panel.close();
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("panel")));
  }

  /** The signal thread must be back within microseconds; how many is printed. */
  @Test
  @Timeout(30)
  void showingIsAWakeUpAndAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] tookNs = new long[1000];
    try (Panel panel = Panel.open(settings(LIGHT_AND_BUTTON))) {
      show(panel, tookNs);
      long before = threads.getCurrentThreadAllocatedBytes();
      show(panel, tookNs);
      assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
    }
    Arrays.sort(tookNs);
    System.out.printf(
        "showing takes the caller: median %.1f us, p99 %.1f us, worst %.1f us%n",
        tookNs[500] / 1e3, tookNs[990] / 1e3, tookNs[999] / 1e3);
  }

  private static void show(Panel panel, long[] tookNs) {
    for (int i = 0; i < tookNs.length; i++) {
      long startNs = System.nanoTime();
      panel.show(i % 2 == 0 ? 0xffffff : 0, i % 2 == 0 ? 880 : 0);
      tookNs[i] = System.nanoTime() - startNs;
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void darkeningTellsWhatCannotBeTurnedOffAndLeavesTheButtonAlone() {
    String trouble = PartTrouble.text(Panel.darken(settings(LIGHT_AND_BUTTON)));
    assertTrue(trouble.startsWith("light: no GPIO chip"), trouble);
    assertFalse(trouble.contains("button"), trouble);
  }

  @Test
  void aLightHasOneLedOrThree() {
    assertThrows(
        IllegalArgumentException.class, () -> new PanelPartSettings.Light(List.of(1, 2), false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PanelPartSettings.DimmedLight(List.of(), false, 100));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PanelPartSettings.DimmedLight(List.of(0), false, 0));
  }

  @Test
  void aLineOrAChannelHasOneUse() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            settings(
                List.of(
                    new PanelPartSettings.Light(List.of(24), false),
                    new PanelPartSettings.PushButton(24))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            settings(
                List.of(
                    new PanelPartSettings.DimmedLight(List.of(0, 1, 2), false, 100),
                    new PanelPartSettings.PassiveBuzzer(1))));
  }

  private static PanelSettings settings(List<PanelPartSettings> parts) {
    return new PanelSettings("not here", 0, parts, SelfTest.NONE);
  }
}
