package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RepeatedReadingsTest {
  private static final PadFormat RESISTORS =
      new PadFormat(200, SensorKind.FSR, "avr10", 1023, EnumSet.allOf(Channel.class));
  private static final PadFormat LOAD_CELLS =
      new PadFormat(80, SensorKind.LOAD_CELL, "hx711", 8_388_607, EnumSet.allOf(Channel.class));

  private static int[] moving(PadFormat format, double timeS, SplittableRandom random) {
    double swing = format.fullScaleCounts() / 5.0;
    int[] counts = new int[Channel.COUNT];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (int) (swing * (1.2 + Math.sin(4 * timeS + i)) + random.nextInt(2));
    }
    return counts;
  }

  /** As a balance board's driver does it (SIGNAL.md: 16 to 63 %). */
  @ParameterizedTest
  @CsvSource({"1, 0.16", "2, 0.3", "3, 0.63"})
  void framesThatAreRepeatedNowAndThenAreNoticed(long seed, double part) {
    for (PadFormat format : new PadFormat[] {RESISTORS, LOAD_CELLS}) {
      SplittableRandom random = new SplittableRandom(seed);
      RepeatedReadings readings = new RepeatedReadings(format);
      int[] counts = moving(format, 0, random);
      for (int i = 0; i < 20 * format.sampleRateHz(); i++) {
        if (random.nextDouble() >= part) {
          counts = moving(format, i / format.sampleRateHz(), random);
        }
        readings.onFrame(counts);
      }
      assertEquals(part, readings.part(), 0.17, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void aConverterThatIsReadTooOftenIsNoticed(int times) {
    RepeatedReadings readings = new RepeatedReadings(LOAD_CELLS);
    for (int i = 0; i < 4000; i++) {
      readings.onFrame(
          moving(LOAD_CELLS, i / times * times / 80.0, new SplittableRandom(i / times)));
    }
    assertEquals(1, readings.part(), "times " + times);
  }

  @Test
  void readingsThatAreEachNewAreNot() {
    for (PadFormat format : new PadFormat[] {RESISTORS, LOAD_CELLS}) {
      SplittableRandom random = new SplittableRandom(4);
      RepeatedReadings readings = new RepeatedReadings(format);
      for (int i = 0; i < 20_000; i++) {
        readings.onFrame(moving(format, i / format.sampleRateHz(), random));
      }
      assertEquals(0, readings.part());
    }
  }

  /** Nobody there, then somebody who steps from one foot to the other: steps out of stillness. */
  @Test
  void stillnessIsNoRepetition() {
    RepeatedReadings readings = new RepeatedReadings(RESISTORS);
    for (int i = 0; i < 20_000; i++) {
      readings.onFrame(i / 100 % 2 == 0 ? new int[] {0, 0, 0, 0} : new int[] {300, 200, 0, 0});
    }
    assertEquals(0, readings.part());
  }

  /** A movement of less than a count a frame stands still in between. */
  @ParameterizedTest
  @ValueSource(ints = {6, 8, 10, 12})
  void readingsOfFewBitsThatAreEachNewAreNot(int bits) {
    for (PadFormat format : new PadFormat[] {RESISTORS, LOAD_CELLS}) {
      SplittableRandom random = new SplittableRandom(5);
      RepeatedReadings readings = new RepeatedReadings(format);
      int step = Math.max(1, (format.fullScaleCounts() + 1) >> bits);
      for (int i = 0; i < 20_000; i++) {
        int[] counts = moving(format, i / format.sampleRateHz(), random);
        for (int k = 0; k < counts.length; k++) {
          counts[k] = counts[k] / step * step;
        }
        readings.onFrame(counts);
      }
      assertEquals(0, readings.part(), format.adc());
    }
  }
}
