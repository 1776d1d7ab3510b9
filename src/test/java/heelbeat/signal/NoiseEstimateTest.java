package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoiseEstimateTest {
  private static final long PERIOD_NS = 10_000_000;
  private static final long MEMORY_NS = 1_000_000_000;
  private static final double LEAST = 0.01;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 300})
  void whiteNoiseIsToldWithinTenPercent(double deviation) {
    assertEquals(deviation, meanEstimate(deviation, i -> 0), 0.1 * deviation);
  }

  @Test
  void anOffsetDoesNotMatter() {
    assertEquals(1, meanEstimate(1, i -> -1e6), 0.1);
  }

  @Test
  void aRampDoesNotMatter() {
    assertEquals(1, meanEstimate(1, i -> 50 * i), 0.1);
  }

  @Test
  void aSwayDoesNotMatter() {
    // 100 deviations and once a second: as a person sways, and more.
    assertEquals(1, meanEstimate(1, i -> 100 * Math.sin(2 * Math.PI * i / 100)), 0.2);
  }

  @Test
  void aStepHardlyRaisesTheEstimateAndIsForgotten() {
    Random random = new Random(2);
    NoiseEstimate noise = new NoiseEstimate(PERIOD_NS, MEMORY_NS, LEAST);
    for (int i = 0; i < 3000; i++) {
      noise.add(random.nextGaussian());
    }
    double before = noise.deviation();
    for (int i = 0; i < 10; i++) {
      noise.add(1e5 + random.nextGaussian());
    }
    assertTrue(noise.deviation() < 1.2 * before, noise.deviation() + " after " + before);
    for (int i = 0; i < 500; i++) {
      noise.add(1e5 + random.nextGaussian());
    }
    assertEquals(1, noise.deviation(), 0.25);
  }

  @Test
  void itBeginsAtTheSmallestDeviationWhichIsAlreadyKnown() {
    assertEquals(LEAST, new NoiseEstimate(PERIOD_NS, MEMORY_NS, LEAST).deviation(), 1e-12);
  }

  @Test
  void silenceIsTheSmallestDeviation() {
    NoiseEstimate noise = new NoiseEstimate(PERIOD_NS, MEMORY_NS, LEAST);
    for (int i = 0; i < 100; i++) {
      noise.add(7);
    }
    for (int i = 0; i < 3000; i++) {
      noise.add(7);
    }
    assertEquals(LEAST, noise.deviation(), 1e-9);
  }

  /** The mean over 60 s, because one answer remembers only a second and scatters itself. */
  private static double meanEstimate(double deviation, IntToDoubleFunction underneath) {
    Random random = new Random(1);
    NoiseEstimate noise = new NoiseEstimate(PERIOD_NS, MEMORY_NS, LEAST);
    double sum = 0;
    for (int i = 0; i < 7000; i++) {
      noise.add(underneath.applyAsDouble(i) + deviation * random.nextGaussian());
      sum += i < 1000 ? 0 : noise.deviation();
    }
    return sum / 6000;
  }
}
