package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.LoadScale;
import heelbeat.signal.SensorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SensorRestTest {
  private static final long MS = 1_000_000L;
  private static final int FULL_SCALE = 8_388_607;
  private static final LoadScale LOAD_CELL = new LoadScale(SensorKind.LOAD_CELL, FULL_SCALE);

  /** Ten times the least load that can be a foot. */
  private static final double MOVED = 10 * LOAD_CELL.leastFootLoad();

  private SensorRest rest = new SensorRest(LOAD_CELL, FULL_SCALE);

  @Test
  void aSensorIsStuckAfterTwoSecondsInWhichItsNeighbourMoved() {
    rest.onSample(1000 * MS, 5, 0);
    rest.onSample(1500 * MS, 5, MOVED + 1);
    rest.onSample(1600 * MS, 5, MOVED);
    assertFalse(rest.isStuck(3000 * MS - 1));
    assertTrue(rest.isStuck(3000 * MS));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void aNeighbourThatMovesLessTellsNothing(double more, boolean isStuck) {
    rest.onSample(0, 5, 100_000);
    rest.onSample(500 * MS, 5, 100_000 + MOVED + more);
    rest.onSample(600 * MS, 5, 100_000 + MOVED + more - 1);
    assertEquals(isStuck, rest.isStuck(5000 * MS));
    rest.restart(6000 * MS, 100_000);
    rest.onSample(6500 * MS, 5, 100_000 - MOVED - more);
    assertEquals(isStuck, rest.isStuck(9000 * MS));
  }

  /** The last bits of 24 are never still: what toggles by 7 counts is dead, 8 are a movement. */
  @ParameterizedTest
  @CsvSource({"7, false", "-7, false", "8, true", "-8, true"})
  void aLoadCellThatTogglesByItsLastBitsRests(int by, boolean isMovement) {
    rest.onSample(0, 1000, 0);
    assertTrue(rest.hasMoved(0));
    rest.onSample(1000 * MS, 1000 + by, 2 * MOVED);
    assertEquals(isMovement, rest.hasMoved(1000 * MS));
    rest.onSample(1500 * MS, 1000, 0);
    assertEquals(!isMovement, rest.isStuck(2500 * MS));
  }

  @Test
  void theFarthestCountsApartAreAMovement() {
    rest.onSample(0, Integer.MIN_VALUE, 0);
    rest.onSample(MS, Integer.MAX_VALUE, 0);
    assertTrue(rest.hasMoved(MS));
  }

  /** An unloaded divider reads the same for hours. */
  @ParameterizedTest
  @CsvSource({"1400, false", "2200, true"})
  void aResistorRestsWhileItIsUnloaded(int counts, boolean isStuck) {
    LoadScale scale = new LoadScale(SensorKind.FSR, 26_400);
    rest = new SensorRest(scale, 26_400);
    assertEquals(isStuck, scale.loadOf(counts) > 5 * scale.leastFootLoad());
    rest.onSample(0, counts, 0);
    rest.onSample(1000 * MS, counts, 1);
    assertEquals(isStuck, rest.isStuck(2000 * MS));
    rest.onSample(2000 * MS, counts + 1, 1);
    assertTrue(rest.hasMoved(2000 * MS), "a divider's count stands still or moves");
    assertFalse(rest.isStuck(4000 * MS), "its neighbour has not moved since");
  }

  /** Of eight bits, as an HX711's program that sends the highest byte. */
  @Test
  void aLoadCellOfCoarseCountsMayRest() {
    for (int i = 0; i < 4; i++) {
      rest.onSample(500L * i * MS, 65_536, i % 2 * 3 * 65_536);
    }
    rest.onSample(4000 * MS, 65_536, 0);
    assertFalse(rest.isStuck(4000 * MS));
    assertTrue(rest.hidesSway());
  }

  @Test
  void aLoadCellOfFineCountsMayNot() {
    for (int i = 0; i < 4; i++) {
      rest.onSample(500L * i * MS, 65_536, i / 2 * 3 * 65_536 + i);
    }
    assertTrue(rest.isStuck(3500 * MS));
    assertFalse(rest.hidesSway());
  }

  /** What a pad that subtracts a threshold reads of an empty pad it reads of a heel in the air. */
  @ParameterizedTest
  @CsvSource({"5, false", "6, true", "4, true"})
  void aLoadCellRestsWhereItRestedUnloaded(int counts, boolean isStuck) {
    rest.onSample(0, 5, 0);
    rest.onSample(1000 * MS, 50_000, 100_000);
    rest.onSample(1100 * MS, 50_010, 100_100);
    rest.onSample(1200 * MS, counts * 100 - 495, 100_000);
    rest.onSample(1300 * MS, counts * 100 - 495, 2 * MOVED + 100_000);
    assertEquals(isStuck, rest.isStuck(4000 * MS));
  }
}
