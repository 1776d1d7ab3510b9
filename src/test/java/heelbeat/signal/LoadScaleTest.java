package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LoadScaleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0", // nothing
    "100, 0.123285", // (1/10)^(1/1.1)
    "550, 1", // as much as the measuring resistor
    "825, 2.714861", // 3^(1/1.1)
    "1000, 8.111308" // 10^(1/1.1)
  })
  void aResistorFollowsItsDataSheetsCurve(int counts, double load) {
    assertEquals(load, new LoadScale(SensorKind.FSR, 1100).loadOf(counts), 1e-5 * (1 + load));
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 1023, 4095, 26_400})
  void moreCountsOfAResistorAreMoreLoadUpToTheCeiling(int fullScaleCounts) {
    LoadScale scale = new LoadScale(SensorKind.FSR, fullScaleCounts);
    int ceilingCounts = (int) Math.ceil(0.995 * fullScaleCounts);
    for (int counts = 1; counts <= ceilingCounts; counts++) {
      assertTrue(scale.loadOf(counts) > scale.loadOf(counts - 1), "at " + counts);
    }
    for (int counts = ceilingCounts; counts <= fullScaleCounts + 10; counts++) {
      assertEquals(scale.loadOf(ceilingCounts), scale.loadOf(counts), "at " + counts);
    }
  }

  @Test
  void aResistorsLoadIsFiniteAndNotNegativeForAnyCount() {
    LoadScale scale = new LoadScale(SensorKind.FSR, 1023);
    assertEquals(0, scale.loadOf(-1));
    assertEquals(0, scale.loadOf(Integer.MIN_VALUE));
    assertEquals(scale.loadOf(1023), scale.loadOf(Integer.MAX_VALUE));
    assertTrue(Double.isFinite(scale.loadOf(1023)));
  }

  @Test
  void anyConverterWillDo() {
    assertEquals(0, new LoadScale(SensorKind.FSR, 1).loadOf(0));
    assertTrue(new LoadScale(SensorKind.FSR, 1).leastFootLoad() > 0);
    LoadScale finest = new LoadScale(SensorKind.FSR, Integer.MAX_VALUE);
    assertEquals(1, finest.loadOf(Integer.MAX_VALUE / 2), 1e-6);
  }

  @Test
  void aCountIsTheSameLoadWhateverCameBefore() {
    LoadScale used = new LoadScale(SensorKind.FSR, 26_400);
    for (int counts = 26_400; counts >= -1; counts--) {
      used.loadOf(counts);
    }
    for (int counts = -1; counts <= 26_400; counts += 7) {
      double first = new LoadScale(SensorKind.FSR, 26_400).loadOf(counts);
      assertEquals(first, used.loadOf(counts), "at " + counts);
      assertEquals(first, used.loadOf(counts), "at " + counts + " once more");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 123_456, -8_388_608, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aLoadCellsCountIsItsLoad(int counts) {
    assertEquals(counts, new LoadScale(SensorKind.LOAD_CELL, 8_388_607).loadOf(counts));
  }

  @Test
  void theLeastFootIsAHundredthOfADividersCountsAndAThousandthOfALoadCells() {
    LoadScale fsr = new LoadScale(SensorKind.FSR, 1000);
    assertEquals(0.015337, fsr.leastFootLoad(), 1e-5); // (10/990)^(1/1.1)
    assertEquals(8000, new LoadScale(SensorKind.LOAD_CELL, 8_000_000).leastFootLoad());
  }

  @Test
  void onlyADividersZeroIsKnown() {
    assertTrue(new LoadScale(SensorKind.FSR, 1023).isZeroKnown());
    assertFalse(new LoadScale(SensorKind.LOAD_CELL, 8_388_607).isZeroKnown());
  }
}
