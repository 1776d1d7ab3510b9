package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that come too slowly, and those that only hesitate. */
final class FrameRateWatchTest {
  private final Random random = new Random(5);
  private double nowMs;

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 27, 37.9})
  void aPadThatSaysThatItIsTooSlowIsBelievedAtOnceAndForGood(double nominalHz) {
    FrameRateWatch watch = new FrameRateWatch(nominalHz);
    assertTrue(watch.onFrame(0));
    assertTrue(watch.isTooSlow());
    assertEquals(nominalHz, watch.rateHz());
    assertEquals(0, changes(watch, 60, () -> 10));
  }

  @ParameterizedTest
  @CsvSource({"100, 2", "100, 10", "80, 10", "40, 37", "250, 30"})
  void aPadThatPromisesMoreIsTooSlowAfterTenSeconds(double nominalHz, double rateHz) {
    FrameRateWatch watch = new FrameRateWatch(nominalHz);
    assertEquals(0, changes(watch, 9.4, () -> 1000 / rateHz));
    int changed = changes(watch, 30, () -> 1000 / rateHz);
    assertEquals(1, changed);
    assertTrue(watch.isTooSlow());
    assertEquals(Math.max(rateHz, 4), watch.rateHz(), 0.5);
  }

  @Test
  void itIsFastEnoughAfterAWholeWindow() {
    FrameRateWatch watch = new FrameRateWatch(80);
    assertEquals(1, changes(watch, 20, () -> 100));
    assertEquals(1, changes(watch, 11, () -> 12.5));
    assertFalse(watch.isTooSlow());
    assertEquals(80, watch.rateHz(), 0.1);
  }

  @Test
  void aRateAtTheLimitIsToldOnce() {
    FrameRateWatch watch = new FrameRateWatch(40);
    assertEquals(1, changes(watch, 600, () -> 1000 / 37.9 + (random.nextInt(5) - 2)));
    assertEquals(0, changes(watch, 600, () -> 1000 / 38.3 + (random.nextInt(5) - 2)));
  }

  /** Each frame up to nine tenths of a period late, as on a machine that is far too busy. */
  @ParameterizedTest
  @ValueSource(doubles = {40, 50, 80, 100, 200, 250, 1000})
  void jitterIsNotSlow(double rateHz) {
    FrameRateWatch watch = new FrameRateWatch(rateHz);
    double[] latePart = {0};
    DoubleSupplier nextMs =
        () -> {
          double beforePart = latePart[0];
          latePart[0] = 0.9 * random.nextDouble();
          return 1000 / rateHz * (1 + latePart[0] - beforePart);
        };
    assertEquals(0, changes(watch, 600, nextMs));
  }

  /** The times are the pad's, but one that was away may have lost them. */
  @ParameterizedTest
  @ValueSource(doubles = {40, 80, 100, 200, 250})
  void aPadThatIsAwayForSecondsNowAndThenIsNotSlow(double rateHz) {
    FrameRateWatch watch = new FrameRateWatch(rateHz);
    double stallPart = 1 / (10 * rateHz);
    assertEquals(
        0,
        changes(
            watch,
            3600,
            () ->
                random.nextDouble() < stallPart
                    ? 100 + 5000 * random.nextDouble()
                    : 1000 / rateHz));
  }

  @ParameterizedTest
  @ValueSource(doubles = {80, 100, 200})
  void halfOfTheFramesLostIsNotYetTooFew(double rateHz) {
    FrameRateWatch watch = new FrameRateWatch(rateHz);
    assertEquals(
        0, changes(watch, 600, () -> 1000 / rateHz * (1 + (random.nextDouble() < 0.45 ? 1 : 0))));
  }

  private int changes(FrameRateWatch watch, double forS, DoubleSupplier nextMs) {
    int changes = 0;
    for (double endMs = nowMs + 1000 * forS; nowMs < endMs; nowMs += nextMs.getAsDouble()) {
      changes += watch.onFrame(Math.round(1e6 * nowMs)) ? 1 : 0;
    }
    return changes;
  }
}
