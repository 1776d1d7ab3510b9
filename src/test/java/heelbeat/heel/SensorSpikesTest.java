package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.LoadScale;
import heelbeat.signal.SensorKind;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a load cell's scale of a million counts a spike sticks out by more than 8000. */
final class SensorSpikesTest {
  private static final LoadScale LOAD_CELL = new LoadScale(SensorKind.LOAD_CELL, 1_000_000);
  private static final LoadScale FSR = new LoadScale(SensorKind.FSR, 26_400);
  private static final long PERIOD_NS = 10_000_000L;

  private SensorSpikes spikes = new SensorSpikes(LOAD_CELL, PERIOD_NS);

  /** More than one sample in 20 make it noisy, fewer than one in 100 are as good as none. */
  @ParameterizedTest
  @CsvSource({"15, true, false", "24, false, false", "60, false, false", "120, false, true"})
  void theirPartOfTheSamplesDecides(int everySamples, boolean areMany, boolean areFew) {
    // Seen right before the next one, after ten seconds.
    take(1200 - 1200 % everySamples + 1, i -> i % everySamples == everySamples / 2 ? 20_000 : 0);
    take(everySamples / 2 - 1, i -> 0);
    assertEquals(areMany, spikes.areMany());
    assertEquals(areFew, spikes.areFew());
  }

  @ParameterizedTest
  @CsvSource({"8000, true", "8001, false", "-8000, true", "-8001, false"})
  void aSpikeSticksOutOnBothSidesByEightTimesTheLeastFoot(double height, boolean areFew) {
    take(300, i -> 500 + (i % 10 == 5 ? height : 0));
    assertEquals(areFew, spikes.areFew());
    assertEquals(!areFew, spikes.areMany());
  }

  @Test
  void stepsAndRampsAreNoSpikes() {
    take(1000, i -> i / 10 % 2 == 0 ? 0 : 90_000);
    assertTrue(spikes.areFew());
    take(1000, i -> 9000.0 * i);
    assertTrue(spikes.areFew());
  }

  /** A resistor's pressed by 4 of its units rustles by 0.24; a load cell does not. */
  @ParameterizedTest
  @CsvSource({"0.23, true", "0.25, false"})
  void aPressedResistorRustles(double height, boolean areFew) {
    spikes = new SensorSpikes(FSR, PERIOD_NS);
    take(300, i -> 4 + (i % 10 == 5 ? height : 0));
    assertEquals(areFew, spikes.areFew());
  }

  @Test
  void aLoadCellDoesNotRustle() {
    take(300, i -> 200_000 + (i % 10 == 5 ? 9000 : 0));
    assertTrue(spikes.areMany());
  }

  /** Of a pad slower than 100 samples a second a hundred samples are remembered, not a second. */
  @ParameterizedTest
  @ValueSource(longs = {20_000_000L, 100_000_000L})
  void fourSpikesInARowMakeNoSlowPadNoisy(long periodNs) {
    spikes = new SensorSpikes(LOAD_CELL, periodNs);
    take(13, i -> i % 3 == 1 ? 20_000 : 0);
    assertFalse(spikes.areMany());
    take(8, i -> i % 3 == 1 ? 20_000 : 0);
    assertTrue(spikes.areMany());
  }

  /** The same of a pad of 250 samples a second takes two and a half times as many. */
  @Test
  void aFastPadRemembersASecond() {
    spikes = new SensorSpikes(LOAD_CELL, 4_000_000L);
    take(30, i -> i % 3 == 1 ? 20_000 : 0);
    assertFalse(spikes.areMany());
    take(15, i -> i % 3 == 1 ? 20_000 : 0);
    assertTrue(spikes.areMany());
  }

  /** One sample of a slow pad is as wide as the blow of a landing; after it the load goes on. */
  @ParameterizedTest
  @CsvSource({"25_000_000, 10_000, true", "25_000_000, 9_000, false", "12_500_000, 10_000, false"})
  void aBlowThatTheLoadGoesOnFromIsNoSpikeOfASlowPad(long periodNs, double on, boolean areFew) {
    spikes = new SensorSpikes(LOAD_CELL, periodNs);
    take(300, i -> i % 20 < 10 ? (i % 10 == 9 ? 20_000 + on : 0) : (i % 10 == 9 ? -20_000 : on));
    assertEquals(areFew, spikes.areFew());
    assertEquals(!areFew, spikes.areMany());
  }

  private void take(int samples, IntToDoubleFunction load) {
    for (int i = 0; i < samples; i++) {
      spikes.onSample(load.applyAsDouble(i));
    }
  }
}
