package heelbeat.replay;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.Foot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPostureTest {
  private static double loadN(SimulatedPerson person, Foot foot, double timeS) {
    person.leg(foot).feel(timeS);
    return person.leg(foot).forefootN + person.leg(foot).heelN;
  }

  private static double heelN(SimulatedPerson person, Foot foot, double timeS) {
    person.leg(foot).feel(timeS);
    return person.leg(foot).heelN;
  }

  @Test
  void whatOneFootGivesUpTheOtherTakes() {
    for (long seed = 0; seed < 20; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed, SimulatedPosture.STANDING).rest(20).bear(RIGHT).rest(20);
      double weightN = loadN(person, LEFT, 1) + loadN(person, RIGHT, 1);
      double swayed = 0;
      for (double t = 0; t < 40; t += 0.05) {
        double sumN = loadN(person, LEFT, t) + loadN(person, RIGHT, t);
        assertEquals(weightN, sumN, 0.02 * weightN);
        swayed = Math.max(swayed, Math.abs(loadN(person, LEFT, t) - loadN(person, LEFT, 1)));
      }
      assertEquals(0, loadN(person, LEFT, 30));
      assertTrue(swayed > 0.005 * weightN);
    }
  }

  @Test
  void aHeelOnAnEdgeFeelsNothingAndTheForefootTheWeightOnTheWhole() {
    for (long seed = 0; seed < 20; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed, SimulatedPosture.EDGE)
              .bear(LEFT)
              .rest(2)
              .reps(SimulatedTradition.PER_LEG, 5, LEFT)
              .rest(2);
      double weightN = loadN(person, LEFT, 1);
      double sumN = 0;
      int samples = 0;
      double leastN = weightN;
      for (double t = 1; t < person.endS(); t += 0.005) {
        assertEquals(0, heelN(person, LEFT, t));
        double nowN = loadN(person, LEFT, t);
        leastN = Math.min(leastN, nowN);
        sumN += nowN;
        samples++;
      }
      // From rest to rest there is as much push as brake.
      assertEquals(weightN, sumN / samples, 0.01 * weightN);
      assertTrue(leastN < 0.95 * weightN && leastN > 0.2 * weightN);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDING", "LYING"})
  void theHeelIsInTheAirFromHeelOffToHeelDown(SimulatedPosture posture) {
    for (long seed = 0; seed < 20; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed, posture)
              .rest(2)
              .reps(SimulatedTradition.TECHNIQUE, 5, LEFT, RIGHT);
      for (SimulatedTruth.Rep rep : person.truth(person.endS()).reps()) {
        for (double t = rep.heelOffNs() * 1e-9 + 1e-6; t < rep.heelDownNs() * 1e-9; t += 0.01) {
          assertEquals(0, heelN(person, rep.foot(), t));
          assertTrue(loadN(person, rep.foot(), t) > 20);
        }
        assertTrue(heelN(person, rep.foot(), rep.heelDownNs() * 1e-9 + 0.05) > 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 60})
  void onTipToeTheFeetTakeTheBodyInTurns(double seconds) {
    for (long seed = 0; seed < 20; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed, SimulatedPosture.STANDING).rest(2).walkOnToes(seconds).rest(2);
      double weightN = loadN(person, LEFT, 1) + loadN(person, RIGHT, 1);
      List<SimulatedTruth.Step> steps = person.truth(person.endS()).steps();
      double perS = steps.size() / seconds;
      assertTrue(perS > 1.3 && perS < 2.3, "steps a second: " + perS);
      for (int i = 0; i < steps.size(); i++) {
        SimulatedTruth.Step step = steps.get(i);
        assertTrue(i == 0 || step.foot() != steps.get(i - 1).foot());
        for (double t = step.startNs() * 1e-9; t < step.endNs() * 1e-9; t += 0.01) {
          assertEquals(0, heelN(person, step.foot(), t));
          double sumN = loadN(person, LEFT, t) + loadN(person, RIGHT, t);
          assertTrue(sumN > 0.7 * weightN && sumN < 1.3 * weightN, seed + " at " + t);
        }
      }
      assertTrue(heelN(person, LEFT, person.endS()) > 1 && heelN(person, RIGHT, 1) > 1);
    }
  }

  @Test
  void whoSitsHasNothingToCarry() {
    assertThrows(IllegalStateException.class, () -> new SimulatedPerson(1).bear(LEFT));
    assertThrows(IllegalStateException.class, () -> new SimulatedPerson(1).walkOnToes(20));
  }

  @Test
  void aHangingHeelDoesNothingHalfWay() {
    SimulatedPerson person = new SimulatedPerson(1, SimulatedPosture.EDGE);
    assertThrows(
        IllegalStateException.class, () -> person.distraction(SimulatedDistraction.PARTIAL, LEFT));
  }
}
