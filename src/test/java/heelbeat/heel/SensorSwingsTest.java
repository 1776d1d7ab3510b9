package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SensorSwingsTest {
  private static final long MS = 1_000_000L;
  private static final double LEAST = 10;

  private final SensorSwings swings = new SensorSwings();

  @ParameterizedTest
  @CsvSource({"110, 0", "111, 1"})
  void aSwingRisesByMoreThanTheLeast(double high, int count) {
    swings.reset(100);
    swing(0, 1000, high, 100);
    assertEquals(count, swings.count());
  }

  @ParameterizedTest
  @CsvSource({"88, 0", "87, 1"})
  void aSwingIsOverWhenItHasLostMoreThanThreeFifthsOfItsRise(double low, int count) {
    swings.reset(40);
    swing(0, 1000, 160, low);
    assertEquals(count, swings.count());
  }

  @ParameterizedTest
  @CsvSource({"250, 0", "251, 1"})
  void stepsAndImpactsAreShorter(long lastsMs, int count) {
    swings.reset(100);
    swing(0, lastsMs, 200, 100);
    assertEquals(count, swings.count());
  }

  @ParameterizedTest
  @CsvSource({"20000, 3", "20001, 1"})
  void whatFollowsLaterThanTwentySecondsIsSomethingElse(long pauseMs, int count) {
    swings.reset(100);
    swing(0, 1000, 200, 100);
    swing(2000, 3000, 200, 100);
    swing(3000 + pauseMs, 4000 + pauseMs, 200, 100);
    assertEquals(count, swings.count());
  }

  @Test
  void eachRiseIsFromTheLowestLoadSinceTheLast() {
    swings.reset(100);
    swings.onSample(0, 80, LEAST);
    assertEquals(80, swings.lowest());
    swing(10, 1000, 91, 80);
    assertEquals(1, swings.count());
    assertEquals(80, swings.lowest());
  }

  @Test
  void resettingForgetsAll() {
    swings.reset(100);
    swing(0, 1000, 200, 100);
    swings.onSample(2000 * MS, 200, LEAST);
    swings.reset(150);
    assertEquals(0, swings.count());
    assertEquals(150, swings.lowest());
    swings.onSample(4000 * MS, 100, LEAST);
    assertEquals(0, swings.count());
  }

  private void swing(long fromMs, long toMs, double high, double low) {
    swings.onSample(fromMs * MS, high, LEAST);
    swings.onSample(toMs * MS, low, LEAST);
  }
}
