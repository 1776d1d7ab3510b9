package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TrendTest {
  private final Trend trend = new Trend();

  @Test
  void whatGrowsInProportionChangesByItsLogarithmAndIsSure() {
    for (int i = 0; i < 10; i++) {
      trend.add(0.7 * Math.exp(0.05 * i));
    }
    assertEquals(10, trend.count());
    assertEquals(9 * 0.05, trend.change(), 1e-9);
    assertEquals(0, trend.variance(), 1e-9);
  }

  /**
   * Logarithms 2, 3, 2, 3: slope 1 / 5 by least squares, 4 / 5 left of the squares; so the slope's
   * variance is 4 / 5 / 2 / 5, and the change is three slopes.
   */
  @Test
  void whatScattersChangesByTheLineThroughItAndIsAsUnsureAsTheLine() {
    for (int logarithm : new int[] {2, 3, 2, 3}) {
      trend.add(Math.exp(logarithm));
    }
    assertEquals(3 / 5.0, trend.change(), 1e-9);
    assertEquals(9 * 4 / 5.0 / 2 / 5, trend.variance(), 1e-9);
  }
}
