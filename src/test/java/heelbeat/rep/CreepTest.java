package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Five parts, which follow with lags of 0.2, 0.6, 2, 6 and 20 s. */
final class CreepTest {
  private final Creep creep = new Creep();

  @Test
  void theFirstLoadHasStayedForLong() {
    assertEquals(5 * 3, creep.follow(100, 3));
    assertEquals(5 * 3, creep.follow(101, 3), 1e-12);
    creep.clear();
    assertEquals(5 * 7, creep.follow(102, 7));
  }

  @Test
  void everyPartGoesItsWayByTheTimePassedBesideItsLag() {
    creep.follow(100, 1);
    double ways = 1 / 2.0 + 1 / 4.0 + 1 / 11.0 + 1 / 31.0 + 1 / 101.0;
    assertEquals(5 + 2 * ways, creep.follow(100.2, 3), 1e-9);
  }
}
