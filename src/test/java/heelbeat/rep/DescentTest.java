package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The curves that a heel goes up and down by. */
final class DescentTest {
  private static final double STEP = 1e-4;

  @Test
  void aLiftGoesFromRestToRestAndIsHalfWayInTheMiddle() {
    assertEquals(0, MinimumJerk.height(0));
    assertEquals(0.103515625, MinimumJerk.height(0.25), "10 / 64 - 15 / 256 + 6 / 1024");
    assertEquals(0.5, MinimumJerk.height(0.5));
    assertEquals(1, MinimumJerk.height(1));
    assertEquals(0, MinimumJerk.acceleration(0));
    assertEquals(5.625, MinimumJerk.acceleration(0.25));
    assertEquals(0, MinimumJerk.acceleration(0.5));
    assertEquals(-5.625, MinimumJerk.acceleration(0.75));
    assertEquals(0, MinimumJerk.acceleration(1));
  }

  @ParameterizedTest
  @EnumSource
  void aDescentGoesFromTheTopToThePadAndItsAccelerationIsItsHeights(Descent descent) {
    assertEquals(1, descent.height(0), 1e-12);
    assertEquals(0, descent.height(1), 1e-12);
    for (double part = 0.1; part < 1; part += 0.1) {
      double before = descent.height(part - STEP);
      double after = descent.height(part + STEP);
      double second = (before - 2 * descent.height(part) + after) / (STEP * STEP);
      assertEquals(second, descent.acceleration(part), 1e-4, descent + " at " + part);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LOWERED, 0.4, 1", "LOWERED, 5, 1",
    "LANDED, 0.4, 0.25", "LANDED, 5, 0.25",
    "RELEASED, 0.4, 1", "RELEASED, 0.401, 0",
  })
  void nothingFallsForLongerThanAHeelCanFall(Descent descent, double seconds, double odds) {
    assertEquals(odds, descent.odds(seconds));
  }
}
