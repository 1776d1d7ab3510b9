package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.sun.management.ThreadMXBean;
import heelbeat.linux.LinuxBoard;
import heelbeat.rig.Cp2112Model;
import heelbeat.rig.PinChange;
import heelbeat.rig.SimulatedGpio;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What showing costs the signal thread, and how long it takes to the pin. Times are printed, not
 * asserted: the rig's processor is slow and runs everything that is measured here.
 */
@Tag("rig")
@Timeout(120)
final class PanelLatencyRigTest {
  private static final int ROUNDS = 300;
  private static final int LED = 2;

  @Test
  void fromTheDecisionToThePin() throws IOException {
    long[] shownNs = new long[ROUNDS];
    try (Cp2112Model bridge = new Cp2112Model();
        Panel panel = open("cp2112_gpio", new PanelPartSettings.Light(List.of(LED), false))) {
      panel.show(0xffffff, 0);
      awaitChanges(bridge, 1);
      panel.show(0, 0);
      awaitChanges(bridge, 2);
      for (int i = 0; i < ROUNDS; i++) {
        shownNs[i] = System.nanoTime();
        panel.show(i % 2 == 0 ? 0xffffff : 0, 0);
        awaitChanges(bridge, 3 + i);
      }
      List<PinChange> changes = bridge.pinChanges();
      for (int i = 0; i < ROUNDS; i++) {
        PinChange change = changes.get(2 + i);
        assertEquals(LED, change.pin());
        assertEquals(i % 2 == 0, change.high());
        shownNs[i] = change.timeNs() - shownNs[i];
        assertTrue(shownNs[i] > 0);
      }
    }
    print("from the loop's decision to the pin of the simulated USB bridge", shownNs);
  }

  /** On the guest's one processor the thread that was woken may go first: see PanelTest, too. */
  @Test
  void showingCostsTheCallerAWakeUpInsteadOfTheChange() throws IOException {
    PanelPartSettings.Light rgb = new PanelPartSettings.Light(List.of(17, 27, 22), false);
    PanelPartSettings.DimmedLight dimmed =
        new PanelPartSettings.DimmedLight(List.of(0), false, 100);
    PanelPartSettings.PassiveBuzzer piezo = new PanelPartSettings.PassiveBuzzer(1);
    try (SimulatedGpio _ = SimulatedGpio.raspberryPi()) {
      Context board = LinuxBoard.newContext();
      measure("three lines set by the caller", new PlainLight(board, rgb));
      measure("one PWM channel set by the caller", new DimmedLight(board, 0, dimmed));
      measure("a tone set by the caller", new PassiveBuzzer(board, 0, piezo));
      board.shutdown();
      try (Panel panel = open("", rgb, dimmed, piezo)) {
        measure("all of them left to the panel", (now, colour, tone) -> panel.show(colour, tone));
        assertEquals("", PartTrouble.text(panel.troubles()));
      }
    }
  }

  @Test
  void showingAllocatesNothing() throws IOException {
    try (SimulatedGpio _ = SimulatedGpio.raspberryPi();
        Panel panel = open("", new PanelPartSettings.Light(List.of(17, 27, 22), false))) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      show(panel, 1000);
      long before = threads.getCurrentThreadAllocatedBytes();
      show(panel, 10_000);
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      System.out.println(bytes + " bytes allocated in 10000 shows");
      assertEquals(0, bytes);
    }
  }

  private static void show(Panel panel, int times) {
    for (int i = 0; i < times; i++) {
      panel.show(i % 2 == 0 ? 0xffffff : 0, i % 2 == 0 ? 880 : 0);
    }
  }

  private static void measure(String what, PanelPart part) {
    long[] tookNs = new long[ROUNDS];
    for (int i = -ROUNDS; i < ROUNDS; i++) {
      long startNs = System.nanoTime();
      part.update(startNs, i % 2 == 0 ? 0xffffff : 0, i % 2 == 0 ? 880 : 0);
      if (i >= 0) {
        tookNs[i] = System.nanoTime() - startNs;
      }
      LockSupport.parkNanos(4_000_000);
    }
    print(what, tookNs);
  }

  private static void print(String what, long[] timesNs) {
    Arrays.sort(timesNs);
    System.out.printf(
        "%s: median %d us, p99 %d us, worst %d us of %d%n",
        what,
        timesNs[timesNs.length / 2] / 1000,
        timesNs[timesNs.length * 99 / 100] / 1000,
        timesNs[timesNs.length - 1] / 1000,
        timesNs.length);
  }

  private static void awaitChanges(Cp2112Model bridge, int count) {
    while (bridge.pinChanges().size() < count) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static Panel open(String chip, PanelPartSettings... parts) {
    return Panel.open(new PanelSettings(chip, 0, List.of(parts), SelfTest.NONE));
  }
}
