package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.LoadScale;
import heelbeat.signal.SensorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On load cells of which the least that can be a foot is 1000 counts, and on resistors. */
final class SensorSilenceTest {
  private static final long MS = 1_000_000L;

  /** What an untared load cell may read without a foot. */
  private static final int EMPTY = 50_000;

  private static final LoadScale LOAD_CELL = new LoadScale(SensorKind.LOAD_CELL, 1_000_000);
  private static final LoadScale FSR = new LoadScale(SensorKind.FSR, 26_400);

  /** So slow that each sample is believed as it comes. */
  private static final long PERIOD_NS = 100 * MS;

  private long nowMs = 5000;

  /** Of a heel one swing of the forefoot, of a forefoot two of the heel. */
  @ParameterizedTest
  @CsvSource({
    "true, 8000, 1, false",
    "true, 8001, 1, true",
    "true, 8001, 0, false",
    "false, 5000, 2, false",
    "false, 5001, 2, true",
    "false, 5001, 1, false"
  })
  void aLoadedSensorThatDoesNotAnswerIsSilent(
      boolean isHeel, double load, int swings, boolean isSilent) {
    SensorSilence silence = new SensorSilence(LOAD_CELL, isHeel, PERIOD_NS);
    stay(silence, 0, 0);
    stay(silence, 20_000, 100_000);
    stay(silence, load, 100_000);
    swing(silence, swings, load, 100_000, 200_000);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  @ParameterizedTest
  @CsvSource({"10000, false", "10001, true"})
  void whatWasNeverLoadedByTenTimesTheLeastFootIsNoLoadedHeel(double load, boolean isSilent) {
    SensorSilence silence = heel();
    stay(silence, 0, 0);
    stay(silence, load, 100_000);
    swing(silence, 1, load, 100_000, 200_000);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  /** A heel in the air is believed twice. */
  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void aHeelInTheAirComesDownByTheThirdSwing(int swings, boolean isSilent) {
    SensorSilence silence = heel();
    stay(silence, 0, 0);
    stay(silence, 100_000, 100_000);
    stay(silence, 0, 100_000);
    swing(silence, swings, 0, 100_000, 200_000);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  /** Below twice the least foot the forefoot is gone, and the foot steps on its toes. */
  @ParameterizedTest
  @CsvSource({"1999, false", "2000, true"})
  void whoStepsOnTheToesDoesNotSpeakAgainstTheHeel(double low, boolean isSilent) {
    SensorSilence silence = heel();
    stay(silence, 0, 0);
    swing(silence, 3, 0, low, 100_000);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  /**
   * A heel that leaves hands over four fifths of its load; who leans moves the forefoot by less.
   */
  @ParameterizedTest
  @CsvSource({"40000, false", "40001, true"})
  void whoLeansDoesNotSpeakAgainstTheHeel(double by, boolean isSilent) {
    SensorSilence silence = heel();
    stay(silence, EMPTY, EMPTY);
    stay(silence, EMPTY + 50_000, EMPTY + 20_000);
    swing(silence, 1, EMPTY + 50_000, EMPTY + 20_000, EMPTY + 20_000 + by);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  @Test
  void aForefootIsNotMeasuredByWhatItHandsOver() {
    SensorSilence silence = new SensorSilence(LOAD_CELL, false, PERIOD_NS);
    stay(silence, EMPTY, EMPTY);
    stay(silence, EMPTY + 50_000, EMPTY + 20_000);
    swing(silence, 2, EMPTY + 50_000, EMPTY + 20_000, EMPTY + 40_000);
    assertTrue(silence.isAgainstReason());
  }

  /** Creep leaves it a third of its load, of which it has nothing to hand over. */
  @Test
  void aLiftedHeelIsNotMeasuredByWhatItCarries() {
    SensorSilence silence = heel();
    stay(silence, 0, 0);
    stay(silence, 100_000, 20_000);
    stay(silence, 33_000, 20_000);
    swing(silence, 3, 33_000, 20_000, 40_000);
    assertTrue(silence.isAgainstReason());
  }

  /** A resistor's nothing is known: a heel that carries from the first sample on is loaded. */
  @Test
  void aLoadThatWasThereFromTheStartIsOneOnAResistorOnly() {
    SensorSilence resistor = new SensorSilence(FSR, true, PERIOD_NS);
    stay(resistor, 0.5, 0.5);
    swing(resistor, 1, 0.5, 0.5, 1);
    assertTrue(resistor.isAgainstReason());
    SensorSilence loadCell = heel();
    stay(loadCell, EMPTY, EMPTY);
    swing(loadCell, 1, EMPTY, EMPTY, 2 * EMPTY);
    assertFalse(loadCell.isAgainstReason());
  }

  /** A forefoot that carried from the first sample on has not been seen to rise. */
  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void aLoadThatWasThereFromTheStartIsNoSwing(int swings, boolean isSilent) {
    SensorSilence silence = new SensorSilence(FSR, true, PERIOD_NS);
    stay(silence, 0, 0.5);
    stay(silence, 0, 0.15);
    swing(silence, swings, 0, 0.15, 0.5);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  /** By three fifths of what the forefoot carries: known of a resistor from the start. */
  @ParameterizedTest
  @CsvSource({"0.29, false", "0.31, true"})
  void aHeelThatComesAndGoesMovesTheForefootByMuchOfItsLoad(double by, boolean isSilent) {
    SensorSilence silence = new SensorSilence(FSR, true, PERIOD_NS);
    stay(silence, 0.2, 0.5);
    swing(silence, 1, 0.2, 0.5, 0.5 + by);
    assertEquals(isSilent, silence.isAgainstReason());
  }

  @ParameterizedTest
  @CsvSource({"500, false", "501, true", "-500, false", "-501, true"})
  void aSensorMovesByMoreThanHalfTheLeastFoot(double by, boolean hasMoved) {
    SensorSilence silence = heel();
    stay(silence, EMPTY, EMPTY);
    long beforeNs = nowMs * MS - 1;
    stay(silence, EMPTY + by, EMPTY);
    assertEquals(hasMoved, silence.hasMovedSince(beforeNs));
    assertFalse(silence.hasMovedSince(beforeNs + 1), "it has moved then, not since");
  }

  /** However fast the pad is, and whatever its zero. */
  @Test
  void aSensorThatStaysAsItWasFirstIsStill() {
    SensorSilence silence = new SensorSilence(LOAD_CELL, true, 10 * MS);
    silence.onSample(0, EMPTY, EMPTY);
    silence.onSample(10 * MS, EMPTY, EMPTY);
    assertFalse(silence.hasMovedSince(0));
  }

  @Test
  void onlyAnUnloadedResistorIsAtNothing() {
    double least = FSR.leastFootLoad();
    assertFalse(isAtNothing(FSR, least));
    assertTrue(isAtNothing(FSR, 0.99 * least));
    assertFalse(isAtNothing(LOAD_CELL, 0));
  }

  private static boolean isAtNothing(LoadScale scale, double load) {
    SensorSilence silence = new SensorSilence(scale, true, PERIOD_NS);
    silence.onSample(0, load, 1);
    return silence.isAtNothing();
  }

  private static SensorSilence heel() {
    return new SensorSilence(LOAD_CELL, true, PERIOD_NS);
  }

  /** The neighbour goes up and comes back, each for half a second. */
  private void swing(SensorSilence silence, int times, double own, double low, double high) {
    for (int i = 0; i < times; i++) {
      stay(silence, own, high);
      stay(silence, own, low);
    }
  }

  private void stay(SensorSilence silence, double own, double neighbour) {
    for (long endMs = nowMs + 500; nowMs < endMs; nowMs += 100) {
      silence.onSample(nowMs * MS, own, neighbour);
    }
  }
}
