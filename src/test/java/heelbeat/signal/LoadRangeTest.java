package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LoadRangeTest {
  private static final double LEAST = 10;
  private static final int RATE_HZ = 100;
  private final LoadRange range = new LoadRange(1_000_000_000 / RATE_HZ, LEAST);

  @Test
  void beforeAFootIsKnownTheSmallestFootIsTheWholeRange() {
    range.reset(500);
    assertEquals(0, range.part(500));
    assertEquals(1, range.part(500 + LEAST));
  }

  @Test
  void theFirstRestIsTheSmallestFootAboveTheFloorAndMovesFromThere() {
    range.reset(500);
    range.followRest(500 + LEAST + 5, 1);
    assertEquals(LEAST + 5.0 / RATE_HZ, range.range(), 1e-9);
  }

  @Test
  void loadsArePartsOfTheRangeFromFloorToRest() {
    rangeOf(100, 300);
    assertEquals(0, range.part(100));
    assertEquals(0.5, range.part(200));
    assertEquals(1, range.part(300));
    assertEquals(2, range.part(500));
    assertEquals(-0.5, range.part(0));
  }

  @Test
  void aRangeIsNeverSmallerThanTheSmallestFoot() {
    rangeOf(100, 90);
    assertEquals(LEAST, range.range());
  }

  @Test
  void theFloorFollowsDownAtOnceAndUpByItsTimeConstant() {
    rangeOf(100, 300);
    range.followFloor(40, 2);
    assertEquals(40, range.floor());
    for (int i = 0; i < 2 * RATE_HZ; i++) {
      range.followFloor(140, 2);
    }
    assertEquals(40 + 100 * (1 - Math.exp(-1)), range.floor(), 1);
  }

  @Test
  void theRestFollowsByItsTimeConstant() {
    rangeOf(0, 100);
    for (int i = 0; i < 3 * RATE_HZ; i++) {
      range.followRest(140, 3);
    }
    assertEquals(100 + 40 * (1 - Math.exp(-1)), range.range(), 1);
  }

  @Test
  void anImpactPullsTheRestNoHarderThanHalfTheRange() {
    rangeOf(0, 100);
    range.followRest(1e9, 1);
    assertEquals(100 + 50.0 / RATE_HZ, range.range(), 1e-9);
  }

  @Test
  void onlyALowerLoadLowersTheFloor() {
    rangeOf(100, 300);
    range.lowerFloorTo(150);
    assertEquals(100, range.floor());
    range.lowerFloorTo(50);
    assertEquals(50, range.floor());
  }

  @Test
  void aFootThatLeftMayComeBackWithHalfItsLoad() {
    rangeOf(100, 300);
    range.forgetHalf();
    assertEquals(1, range.part(200));
  }

  @Test
  void withoutAFootTheRangeFadesToTheSmallest() {
    rangeOf(100, 300);
    for (int i = 0; i < 60 * RATE_HZ; i++) {
      range.settleUnloaded(120);
    }
    assertEquals(120, range.floor(), 1);
    assertEquals(LEAST, range.range());
    assertTrue(range.part(125) < 1);
  }

  @Test
  void aTimeConstantShorterThanASampleFollowsAtOnceAndNoFurther() {
    rangeOf(0, 100);
    range.followRest(120, 0.001);
    assertEquals(120, range.range());
  }

  private void rangeOf(double floor, double rest) {
    range.reset(floor);
    range.restAt(rest);
  }
}
