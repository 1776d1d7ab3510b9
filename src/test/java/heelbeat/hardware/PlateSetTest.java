package heelbeat.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlateSetTest {
  /** With less a cover that sags or a shoe's edge could bridge it. */
  private static final double LEAST_GAP_MM = 30;

  private static List<PlateSet> sets() throws IOException {
    return PlateSet.readAll(Path.of("hardware"));
  }

  @Test
  void theSetsTogetherAreForAllSizesFrom35To48() throws IOException {
    int next = 35;
    for (PlateSet set : sets()) {
      assertEquals(next, set.euFrom());
      next = set.euTo() + 1;
    }
    assertEquals(49, next);
  }

  @Test
  void everyFootHasItsBallAndToesOnOnePlateAndItsHeelOnTheOther() throws IOException {
    for (PlateSet set : sets()) {
      for (int eu = set.euFrom(); eu <= set.euTo(); eu++) {
        double foot = PlateSet.footMm(eu);
        assertTrue(PlateSet.BALL * foot > set.forefootFromMm() + 10, "ball of EU " + eu);
        assertTrue(foot < set.forefootToMm(), "toes of EU " + eu);
        assertTrue(set.heelToMm() > 0.3 * foot, "heel of EU " + eu);
      }
      assertTrue(set.gapMm() >= LEAST_GAP_MM, "gap of " + set.name());
    }
  }

  @Test
  void everySensorIsAllBelowItsPlate() throws IOException {
    double half = 43.7 / 2; // the whole of an FSR 406 with its rim, by its data sheet
    for (PlateSet set : sets()) {
      assertTrue(set.forefootSensorMm() - half > set.forefootFromMm(), set.name());
      assertTrue(set.forefootSensorMm() + half < set.forefootToMm(), set.name());
      assertTrue(set.heelSensorMm() - half > set.heelFromMm(), set.name());
      assertTrue(set.heelSensorMm() + half < set.heelToMm(), set.name());
    }
  }
}
