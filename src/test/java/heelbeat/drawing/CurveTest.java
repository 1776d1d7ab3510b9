package heelbeat.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Lines are thinned to what shows, and what shows stays. */
final class CurveTest {
  @Test
  void pointsApartAreAllKept() {
    Curve curve = new Curve();
    curve.to(0, 1);
    curve.to(1, 2);
    curve.to(2, 1);
    assertEquals("M0.0 1.0L1.0 2.0L2.0 1.0", curve.path());
  }

  @Test
  void aSpikeAmongCrowdedPointsIsKept() {
    Curve curve = new Curve();
    for (int i = 0; i < 1000; i++) {
      curve.to(i / 1e4, i == 500 ? 9 : 1);
    }
    assertEquals("M0.0 1.0L0.0 9.0", curve.path());
  }

  @Test
  void aHundredThousandPointsBecomeAFewForEachPixel() {
    Curve curve = new Curve();
    for (int i = 0; i < 100_000; i++) {
      curve.to(i / 1e3, Math.sin(i));
    }
    assertTrue(curve.path().chars().filter(c -> c == 'L').count() <= 4 * 200);
  }

  @Test
  void aLiftedPenLeavesAGap() {
    Curve curve = new Curve();
    curve.to(0, 1);
    curve.lift();
    curve.to(5, 1);
    assertEquals("M0.0 1.0M5.0 1.0", curve.path());
  }

  @Test
  void withoutPointsThereIsNoPath() {
    assertEquals("", new Curve().path());
  }
}
