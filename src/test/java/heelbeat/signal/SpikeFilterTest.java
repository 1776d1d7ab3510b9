package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpikeFilterTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 101, 99, 5_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aSingleSpikeVanishes(int spike) {
    assertArrayEquals(
        new int[] {100, 100, 100, 100, 100}, filtered(100, 100, 100, spike, 100, 100));
  }

  @Test
  void aStepPassesOneSampleLate() {
    assertArrayEquals(new int[] {0, 0, 0, 0, 90, 90}, filtered(0, 0, 0, 0, 90, 90, 90));
  }

  @Test
  void twoWrongSamplesInARowAreBelieved() {
    assertArrayEquals(new int[] {0, 0, 0, 90, 90}, filtered(0, 0, 0, 90, 90, 0));
  }

  @Test
  void aMonotoneSequenceIsUnchangedButForTheDelay() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int direction = random.nextBoolean() ? 1 : -1;
      int[] rising = new int[100];
      for (int i = 1; i < rising.length; i++) {
        rising[i] = rising[i - 1] + direction * random.nextInt(1 << random.nextInt(1, 24));
      }
      int[] passed = filtered(rising);
      for (int i = 0; i < passed.length; i++) {
        assertEquals(rising[i], passed[i], "seed " + seed + ", sample " + i);
      }
    }
  }

  /** What comes out for each sample but the first, which the filter is primed with. */
  private static int[] filtered(int... counts) {
    SpikeFilter filter = new SpikeFilter();
    filter.reset(counts[0]);
    int[] filtered = new int[counts.length - 1];
    for (int i = 0; i < filtered.length; i++) {
      filtered[i] = filter.filter(counts[i + 1]);
    }
    return filtered;
  }
}
