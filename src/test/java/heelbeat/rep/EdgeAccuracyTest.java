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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How well raises on a step's edge are counted; prints the figures. */
@Tag("slow")
class EdgeAccuracyTest {
  private static final int SEEDS = 40;

  private static SimulatedPad pad(SimulatedPerson person, SimulatedPadKind kind) {
    return new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
  }

  private static SimulatedPerson onOneLeg(long seed) {
    return new SimulatedPerson(seed, SimulatedPosture.EDGE).off(2).bear(LEFT).rest(3);
  }

  // Slow strokes leave less in the load than a resistor rustles: technique is what it is.
  @ParameterizedTest
  @CsvSource({
    "ADS1115, TECHNIQUE, 0.79, 0.90",
    "ADS1115, CIRCULATION, 0.975, 0.95",
    "ADS1115, PER_LEG, 0.995, 0.95",
    "ADS1115, HOUSTON, 0.995, 0.95",
    "HX711, TECHNIQUE, 0.97, 0.90",
    "HX711, CIRCULATION, 0.99, 0.95",
    "HX711, PER_LEG, 0.995, 0.95",
    "HX711, HOUSTON, 0.995, 0.95"
  })
  void raisesOfOneLegAndThenTheOtherAreCounted(
      SimulatedPadKind kind, SimulatedTradition tradition, double leastF1, double leastWithin) {
    CountedAgainstTruth result = new CountedAgainstTruth(CountedAgainstTruth.MIDDLE);
    long latestNs = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      SimulatedPerson person =
          onOneLeg(seed)
              .reps(tradition, 12, LEFT)
              .rest(3)
              .bear(RIGHT)
              .rest(3)
              .reps(tradition, 12, RIGHT);
      SimulatedPad pad = pad(person.rest(2), kind);
      SimulatedFeet feet = SimulatedFeet.onAnEdge(pad);
      assertEquals(List.of(), feet.faults, "seed " + seed);
      result.add("seed " + seed, pad.truth().reps(), feet.reps);
      latestNs = Math.max(latestNs, feet.latestNs);
    }
    System.out.println(
        result.line("edge " + kind + " " + tradition)
            + "; told at most ms "
            + latestNs / 1_000_000);
    assertTrue(result.f1() >= leastF1);
    assertTrue(result.within() >= leastWithin);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void standingAndShufflingAreNoRaises(SimulatedPadKind kind) {
    int still = 0;
    int swaying = 0;
    int distracted = 0;
    int arriving = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      still += reps(onOneLeg(seed).rest(120), kind);
      swaying += reps(new SimulatedPerson(seed, SimulatedPosture.EDGE).off(2).rest(120), kind);
      SimulatedPerson person = onOneLeg(seed);
      for (int i = 0; i < 3; i++) {
        person.distraction(SimulatedDistraction.SHUFFLE, LEFT).rest(2);
        person.distraction(SimulatedDistraction.LEAN, LEFT).rest(2);
        person.distraction(SimulatedDistraction.JIGGLE, LEFT).rest(2);
      }
      distracted += reps(person.rest(5), kind);
      person = new SimulatedPerson(seed, SimulatedPosture.EDGE);
      for (int i = 0; i < 5; i++) {
        person.off(2).bear(LEFT).rest(4).bear(RIGHT).rest(4);
      }
      arriving += reps(person.rest(2), kind);
    }
    System.out.printf(
        "edge %s, %d people: counted in 120 s on one leg %d, in 120 s on both %d, of 9"
            + " distractions each %d, of 10 arrivals each %d%n",
        kind, SEEDS, still, swaying, distracted, arriving);
    assertEquals(0, still + swaying + arriving);
    assertTrue(distracted <= 1, "of 360 distractions");
  }

  private static int reps(SimulatedPerson person, SimulatedPadKind kind) {
    return SimulatedFeet.onAnEdge(pad(person, kind)).reps.size();
  }
}
