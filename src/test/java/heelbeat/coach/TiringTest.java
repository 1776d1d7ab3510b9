package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.SetFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void tenPushUpsTellOfNoTrend() {
    assertEquals(List.of(), findings(10, 0.4, 0.4, 3, 1));
  }

  @Test
  void talkInTheMiddleIsNoPause() {
    Tiring tiring = new Tiring();
    for (int pushUp = 0; pushUp < 15; pushUp++) {
      tiring.addPushUp(1.5, 0.3);
      tiring.addPause(pushUp < 10 ? 1 : 12);
    }
    List<SetFinding> findings = new ArrayList<>();
    tiring.report(findings);

    assertTrue(findings.isEmpty(), findings::toString);
  }

  /**
   * Changes without scatter weigh most: holds that shrink by 0.5 speak for it by 12.5, lifts that
   * sink by 0.25 against it by 2.3, pauses that grow by 0.07 or 0.08 against it by 9 or 8.5; it
   * takes 1.4. Lifts and pauses changed less than those of somebody who tires, and are not named.
   */
  @ParameterizedTest
  @CsvSource({"0.07, ''", "0.08, HOLDS_SHRINK"})
  void theSignsAreWeighedAgainstEachOther(double pauses, String named) {
    assertEquals(named, names(steadily(12, 12, -0.5, -0.25, pauses)));
  }

  /** Half way between 0.5 and what is usual: nothing of holds and pauses, 0.12 of lifts. */
  @ParameterizedTest
  @CsvSource({
    "-0.5, -0.32, 0.5, HOLDS_SHRINK LIFTS_SINK SLOWS_DOWN",
    "-0.5, -0.30, 0.5, HOLDS_SHRINK SLOWS_DOWN",
    "-0.24, -0.5, 0.5, LIFTS_SINK SLOWS_DOWN",
    "-0.5, -0.5, 0.24, HOLDS_SHRINK LIFTS_SINK",
  })
  void aSignIsNamedIfItIsMoreLikeThatOfSomebodyWhoTires(
      double holds, double lifts, double pauses, String named) {
    assertEquals(named, names(steadily(12, 12, holds, lifts, pauses)));
  }

  @Test
  void aLargeChangeIsNoBetterEvidenceThanASureOne() {
    assertEquals("", names(steadily(12, 12, -5, 0, 0)));
  }

  @ParameterizedTest
  @CsvSource({"12, 6, true", "11, 6, false", "12, 5, false"})
  void aTrendNeedsTwelvePushUpsAndSixPauses(int pushUps, int pauses, boolean isReported) {
    assertEquals(!isReported, steadily(pushUps, pauses, -0.5, -0.5, 0.5).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"5.99, true", "6, false"})
  void whoIsAwayForSixSecondsDoesSomethingElse(double lastPauseS, boolean isPause) {
    Tiring tiring = new Tiring();
    for (int pushUp = 0; pushUp < 12; pushUp++) {
      double part = pushUp / 11.0;
      tiring.addPushUp(1.5 * Math.exp(-0.5 * part), 0.3 * Math.exp(-0.5 * part));
    }
    for (double pauseS : new double[] {1, 1.5, 2.1, 3, 4.2, lastPauseS}) {
      tiring.addPause(pauseS);
    }
    List<SetFinding> findings = new ArrayList<>();
    tiring.report(findings);
    assertEquals(isPause, !findings.isEmpty());
  }

  private static String names(List<SetFinding> findings) {
    return String.join(" ", findings.stream().map(finding -> finding.kind().name()).toList());
  }

  /** Of a set in which everything changes evenly by such logarithms, without scatter. */
  private static List<SetFinding> steadily(
      int pushUps, int pauses, double holds, double lifts, double pause) {
    Tiring tiring = new Tiring();
    for (int pushUp = 0; pushUp < pushUps; pushUp++) {
      double part = pushUp / (pushUps - 1.0);
      tiring.addPushUp(1.5 * Math.exp(holds * part), 0.3 * Math.exp(lifts * part));
    }
    for (int pushUp = 0; pushUp < pauses; pushUp++) {
      tiring.addPause(Math.exp(pause * pushUp / (pauses - 1.0)));
    }
    List<SetFinding> findings = new ArrayList<>();
    tiring.report(findings);
    return findings;
  }

  /** Of a set whose holds, lifts and pauses become so many times as long or high, with scatter. */
  private static List<SetFinding> findings(
      int pushUps, double holds, double lifts, double pauses, long seed) {
    Random random = new Random(seed);
    Tiring tiring = new Tiring();
    for (int pushUp = 0; pushUp < pushUps; pushUp++) {
      double part = pushUp / (pushUps - 1.0);
      tiring.addPushUp(
          1.5 * Math.pow(holds, part) * scatter(random, 0.15),
          0.3 * Math.pow(lifts, part) * scatter(random, 0.1));
      tiring.addPause(Math.pow(pauses, part) * scatter(random, 0.2));
    }
    List<SetFinding> findings = new ArrayList<>();
    tiring.report(findings);
    return findings;
  }

  private static double scatter(Random random, double deviation) {
    return Math.exp(deviation * random.nextGaussian());
  }
}
