package heelbeat.replay;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedDice.Range;
import heelbeat.signal.Foot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatedPersonTest {
  private static final double SAMPLE_S = 0.01;

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  private static double heelN(SimulatedPerson person, Foot foot, double timeS) {
    person.leg(foot).feel(timeS);
    return person.leg(foot).heelN;
  }

  private static double forefootN(SimulatedPerson person, Foot foot, double timeS) {
    person.leg(foot).feel(timeS);
    return person.leg(foot).forefootN;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theHeelIsInTheAirFromHeelOffToHeelDownAndTheForefootLoadedThroughout(long seed) {
    SimulatedPerson person = SimulatedPerson.visiting(seed, 250);
    SimulatedTruth truth = person.truth(person.endS());
    assertTrue(truth.reps().size() > 60);
    for (SimulatedTruth.Rep rep : truth.reps()) {
      assertTrue(rep.heelOffNs() < rep.topNs() && rep.topNs() < rep.loweringNs());
      assertTrue(rep.loweringNs() < rep.heelDownNs());
      double heelOffS = rep.heelOffNs() * 1e-9;
      double heelDownS = rep.heelDownNs() * 1e-9;
      assertTrue(heelN(person, rep.foot(), heelOffS - SAMPLE_S) > 0.1, rep::toString);
      assertTrue(heelN(person, rep.foot(), heelDownS + SAMPLE_S) > 0.1, rep::toString);
      for (double t = heelOffS + 1e-6; t < heelDownS - 1e-6; t += 0.004) {
        assertEquals(0, heelN(person, rep.foot(), t), rep::toString);
        assertTrue(forefootN(person, rep.foot(), t) > 3, rep::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutADriftTheForefootCarriesMoreAtTheTop(long seed) {
    SimulatedPerson person =
        new SimulatedPerson(seed)
            .moving(SimulatedMovement.PLAIN)
            .reps(SimulatedTradition.TECHNIQUE, 10, LEFT, RIGHT);
    double risenN = 0;
    for (SimulatedTruth.Rep rep : person.truth(person.endS()).reps()) {
      double holdN = forefootN(person, rep.foot(), (rep.topNs() + rep.loweringNs()) * 0.5e-9);
      double leftN = forefootN(person, rep.foot(), rep.heelOffNs() * 1e-9 + 1e-6);
      double loweredN = forefootN(person, rep.foot(), rep.heelDownNs() * 1e-9 - 1e-6);
      risenN += holdN - Math.max(leftN, loweredN);
    }
    assertTrue(risenN / 20 > 1, "more under the forefoot at the top: " + risenN);
  }

  @Test
  void aDriftTakesAwayWhatItSaysAndLevelsOff() {
    SimulatedMovement plain = SimulatedMovement.PLAIN;
    SimulatedMovement drifting =
        new SimulatedMovement(0, 0, 0, 0.2, 0, 0, 1, -0.2, 0.3, plain.squeezeN());
    assertEquals(0, plain.driftAfter(5));
    assertEquals(-0.02, drifting.driftAfter(0.1), 0.001);
    assertEquals(-0.3, drifting.driftAfter(60), 1e-9);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHeelInTheAirIsARepetitionOrSomethingElseThatTheTruthNames(long seed) {
    SimulatedPerson person = SimulatedPerson.visiting(seed, 250);
    SimulatedTruth truth = person.truth(person.endS());
    for (Foot foot : Foot.values()) {
      boolean[] named = new boolean[(int) (person.endS() * 1000) + 1];
      truth.reps().stream()
          .filter(rep -> rep.foot() == foot)
          .forEach(rep -> name(named, rep.heelOffNs(), rep.heelDownNs()));
      truth.others().stream()
          .filter(other -> other.foot() == foot)
          .forEach(other -> name(named, other.startNs(), other.endNs()));
      for (int ms = 0; ms < named.length; ms += 5) {
        assertTrue(named[ms] || heelN(person, foot, ms * 1e-3) > 0, foot + " at ms " + ms);
      }
    }
  }

  private static void name(boolean[] milliseconds, long fromNs, long toNs) {
    Arrays.fill(milliseconds, (int) (fromNs / 1_000_000), (int) (toNs / 1_000_000) + 1, true);
  }

  @ParameterizedTest
  @EnumSource
  void aSchoolKeepsItsTempo(SimulatedTradition tradition) {
    List<SimulatedTruth.Rep> reps =
        seeds()
            .mapToObj(seed -> new SimulatedPerson(seed).reps(tradition, 10, LEFT, RIGHT))
            .flatMap(person -> person.truth(person.endS()).reps().stream())
            .toList();
    assertEquals(1000, reps.size());
    assertFills(tradition.concentricS, reps.stream().map(rep -> rep.topNs() - rep.heelOffNs()));
    assertFills(tradition.holdS, reps.stream().map(rep -> rep.loweringNs() - rep.topNs()));
    assertFills(
        tradition.eccentricS, reps.stream().map(rep -> rep.heelDownNs() - rep.loweringNs()));
  }

  /** All within the range, and both its lower and its upper third in use. */
  private static void assertFills(Range range, Stream<Long> durationsNs) {
    double[] parts =
        durationsNs
            .mapToDouble(ns -> (ns * 1e-9 - range.low()) / (range.high() - range.low()))
            .sorted()
            .toArray();
    // A heel that turns at once is sooner at its top than meant, and later off it.
    double turnS = 0.03 / (range.high() - range.low());
    assertTrue(parts[0] > -turnS && parts[parts.length - 1] < 1 + turnS);
    assertTrue(parts[parts.length / 10] < 1 / 3.0 && parts[parts.length * 39 / 40] > 2 / 3.0);
  }

  @Test
  void oneFootRestsWhileTheOtherWorks() {
    SimulatedPerson person = new SimulatedPerson(7);
    for (int pair = 0; pair < 5; pair++) {
      person.reps(SimulatedTradition.HOUSTON, 1, LEFT).reps(SimulatedTradition.HOUSTON, 1, RIGHT);
    }
    List<SimulatedTruth.Rep> reps = person.truth(person.endS()).reps();
    assertEquals(10, reps.size());
    for (int i = 1; i < reps.size(); i++) {
      assertTrue(reps.get(i).foot() != reps.get(i - 1).foot());
      assertTrue(reps.get(i).heelOffNs() > reps.get(i - 1).heelDownNs());
    }
  }

  @Test
  void jigglingIsNoRepetition() {
    SimulatedPerson person =
        new SimulatedPerson(3).off(2).distraction(SimulatedDistraction.JIGGLE, LEFT).rest(1);
    SimulatedTruth truth = person.truth(person.endS());
    assertEquals(List.of(), truth.reps());
    SimulatedTruth.Other jiggle = truth.others().getLast();
    assertEquals(SimulatedDistraction.JIGGLE, jiggle.what());
    double startS = jiggle.startNs() * 1e-9;
    double seconds = (jiggle.endNs() - jiggle.startNs()) * 1e-9;
    double restN = heelN(person, LEFT, startS);
    int swings = 0;
    for (int ms = 1; ms < seconds * 1000; ms++) {
      boolean up = heelN(person, LEFT, startS + ms * 1e-3) < 0.8 * restN;
      boolean wasUp = heelN(person, LEFT, startS + (ms - 1) * 1e-3) < 0.8 * restN;
      swings += up && !wasUp ? 1 : 0;
    }
    assertTrue(swings > 3.5 * seconds && swings < 7.5 * seconds, "swings: " + swings);
  }

  @Test
  void timeCannotBeSpentBackwards() {
    SimulatedPerson person = new SimulatedPerson(1);
    assertThrows(IllegalArgumentException.class, () -> person.rest(-1));
    assertThrows(IllegalArgumentException.class, () -> person.off(0));
  }

  @Test
  void truthFilesHaveTheColumnsOfTheRecordings(@TempDir Path folder) throws Exception {
    SimulatedPerson person = SimulatedPerson.visiting(1, 60);
    SimulatedTruth truth = person.truth(person.endS());
    truth.write(folder, "simulated");
    List<String> reps = Files.readAllLines(folder.resolve("simulated.truth-reps.csv"));
    List<String> others = Files.readAllLines(folder.resolve("simulated.truth-other.csv"));
    assertEquals(1 + truth.reps().size(), reps.size());
    assertEquals(1 + truth.others().size(), others.size());
    assertEquals("left,away,0.0000", others.get(1).substring(0, 16));
    SimulatedTruth.Rep first = truth.reps().getFirst();
    String[] cells = reps.get(1).split(",", -1);
    assertEquals(first.foot().label(), cells[0]);
    assertEquals(first.heelDownNs() * 1e-9, Double.parseDouble(cells[4]), 1e-4);
    assertEquals(first.heightM() * 1e3, Double.parseDouble(cells[8]), 1e-4);

    Path recordings = Path.of("..", "shared", "recordings");
    Assumptions.assumeTrue(Files.isDirectory(recordings), "no recordings to compare with");
    Path recording = recordings.resolve("14-distracted-technique.truth-reps.csv");
    assertEquals(Files.readAllLines(recording).getFirst(), reps.getFirst());
    recording = recordings.resolve("14-distracted-technique.truth-other.csv");
    assertEquals(Files.readAllLines(recording).getFirst(), others.getFirst());
  }
}
