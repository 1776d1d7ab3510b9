package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SensorFiguresTest {
  @Test
  void countsWhatIsThere() {
    SensorFigures figures = SensorFigures.of(new int[] {5, 5, 5, 9, -3, 100, 100, -100, 7}, 100);

    assertEquals(9, figures.samples());
    assertEquals(-100, figures.lowest());
    assertEquals(100, figures.highest());
    assertEquals(3, figures.saturated());
    assertEquals(3, figures.repeated());
    assertEquals(6, figures.distinct());
    assertFalse(figures.isDoubled());
  }

  @Test
  void noiseIsItsDeviationWhateverTheFootDoes() {
    Random random = new Random(3);
    int[] counts =
        IntStream.range(0, 4000)
            .map(i ->
                (int) Math.round(8000 + 6000 * Math.sin(i / 40.0) + 20 * random.nextGaussian()))
            .toArray();

    assertEquals(20, SensorFigures.of(counts, 26400).noise(), 2);
  }

  @Test
  void aQuietConverterRepeatsWithoutBeingReadTwice() {
    Random random = new Random(4);
    int[] counts = IntStream.range(0, 2000).map(i -> 500 + random.nextInt(2)).toArray();

    assertFalse(SensorFigures.of(counts, 1023).isDoubled());
  }

  @Test
  void aConverterThatIsReadTwiceTakesTurns() {
    int[] counts = IntStream.range(0, 2000).map(i -> 7919 * (i / 2) % 1009).toArray();

    assertTrue(SensorFigures.of(counts, 1023).isDoubled());
  }

  @Test
  void nothingIsNothing() {
    assertEquals(0, SensorFigures.of(new int[0], 1023).samples());
  }
}
