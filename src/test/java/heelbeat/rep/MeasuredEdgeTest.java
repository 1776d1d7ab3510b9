package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTruth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Raises whose load rises with the heel, as in an insole, or does not; prints the figures. */
final class MeasuredEdgeTest {
  private static final int PEOPLE = 40;
  private static final double MOST_MEDIAN_MS = 150;

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void theRaisesOfPeopleWhoJustSteppedOnAreCountedAndTimed(SimulatedPadKind kind) {
    CountedAgainstTruth easy = new CountedAgainstTruth(CountedAgainstTruth.MIDDLE);
    CountedAgainstTruth hard = new CountedAgainstTruth(CountedAgainstTruth.MIDDLE);
    for (long seed = 1; seed <= PEOPLE; seed++) {
      SimulatedPerson person = MeasuredEdge.raising(seed);
      SimulatedFeet feet = SimulatedFeet.onAnEdge(MeasuredEdge.inAnInsole(person, kind));
      assertEquals(List.of(), feet.faults, "seed " + seed);
      (MeasuredEdge.isHard(person) ? hard : easy)
          .add("seed " + seed, person.truth(person.endS()).reps(), feet.reps);
    }
    System.out.println(line("measured edge " + kind + " easy", easy));
    System.out.println(line("measured edge " + kind + " hard", hard));
    assertTrue(easy.f1() >= 0.98);
    assertTrue(hard.f1() >= 0.94);
    assertEquals(0, easy.falseReps() + hard.falseReps());
    for (CountedAgainstTruth result : List.of(easy, hard)) {
      assertTrue(median(result, Rep::heelOffNs, SimulatedTruth.Rep::heelOffNs) < MOST_MEDIAN_MS);
      assertTrue(median(result, Rep::topNs, SimulatedTruth.Rep::topNs) < MOST_MEDIAN_MS);
      assertTrue(median(result, Rep::loweringNs, SimulatedTruth.Rep::loweringNs) < MOST_MEDIAN_MS);
      assertTrue(median(result, Rep::heelDownNs, SimulatedTruth.Rep::heelDownNs) < MOST_MEDIAN_MS);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void steppingOnStandingAndSteppingOffAreNoRaises(SimulatedPadKind kind) {
    for (long seed = 1; seed <= PEOPLE; seed++) {
      SimulatedPerson person = MeasuredEdge.standing(seed);
      SimulatedFeet feet = SimulatedFeet.onAnEdge(MeasuredEdge.inAnInsole(person, kind));
      assertEquals(List.of(), feet.reps, "seed " + seed);
    }
  }

  private static String line(String name, CountedAgainstTruth result) {
    return String.format(
        "%s; top %.0f lowering %.0f",
        result.line(name),
        median(result, Rep::topNs, SimulatedTruth.Rep::topNs),
        median(result, Rep::loweringNs, SimulatedTruth.Rep::loweringNs));
  }

  private static double median(
      CountedAgainstTruth result,
      ToLongFunction<Rep> counted,
      ToLongFunction<SimulatedTruth.Rep> real) {
    return result.medianMs(counted, real);
  }
}
