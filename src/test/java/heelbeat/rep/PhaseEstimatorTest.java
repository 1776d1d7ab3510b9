package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forefoot loads made by the estimator's own model, whose instants must come out again. */
final class PhaseEstimatorTest {
  private static final RepForm FORM = new RepForm(0, 0, 0, 0);

  private static final double HEEL_OFF_S = 2;

  /** Samples fall beside heel-off and heel-down. */
  private static final double PHASE_S = 0.0037;

  /** What the forefoot carries more at the top, where 1 is its load at rest. */
  private static final double RISE = 1;

  /** A lowered heel meets the pad at this part of its curve. */
  private static final double REACH = 0.8;

  /**
   * Where a movement ends is a matter of words, and how much of the load the height brings high up
   * differs between people: this part of a lift or a lowering stays open.
   */
  private static final double OPEN_PART = 0.08;

  /** What inertia adds to the load at an acceleration of one height per square second. */
  private static final double INERTIA_S2 = 0.004;

  private final LoadHistory history = new LoadHistory(4000);
  private final PhaseEstimator estimator = new PhaseEstimator(history, false, new Tempo());

  @ParameterizedTest
  @CsvSource({
    // lift, hold, lowering in seconds, and whether the heel is let go
    "0.4, 0.5, 0.6, false",
    "0.3, 0.0, 0.3, false",
    "1.0, 1.5, 1.5, false",
    "0.8, 2.0, 2.0, false",
    "0.5, 4.0, 1.0, false",
    "2.5, 1.0, 3.0, false",
    "0.3, 0.0, 0.2, true",
    "0.4, 0.1, 0.25, true",
    "0.6, 1.0, 0.3, true",
  })
  void topAndLoweringAreFound(double liftS, double holdS, double downS, boolean isReleased) {
    expectPhases(liftS, holdS, downS, isReleased, 0, 0, 0.02);
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0.5, 0.6, false",
    "1.0, 1.5, 1.5, false",
    "0.8, 2.0, 2.0, false",
    "0.3, 0.0, 0.2, true",
    "0.4, 0.1, 0.25, true",
    "0.6, 1.0, 0.3, true",
  })
  void topAndLoweringAreFoundInOnePercentOfNoise(
      double liftS, double holdS, double downS, boolean isReleased) {
    for (int seed = 0; seed < 10; seed++) {
      expectPhases(liftS, holdS, downS, isReleased, 0.01, seed, 0.06);
    }
  }

  private void expectPhases(
      double liftS,
      double holdS,
      double downS,
      boolean isReleased,
      double noise,
      int seed,
      double toleranceS) {
    Random random = new Random(seed);
    double upS = liftS + holdS + downS;
    history.clear();
    for (double atS = PHASE_S; atS < upS + 4; atS += 0.01) {
      double s = atS - HEEL_OFF_S;
      double load = 1.5 + noise * random.nextGaussian();
      if (s > 0 && s < liftS) {
        load += rise(height(s / liftS)) + inertia(s / liftS, liftS);
      } else if (s >= liftS && s < liftS + holdS) {
        load += rise(1);
      } else if (s >= liftS + holdS && s < upS) {
        double part = (s - liftS - holdS) / downS;
        load +=
            isReleased
                ? rise(1 - part * part) - 2 * INERTIA_S2 / (downS * downS)
                : rise(1 - height(REACH * part) / height(REACH))
                    - inertia(REACH * part, downS / REACH) / height(REACH);
      }
      history.add(Math.round(atS * 1e9), load, 0);
    }
    Rep rep = estimate(upS);
    String message = rep + ", seed " + seed;
    double topS = HEEL_OFF_S + liftS;
    assertEquals(topS, rep.topNs() / 1e9, toleranceS + OPEN_PART * liftS, "top of " + message);
    assertEquals(
        topS + holdS,
        rep.loweringNs() / 1e9,
        toleranceS + OPEN_PART * downS,
        "lowering of " + message);
    assertTrue(estimator.isMovementSeen(), message);
  }

  @Test
  void theCreepOfAResistorIsNotTakenForALongerLift() {
    PhaseEstimator onResistor = new PhaseEstimator(history, true, new Tempo());
    Creep creep = new Creep();
    for (double atS = PHASE_S; atS < 8; atS += 0.01) {
      double s = atS - HEEL_OFF_S;
      double load = Math.clamp(1.5 + 2 * s, 1, 1.5);
      if (s > 0 && s < 4) {
        double down = Math.max(0, (s - 2.5) / 1.5);
        load += 0.3 * rise(s < 1 ? height(s) : 1 - height(REACH * down) / height(REACH));
      }
      history.add(Math.round(atS * 1e9), load + 0.02 * creep.follow(atS, load), 0);
    }

    Rep rep = onResistor.estimate(Foot.LEFT, 2_000_000_000, 6_000_000_000L, FORM, 1);

    assertEquals(3, rep.topNs() / 1e9, 0.02 + OPEN_PART);
    assertEquals(4.5, rep.loweringNs() / 1e9, 0.02 + OPEN_PART * 1.5);
  }

  /** Of the load at rest, in a second; the next repetition still has to be estimated. */
  @ParameterizedTest
  @CsvSource({"-0.3", "-0.08", "0.1"})
  void aLoadThatDriftsIsStillAMovementAndSpoilsNothing(double drift) {
    double downS = 1.5;
    double holdS = 2;
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      for (int rep = 0; rep < 6; rep++) {
        history.clear();
        for (double atS = PHASE_S; atS < 10; atS += 0.01) {
          double s = atS - HEEL_OFF_S;
          double load = 1 + 0.005 * random.nextGaussian();
          if (s > 0 && s < 1 + holdS + downS) {
            double down = Math.max(0, (s - 1 - holdS) / downS);
            double height = s < 1 ? height(s) : 1 - height(REACH * down) / height(REACH);
            load += (0.5 + drift * Math.max(0, s - 1)) * rise(height);
          }
          history.add(Math.round(atS * 1e9), load, 0);
        }
        Rep estimated = estimate(1 + holdS + downS);
        String message = "repetition " + rep + " of seed " + seed + ": " + estimated;
        assertTrue(estimator.isMovementSeen(), message);
        assertEquals(0.5 * RISE, estimated.form().risePart(), 0.15, message);
        double reported = estimator.driftPartPerS();
        assertTrue(reported == 0 || Math.abs(reported - drift) < 0.1, reported + " in " + message);
        assertEquals(
            1,
            estimated.concentricNs() / 1e9,
            2 * estimated.errors().concentricNs() / 1e9,
            message);
        assertEquals(
            holdS, estimated.holdNs() / 1e9, 2 * estimated.errors().holdNs() / 1e9, message);
        estimator.learn();
      }
    }
  }

  @Test
  void noiseIsNoMovement() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      history.clear();
      for (int i = 0; i < 1500; i++) {
        history.add(i * 10_000_000L, 2 + 0.02 * random.nextGaussian(), 0);
      }
      estimate(12);
      assertFalse(estimator.isMovementSeen(), "seed " + seed);
    }
  }

  @Test
  void theShortestContactGivesPhasesInOrder() {
    for (int i = 0; i < 300; i++) {
      history.add(i * 10_000_000L, 1 + i % 7, 0);
    }
    for (long upNs = 0; upNs < 50_000_000; upNs += 1_234_567) {
      Rep rep = estimator.estimate(Foot.LEFT, 1_003_000_000, 1_003_000_000 + upNs, FORM, 1);
      assertEquals(1_003_000_000 + upNs, rep.heelDownNs());
    }
  }

  @Test
  void aHeelThatWasUpForLongerThanTheHistoryRemembersGivesPhasesInOrder() {
    LoadHistory brief = new LoadHistory(64);
    for (int i = 0; i < 5000; i++) {
      brief.add(i * 10_000_000L, 2 + Math.sin(i / 50.0), 0);
    }
    Rep rep =
        new PhaseEstimator(brief, true, new Tempo())
            .estimate(Foot.LEFT, 1_000_000_000, 49_990_000_000L, FORM, 1);
    assertTrue(rep.topNs() > rep.heelOffNs());
  }

  private Rep estimate(double upS) {
    return estimator.estimate(
        Foot.LEFT, Math.round(HEEL_OFF_S * 1e9), Math.round((HEEL_OFF_S + upS) * 1e9), FORM, 1);
  }

  /** What the forefoot carries more at a part of the height. */
  private static double rise(double height) {
    return RISE * height;
  }

  /** Minimum jerk from 0 to 1. */
  private static double height(double part) {
    return Math.pow(part, 3) * (10 - 15 * part + 6 * part * part);
  }

  /** What its second derivative adds to the load, over that many seconds. */
  private static double inertia(double part, double lengthS) {
    return INERTIA_S2 * part * (60 - 180 * part + 120 * part * part) / (lengthS * lengthS);
  }
}
