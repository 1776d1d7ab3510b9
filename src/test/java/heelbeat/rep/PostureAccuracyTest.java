package heelbeat.rep;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.replay.SimulatedTradition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well raises are counted and timed by the heel when the feet carry the body; prints it. */
@Tag("slow")
class PostureAccuracyTest {
  private static final int SEEDS = 40;

  @ParameterizedTest
  @CsvSource({
    "ADS1115, STANDING, false",
    "ADS1115, STANDING, true",
    "ADS1115, LYING, false",
    "ADS1115, LYING, true",
    "HX711, STANDING, false",
    "HX711, STANDING, true",
    "HX711, LYING, false",
    "HX711, LYING, true"
  })
  void raisesAreCountedByTheHeel(
      SimulatedPadKind kind, SimulatedPosture posture, boolean isOneLegged) {
    for (SimulatedTradition tradition : SimulatedTradition.values()) {
      int faults = 0;
      CountedAgainstTruth result = new CountedAgainstTruth(CountedAgainstTruth.CONTACTS);
      for (long seed = 1; seed <= SEEDS; seed++) {
        SimulatedPerson person = new SimulatedPerson(seed, posture).off(2).rest(3);
        if (isOneLegged) {
          person.bear(LEFT).rest(3).reps(tradition, 12, LEFT).rest(2);
          person.bear(RIGHT).rest(3).reps(tradition, 12, RIGHT).rest(2);
        } else {
          person.reps(tradition, 12, LEFT, RIGHT).rest(2);
        }
        SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
        SimulatedFeet feet = SimulatedFeet.byTheirHeels(pad);
        faults += feet.faults.size();
        result.add("seed " + seed, pad.truth().reps(), feet.reps);
      }
      String legs = isOneLegged ? " one leg " : " both legs ";
      System.out.println(
          result.line(kind + " " + posture + legs + tradition) + "; faults told " + faults);
      assertTrue(result.f1() >= 0.99);
      assertEquals(0, faults);
    }
  }
}
