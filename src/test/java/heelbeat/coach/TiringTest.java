package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.SetFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TiringTest {
  @Test
  void holdsAndLiftsThatShrinkAndPausesThatGrowAreTiring() {
    List<SetFinding> findings = findings(15, 0.6, 0.6, 1.7, 1);

    assertEquals(
        List.of(Kind.HOLDS_SHRINK, Kind.LIFTS_SINK, Kind.SLOWS_DOWN),
        findings.stream().map(SetFinding::kind).toList());
    assertEquals(40, findings.getFirst().percent(), 12);
  }

  @Test
  void liftsThatSinkALittleAreNotTiring() {
    for (int seed = 0; seed < 50; seed++) {
      assertEquals(List.of(), findings(15, 1, 0.85, 1, seed), "seed " + seed);
    }
  }

  @Test
  void tenTurnsTellOfNoTrend() {
    assertEquals(List.of(), findings(10, 0.4, 0.4, 3, 1));
  }

  @Test
  void talkInTheMiddleIsNoPause() {
    Tiring tiring = new Tiring();
    for (int turn = 0; turn < 15; turn++) {
      tiring.addTurn(1.5, 0.3);
      tiring.addPause(turn < 10 ? 1 : 12);
    }
    List<SetFinding> findings = new ArrayList<>();
    tiring.tell(findings);

    assertTrue(findings.isEmpty(), findings::toString);
  }

  /** Of a set whose holds, lifts and pauses become so many times as long or high, with scatter. */
  private static List<SetFinding> findings(
      int turns, double holds, double lifts, double pauses, long seed) {
    Random random = new Random(seed);
    Tiring tiring = new Tiring();
    for (int turn = 0; turn < turns; turn++) {
      double part = turn / (turns - 1.0);
      tiring.addTurn(
          1.5 * Math.pow(holds, part) * scatter(random, 0.15),
          0.3 * Math.pow(lifts, part) * scatter(random, 0.1));
      tiring.addPause(Math.pow(pauses, part) * scatter(random, 0.2));
    }
    List<SetFinding> findings = new ArrayList<>();
    tiring.tell(findings);
    return findings;
  }

  private static double scatter(Random random, double deviation) {
    return Math.exp(deviation * random.nextGaussian());
  }
}
