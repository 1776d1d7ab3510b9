package heelbeat.rig;

import static heelbeat.rig.RawDevice.ETIMEDOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simulated bridge and its converters, seen through the kernel's driver and i2c-dev. What a
 * fault looks like is the driver hid-cp2112's choice: the I2C controller of a Pi gives other error
 * numbers.
 */
@Tag("rig")
final class Cp2112RigTest {
  /** Single conversion of AIN0 against ground, 4.096 V, 860 Hz. */
  private static final int AIN0 = 0x43e3;

  private static final int NEXT_INPUT = 0x1000;
  private static final long MS = 1_000_000;

  private final Cp2112Model bridge = new Cp2112Model();
  private final RawAds1115 chip = new RawAds1115(bridge.bus(), 0x48);

  Cp2112RigTest() throws IOException {}

  @AfterEach
  void pull() {
    chip.close();
    bridge.close();
  }

  @Test
  void eightInputsReadTheVoltagesSet() {
    try (RawAds1115 second = new RawAds1115(bridge.bus(), 0x49)) {
      for (int input = 0; input < 4; input++) {
        bridge.voltages().set(input, 0.5 + 0.25 * input);
        bridge.voltages().set(4 + input, 3.5 - 0.25 * input);
      }
      for (int input = 0; input < 4; input++) {
        assertEquals(4000 + 2000 * input, chip.convert(AIN0 + NEXT_INPUT * input));
        assertEquals(28000 - 2000 * input, second.convert(AIN0 + NEXT_INPUT * input));
      }
    }
  }

  @Test
  void registersCanBeReadBack() {
    assertEquals(0x8583, chip.read(1));
    assertEquals(0, chip.write(3, 0x8000));
    assertEquals(0x8000, chip.read(3));
  }

  /**
   * The data rates' codes and times: data sheet, config register, field DR. None is ever shorter; a
   * host that is busy makes some longer, so the shortest of five has the upper bound.
   */
  @ParameterizedTest
  @CsvSource({"0,125000", "4,7812", "7,1162"})
  void conversionTakesTheDataRatesTime(int rate, long conversionUs) {
    long shortestUs = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long tookUs = durationNs(() -> chip.convert(0x4303 | (rate << 5))) / 1000;
      shortestUs = Math.min(shortestUs, tookUs);
    }
    long bestUs = shortestUs;
    System.out.printf(
        "conversion of %d us took %d us with its transfers at best%n", conversionUs, bestUs);
    assertTrue(bestUs >= conversionUs, () -> bestUs + " us");
    assertTrue(bestUs < conversionUs + 50_000, () -> bestUs + " us");
  }

  @Test
  void playedTableIsReadInItsTime() {
    bridge
        .voltages()
        .play(
            new TreeMap<>(Map.of(0L, new double[] {1.0}, 1000 * MS, new double[] {2.0})),
            System.nanoTime());
    assertEquals(8000, chip.convert(AIN0));
    while (bridge.voltages().isPlaying(System.nanoTime())) {
      Thread.onSpinWait();
    }
    assertEquals(16000, chip.convert(AIN0));
  }

  @Test
  void transferThatNobodyAcknowledgesTimesOut() {
    bridge.faults().refuse(true);
    assertEquals(-ETIMEDOUT, chip.write(1, AIN0));
    assertEquals(-ETIMEDOUT, chip.read(1));
    bridge.faults().refuse(false);
    assertEquals(0x8583, chip.read(1));
  }

  @Test
  void chipThatIsNotThereTimesOutAndTheOtherAnswers() {
    bridge.faults().takeOut(0x49, true);
    try (RawAds1115 absent = new RawAds1115(bridge.bus(), 0x49)) {
      assertEquals(-ETIMEDOUT, absent.read(1));
      assertEquals(0x8583, chip.read(1));
    }
  }

  @Test
  void stuckBusTimesOutUntilItIsFree() {
    bridge.faults().stick(true);
    long tookNs = durationNs(() -> assertEquals(-ETIMEDOUT, chip.write(1, AIN0)));
    System.out.printf("a transfer on a stuck bus failed after %d us%n", tookNs / 1000);
    bridge.faults().stick(false);
    assertEquals(0x8583, chip.read(1));
  }

  @Test
  void slowBusTakesItsTime() {
    bridge.faults().delay(20 * MS);
    assertTrue(durationNs(() -> chip.write(1, AIN0)) >= 20 * MS);
  }

  @Test
  void unpluggedBridgeTimesOutAndComesBackAsAnotherBus() throws IOException {
    Path before = bridge.bus();
    bridge.voltages().set(0, 1);
    bridge.unplug();
    long tookNs = durationNs(() -> assertEquals(-ETIMEDOUT, chip.write(1, AIN0)));
    System.out.printf("a transfer on an unplugged bus failed after %d us%n", tookNs / 1000);
    bridge.plug();
    assertNotEquals(before, bridge.bus());
    try (RawAds1115 again = new RawAds1115(bridge.bus(), 0x48)) {
      assertEquals(8000, again.convert(AIN0));
    }
    assertEquals(-ETIMEDOUT, chip.write(1, AIN0));
  }

  @Test
  void bridgeThatNobodyHasOpenLeavesAtOnce() throws IOException, InterruptedException {
    chip.close();
    bridge.unplug();
    for (int waitedMs = 0; Files.exists(bridge.bus()); waitedMs += 5) {
      assertTrue(waitedMs < 1000, "the bus is still there");
      Thread.sleep(5);
    }
  }

  @Test
  void outputsAreLoggedWithTheirTime() {
    long beforeNs = System.nanoTime();
    try (RawGpio led = new RawGpio(bridge.chip(), 2, RawGpio.OUTPUT)) {
      led.set(true);
      led.set(true);
      led.set(false);
    }
    List<PinChange> changes = bridge.pinChanges();
    assertEquals(2, changes.size());
    assertTrue(changes.getFirst().high());
    assertFalse(changes.getLast().high());
    assertEquals(2, changes.getLast().pin());
    assertTrue(changes.getFirst().timeNs() > beforeNs);
    assertTrue(changes.getLast().timeNs() > changes.getFirst().timeNs());
  }

  @Test
  void readyPinFallsWhenTheConversionHasEnded() {
    try (RawGpio ready = new RawGpio(bridge.chip(), 7, RawGpio.INPUT)) {
      chip.write(2, 0x0000);
      chip.write(3, 0x8000);
      // 8 Hz, comparator on.
      chip.write(1, 0xc300);
      assertTrue(ready.isHigh());
      chip.convert(0xc300);
      assertFalse(ready.isHigh());
    }
  }

  private static long durationNs(Runnable action) {
    long startNs = System.nanoTime();
    action.run();
    return System.nanoTime() - startNs;
  }
}
