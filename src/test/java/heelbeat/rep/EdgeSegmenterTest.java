package heelbeat.rep;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.SimulatedTruth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeSegmenterTest {
  private static SimulatedPad pad(SimulatedPerson person, SimulatedPadKind kind) {
    return new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
  }

  private static SimulatedPerson onTheLeftLeg(long seed) {
    return new SimulatedPerson(seed, SimulatedPosture.EDGE).off(2).bear(LEFT).rest(3);
  }

  @ParameterizedTest
  @EnumSource
  void raisesAreCountedAndTimedOnEveryPad(SimulatedPadKind kind) {
    CountedAgainstTruth result = new CountedAgainstTruth(CountedAgainstTruth.MIDDLE);
    for (long seed = 1; seed <= 4; seed++) {
      SimulatedPerson person =
          onTheLeftLeg(seed).reps(SimulatedTradition.PER_LEG, 10, LEFT).rest(2);
      SimulatedPad pad = pad(person, kind);
      result.add("seed " + seed, pad.truth().reps(), SimulatedFeet.onAnEdge(pad).reps);
    }
    String line = result.line(kind + " on the edge");
    System.out.println(line);
    assertEquals(4, result.exact(), line);
    assertTrue(result.within() > 0.9, line);
    // The truth is by speed: half of what lies between that and the curves is said.
    assertTrue(result.medianMs(Rep::holdNs, CountedAgainstTruth::holdNs) < 80, line);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void standingStillIsNoRaise(SimulatedPadKind kind) {
    for (long seed = 1; seed <= 4; seed++) {
      assertEquals(List.of(), SimulatedFeet.onAnEdge(pad(onTheLeftLeg(seed).rest(60), kind)).reps);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void twoFeetPassTheWeightToAndFroWhichIsNoRaise(SimulatedPadKind kind) {
    for (long seed = 1; seed <= 4; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed, SimulatedPosture.EDGE).off(2).rest(30).bear(LEFT).rest(2);
      assertEquals(List.of(), SimulatedFeet.onAnEdge(pad(person, kind)).reps);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void countingGoesOnAfterAShuffle(SimulatedPadKind kind) {
    SimulatedPerson person =
        onTheLeftLeg(3)
            .reps(SimulatedTradition.PER_LEG, 5, LEFT)
            .distraction(SimulatedDistraction.SHUFFLE, LEFT)
            .rest(1)
            .reps(SimulatedTradition.PER_LEG, 5, LEFT)
            .rest(2);
    assertEquals(10, SimulatedFeet.onAnEdge(pad(person, kind)).reps.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void aBodyThatIsStillUpHasNotFinishedItsRaise(SimulatedPadKind kind) {
    SimulatedPerson person = onTheLeftLeg(5).reps(SimulatedTradition.CIRCULATION, 1, LEFT).rest(3);
    SimulatedTruth.Rep rep = person.truth(person.endS()).reps().getFirst();
    double heldS = (rep.topNs() + rep.loweringNs()) * 0.5e-9;
    SimulatedPad pad = new SimulatedPad(person, kind, heldS, SimulatedPad.Flaws.NONE);
    assertEquals(List.of(), SimulatedFeet.onAnEdge(pad).reps);
    assertEquals(1, SimulatedFeet.onAnEdge(pad(person, kind)).reps.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void theHangingHeelIsNoFault(SimulatedPadKind kind) {
    SimulatedPerson person =
        onTheLeftLeg(2)
            .reps(SimulatedTradition.PER_LEG, 10, LEFT)
            .bear(RIGHT)
            .rest(3)
            .reps(SimulatedTradition.PER_LEG, 10, RIGHT)
            .rest(2);
    assertEquals(List.of(), SimulatedFeet.onAnEdge(pad(person, kind)).faults);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void loweringIsToldBeforeItEnds(SimulatedPadKind kind) {
    SimulatedPad pad =
        pad(onTheLeftLeg(4).reps(SimulatedTradition.PER_LEG, 10, LEFT).rest(2), kind);
    SimulatedFeet feet = SimulatedFeet.onAnEdge(pad);
    for (SimulatedTruth.Rep rep : pad.truth().reps()) {
      assertTrue(
          feet.loweringsNs.stream().anyMatch(at -> rep.topNs() < at && at < rep.heelDownNs()),
          rep::toString);
    }
  }
}
