package heelbeat.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LatenessHistogramTest {
  private final LatenessHistogram histogram = new LatenessHistogram();

  @Test
  void anEmptyOneIsAllZero() {
    assertEquals(0, histogram.quantileNs(0.5));
    assertEquals(0, histogram.maxNs());
  }

  @Test
  void earlyCountsAsNotLate() {
    histogram.record(-5);
    assertEquals(0, histogram.maxNs());
    assertEquals(0, histogram.quantileNs(1));
  }

  @Test
  void shortTimesAreExact() {
    for (int ns = 1; ns <= 60; ns++) {
      histogram.record(ns);
    }
    assertEquals(30, histogram.quantileNs(0.5));
    assertEquals(60, histogram.quantileNs(0.99));
  }

  @Test
  void theLongestTimeFits() {
    histogram.record(Long.MAX_VALUE);
    assertEquals(Long.MAX_VALUE, histogram.quantileNs(0.5));
  }

  @Test
  void quantilesAreRoundedUpByLessThanAThirtySecond() {
    SplittableRandom random = new SplittableRandom(7);
    long[] values = new long[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (long) Math.exp(random.nextDouble(0, 40));
      histogram.record(values[i]);
    }
    Arrays.sort(values);
    for (double share : new double[] {0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1}) {
      long exact = values[(int) Math.ceil(share * values.length) - 1];
      long reported = histogram.quantileNs(share);
      assertTrue(
          reported >= exact && reported <= exact + exact / 32,
          share + ": " + reported + " for " + exact);
    }
    assertEquals(values[values.length - 1], histogram.maxNs());
  }
}
