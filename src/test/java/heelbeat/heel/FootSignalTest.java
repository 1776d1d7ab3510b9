package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FootSignalTest {
  private static final PadFormat FSR = TestPad.fsr(100, 26_400).format();

  private final FootSignal signal = new FootSignal(FSR);

  @Test
  void aSampleIsAddedWithItsOwnTimeWhenTheNextOneComes() {
    assertFalse(signal.add(100, 5000, 2000));
    assertTrue(signal.add(200, 6000, 3000));
    LoadScale scale = new LoadScale(SensorKind.FSR, 26_400);
    assertEquals(0, signal.history().last());
    assertEquals(100, signal.history().timeNs(0));
    assertEquals(scale.loadOf(5000), signal.history().forefoot(0), 1e-6);
    assertEquals(scale.loadOf(2000), signal.history().heel(0), 1e-6);
  }

  @Test
  void aSpikeOfEitherSensorIsTakenOut() {
    for (int i = 0; i < 10; i++) {
      signal.add(i, i == 4 ? 20_000 : 5000, i == 6 ? 0 : 2000);
    }
    for (long i = 1; i <= signal.history().last(); i++) {
      assertEquals(signal.history().forefoot(0), signal.history().forefoot(i));
      assertEquals(signal.history().heel(0), signal.history().heel(i));
    }
  }

  @Test
  void restartingForgetsAllSamples() {
    signal.add(100, 5000, 2000);
    signal.add(200, 5000, 2000);
    signal.restart();
    assertEquals(-1, signal.history().last());
    assertFalse(signal.add(900, 6000, 3000));
    assertTrue(signal.add(1000, 6000, 3000));
    assertEquals(900, signal.history().timeNs(0));
  }

  @Test
  void theScatterIsThatOfEachSensor() {
    FootSignal cell = new FootSignal(TestPad.loadCell(80).format());
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      cell.add(
          i * 12_500_000L,
          (int) Math.round(300 * random.nextGaussian()),
          (int) Math.round(100 * random.nextGaussian()));
    }
    assertEquals(3, cell.forefootDeviation() / cell.heelDeviation(), 0.8);
    // Medians of three scatter less than their samples, and neighbours are alike.
    assertEquals(35, cell.heelDeviation(), 10);
  }

  /** A tenth of the least foot for a resistor, a count for a load cell. */
  @Test
  void aStillSensorScattersByItsStep() {
    LoadScale scale = new LoadScale(SensorKind.FSR, 26_400);
    assertEquals(scale.leastFootLoad() / 10, signal.heelDeviation(), 1e-9);
    FootSignal cell = new FootSignal(TestPad.loadCell(80).format());
    assertEquals(1, cell.forefootDeviation(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"100, 4096", "137, 8192"})
  void thirtySecondsAreRemembered(double rateHz, int samples) {
    FootSignal cell = new FootSignal(TestPad.loadCell(rateHz).format());
    for (int i = 0; i < 10_000; i++) {
      cell.add(i, 0, 0);
    }
    assertEquals(samples - 1, cell.history().last() - cell.history().first());
  }

  @Test
  void onlyResistorsCreep() {
    assertTrue(signal.sensor().isCreeping());
    assertFalse(new FootSignal(TestPad.loadCell(80).format()).sensor().isCreeping());
  }

  @Test
  void levelsAreAScaleFromFloorToRest() {
    SensorLevels levels = new SensorLevels(100, 300);
    assertEquals(0, levels.part(100));
    assertEquals(1.5, levels.part(400));
    assertEquals(400, levels.load(1.5));
    assertEquals(100, levels.load(0));
  }
}
