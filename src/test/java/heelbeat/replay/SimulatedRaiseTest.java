package heelbeat.replay;

import static heelbeat.signal.Foot.LEFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** People on the edge of a step who move as those did whose raises were measured. */
final class SimulatedRaiseTest {
  private static final int PEOPLE = 40;

  private static SimulatedPerson person(long seed) {
    return new SimulatedPerson(seed, SimulatedPosture.MEASURED_EDGE)
        .stepOn(2, LEFT)
        .rest(1)
        .raises(5, LEFT)
        .rest(1);
  }

  private static double loadN(SimulatedPerson person, double timeS) {
    person.leg(LEFT).feel(timeS);
    return person.leg(LEFT).forefootN;
  }

  @Test
  void theLoadRisesWithTheHeelByThePersonsPartAndComesBack() {
    for (long seed = 0; seed < PEOPLE; seed++) {
      SimulatedPerson person = person(seed);
      SimulatedTruth.Rep rep = person.truth(person.endS()).reps().getFirst();
      double beforeN = loadN(person, rep.heelOffNs() * 1e-9 - 0.15);
      double topS = rep.topNs() * 1e-9;
      double holdS = (rep.loweringNs() - rep.topNs()) * 1e-9;
      double sumN = 0;
      for (int i = 0; i < 100; i++) {
        sumN += loadN(person, topS + holdS * i / 100);
      }
      double risen = sumN / 100 / beforeN - 1;
      double expected = person.risePart() + person.driftPerS() * holdS / 2;
      assertEquals(expected, risen, 0.08, "seed " + seed);
      double afterN = loadN(person, rep.heelDownNs() * 1e-9 + 0.35);
      assertEquals(1, afterN / beforeN, 0.06, "seed " + seed);
    }
  }

  @Test
  void peopleDifferInWhatTheirSensorMakesOfTheHeel() {
    List<Double> parts =
        LongStream.range(0, PEOPLE).mapToObj(seed -> person(seed).risePart()).sorted().toList();
    assertTrue(parts.getFirst() < 0.1, parts::toString);
    assertTrue(parts.getLast() > 0.4, parts::toString);
    assertTrue(parts.getLast() <= 0.5, parts::toString);
  }

  @Test
  void theFootIsInTheAirUntilItStepsOnAndThenCarriesTheBody() {
    for (long seed = 0; seed < PEOPLE; seed++) {
      SimulatedPerson person = person(seed);
      assertEquals(0, loadN(person, 0.5));
      assertEquals(0, loadN(person, 1.99));
      assertTrue(loadN(person, 3) > 300, "seed " + seed);
    }
  }

  /** Without a metronome: the medians of people, widened by single raises. */
  @Test
  void theTempoIsThatOfPeople() {
    for (long seed = 0; seed < PEOPLE; seed++) {
      SimulatedPerson person = person(seed);
      for (SimulatedTruth.Rep rep : person.truth(person.endS()).reps()) {
        double liftS = (rep.topNs() - rep.heelOffNs()) * 1e-9;
        double holdS = (rep.loweringNs() - rep.topNs()) * 1e-9;
        double loweringS = (rep.heelDownNs() - rep.loweringNs()) * 1e-9;
        assertTrue(liftS > 0.15 && liftS < 1.18, rep::toString);
        assertTrue(holdS > 0.3 && holdS < 2.2, rep::toString);
        assertTrue(loweringS > 0.15 && loweringS < 0.76, rep::toString);
      }
    }
  }

  @Test
  void onlyAHangingHeelIsRaisedPastAnEdge() {
    assertThrows(IllegalStateException.class, () -> new SimulatedPerson(1).raises(1, LEFT));
  }
}
