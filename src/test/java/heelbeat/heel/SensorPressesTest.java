package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SensorPressesTest {
  private static final long MS = 1_000_000L;
  private static final double NOTHING = 2;
  private static final double LEAST = 10;

  private final SensorPresses presses = new SensorPresses();

  @ParameterizedTest
  @CsvSource({"10, 0", "10.1, 1"})
  void aPressIsMoreThanTheLeast(double load, int count) {
    press(0, 1000, load, 0);
    assertEquals(count, presses.count());
  }

  @ParameterizedTest
  @CsvSource({"12, 2, 0", "12, 1.9, 1", "100, 15, 0", "100, 14.9, 1"})
  void aPressIsOverWithAllOfTheLoadButCreep(double load, double left, int count) {
    press(0, 1000, load, left);
    assertEquals(count, presses.count());
  }

  @ParameterizedTest
  @CsvSource({"250, 0", "251, 1"})
  void stepsAndImpactsAreShorter(long lastsMs, int count) {
    press(0, lastsMs, 100, 0);
    assertEquals(count, presses.count());
  }

  @ParameterizedTest
  @CsvSource({"20000, 3", "20001, 1"})
  void whatFollowsLaterThanTwentySecondsIsSomethingElse(long pauseMs, int count) {
    press(0, 1000, 100, 0);
    press(2000, 3000, 100, 0);
    press(2500 + pauseMs, 3000 + pauseMs, 100, 0);
    assertEquals(count, presses.count());
  }

  @Test
  void theHeaviestLoadOfThePressTellsWhatCreepMayLeave() {
    presses.onSample(0, 100, NOTHING, LEAST);
    presses.onSample(300 * MS, 20, NOTHING, LEAST);
    presses.onSample(600 * MS, 14, NOTHING, LEAST);
    assertEquals(1, presses.count());
  }

  @Test
  void startingOverForgetsAll() {
    press(0, 1000, 100, 0);
    presses.onSample(2000 * MS, 100, NOTHING, LEAST);
    presses.reset();
    presses.onSample(3000 * MS, 0, NOTHING, LEAST);
    assertEquals(0, presses.count());
    press(4000, 5000, 100, 0);
    assertEquals(1, presses.count());
  }

  private void press(long fromMs, long toMs, double load, double left) {
    presses.onSample(fromMs * MS, load, NOTHING, LEAST);
    presses.onSample(toMs * MS, left, NOTHING, LEAST);
  }
}
