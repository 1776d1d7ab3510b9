package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SideTest {
  @Test
  void meanAndScatterAreThoseOfASample() {
    Side side = new Side();
    for (double s : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
      side.add(s);
    }
    assertEquals(8, side.count());
    assertEquals(5, side.mean(), 1e-12);
    assertEquals(Math.sqrt(32 / 7.0), side.deviation(), 1e-12);
  }
}
