package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TempoTest {
  /** As likely as not that the load drifted. */
  private static final double UNKNOWN = 0;

  /** Without a doubt. */
  private static final double EXACT = 0;

  private final Tempo tempo = new Tempo();

  @Test
  void theFirstRepetitionMaySpeakForItself() {
    tempo.expect(4);

    assertTrue(tempo.oddsOfLift(0.15) > 0.3);
    assertTrue(tempo.oddsOfLowering(0.65) > 0.3);
  }

  @Test
  void whatWasDoneBeforeIsExpectedAgain() {
    for (int rep = 0; rep < 10; rep++) {
      tempo.learn(4, 0.2, 0.5, EXACT, UNKNOWN);
    }

    tempo.expect(4.2);

    assertEquals(1, tempo.oddsOfLift(0.2), 0.05);
    assertEquals(1, tempo.oddsOfLowering(0.5), 0.05);
    assertTrue(tempo.oddsOfLowering(0.25) < 0.02);
  }

  @Test
  void everyRepetitionMakesTheNextMoreCertain() {
    double before = 1;
    for (int rep = 0; rep < 5; rep++) {
      tempo.learn(4, 0.27, 0.38, EXACT, UNKNOWN);
      tempo.expect(4);
      double odds = tempo.oddsOfLowering(0.6);
      assertTrue(odds < before);
      before = odds;
    }
  }

  @Test
  void whatWasDoneAtAnotherTempoSaysNextToNothing() {
    Tempo untaught = new Tempo();
    tempo.learn(4, 0.2, 0.5, EXACT, UNKNOWN);

    untaught.expect(0.6);
    tempo.expect(0.6);

    assertEquals(untaught.oddsOfLift(0.4), tempo.oddsOfLift(0.4), 0.03);
    assertEquals(untaught.oddsOfLowering(0.2), tempo.oddsOfLowering(0.2), 0.03);
  }

  @Test
  void aTempoThatComesBackIsStillKnown() {
    for (int rep = 0; rep < 5; rep++) {
      tempo.learn(4, 0.2, 0.5, EXACT, UNKNOWN);
    }
    for (int rep = 0; rep < 10; rep++) {
      tempo.learn(1, 0.4, 0.3, EXACT, UNKNOWN);
    }

    tempo.expect(4);

    assertTrue(tempo.oddsOfLowering(0.25) < 0.1);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    Tempo other = new Tempo();
    tempo.learn(4, 0.2, 0.5, EXACT, UNKNOWN);
    for (int rep = 0; rep < 100; rep++) {
      tempo.learn(1, 0.4, 0.3, EXACT, UNKNOWN);
      other.learn(1, 0.4, 0.3, EXACT, UNKNOWN);
    }

    other.expect(4);
    tempo.expect(4);

    assertEquals(other.oddsOfLift(0.4), tempo.oddsOfLift(0.4), 1e-9);
  }

  /** 27 and 38 % of the time, but no more than 1.2 and 2.6 s: in longer ones the hold is longer. */
  @ParameterizedTest
  @CsvSource({"1, 0.27, 0.38", "4, 0.27, 0.38", "5, 0.24, 0.38", "10, 0.12, 0.26"})
  void ofAStrangerThePartsOfPeopleAreExpected(double durationS, double lift, double lowering) {
    tempo.expect(durationS);

    assertEquals(lift, tempo.usualLift(), 1e-12);
    assertEquals(lowering, tempo.usualLowering(), 1e-12);
    assertEquals(0.6, tempo.deviation(), 1e-12);
    assertEquals(1, tempo.oddsOfLift(lift), 1e-12);
    assertEquals(Math.exp(-0.5), tempo.oddsOfLift(lift * Math.exp(0.6)), 1e-12);
    assertEquals(Math.exp(-2), tempo.oddsOfLowering(lowering * Math.exp(-1.2)), 1e-12);
  }

  @Test
  void oneRepetitionWeighsAsMuchAsAllOtherPeople() {
    tempo.learn(4, 0.2, 0.5, EXACT, UNKNOWN);
    tempo.expect(4);

    assertEquals(Math.sqrt(0.27 * 0.2), tempo.usualLift(), 1e-12);
    assertEquals(Math.sqrt(0.38 * 0.5), tempo.usualLowering(), 1e-12);
    assertEquals(Math.sqrt(0.12 * 0.12 + 0.36 / 2), tempo.deviation(), 1e-12);
  }

  /** A doubt of a half leaves half of it, twice that a fifth. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.5, 0.5", "1, 0.2", "Infinity, 0"})
  void whatIsHardlyKnownTeachesLittle(double doubt, double weight) {
    tempo.learn(4, 0.2, 0.5, doubt, UNKNOWN);
    tempo.expect(4);

    double lift = (Math.log(0.27) + weight * Math.log(0.2)) / (1 + weight);
    double lowering = (Math.log(0.38) + weight * Math.log(0.5)) / (1 + weight);
    assertEquals(lift, Math.log(tempo.usualLift()), 1e-12);
    assertEquals(lowering, Math.log(tempo.usualLowering()), 1e-12);
  }

  /** Its lift and lowering take their time and not their part, which tells a little as well. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.2, 0.5", "1, 0.1, 0.2"})
  void oneOfAnotherLengthWeighsLess(double longer, double learntLift, double learntLowering) {
    tempo.learn(4 * Math.exp(longer), learntLift, learntLowering, EXACT, UNKNOWN);
    tempo.expect(4);

    double likeness = Math.exp(-longer * longer / 0.02);
    double share = (1 - likeness) * 0.06 * Math.exp(-longer * longer / 0.5);
    double weight = 1 + likeness + share;
    double lift = Math.log(0.27) + (likeness + share) * Math.log(learntLift) + share * longer;
    double lowering =
        Math.log(0.38) + (likeness + share) * Math.log(learntLowering) + share * longer;
    assertEquals(lift / weight, Math.log(tempo.usualLift()), 1e-12);
    assertEquals(lowering / weight, Math.log(tempo.usualLowering()), 1e-12);
    assertEquals(0.0144 + 0.36 / weight, Math.pow(tempo.deviation(), 2), 1e-12);
  }

  @Test
  void aLoadThatNeverDriftsIsExpectedNotToSoonAndOneThatDoesAgainToo() {
    assertEquals(0.9, tempo.driftPart(), 1e-12);
    learnDrift(20, -7);
    assertTrue(tempo.driftPart() < 0.03, "does not drift");
    learnDrift(5, 7);
    assertTrue(tempo.driftPart() > 0.9, "drifts again");
    learnDrift(20, Double.POSITIVE_INFINITY);
    assertTrue(tempo.driftPart() < 0.99, "is never sure");
  }

  @Test
  void whatWasNotHeldTellsNothingOfADrift() {
    tempo.learn(1, 0.5, 0.5, EXACT, -7);
    assertEquals(0.9, tempo.driftPart(), 1e-12);
  }

  private void learnDrift(int reps, double driftLog) {
    for (int i = 0; i < reps; i++) {
      tempo.learn(4, 0.27, 0.38, EXACT, driftLog);
    }
  }

  @ParameterizedTest
  @CsvSource({"23, true", "24, false"})
  void twentyFourRepetitionsAreRemembered(int more, boolean isKnown) {
    tempo.learn(4, 0.2, 0.5, EXACT, UNKNOWN);
    for (int rep = 0; rep < more; rep++) {
      tempo.learn(0.1, 0.4, 0.3, EXACT, UNKNOWN);
    }
    tempo.expect(4);

    assertEquals(isKnown ? Math.sqrt(0.27 * 0.2) : 0.27, tempo.usualLift(), 1e-9);
  }

  @Test
  void aStrangerMayStartDownAnyTime() {
    tempo.recall();

    assertEquals(1.5, tempo.usualStartS());
    assertEquals(1, tempo.startDeviation());
    assertEquals(0.3, tempo.usualLiftS());
    assertEquals(1, tempo.usualLoweringS());
  }

  @Test
  void whoIsKnownStartsDownAsInTheLastRepetitions() {
    tempo.learn(4, 0.25, 0.5, EXACT, UNKNOWN);
    tempo.learn(8, 0.25, 0.5, EXACT, UNKNOWN);
    tempo.recall();

    double scatter = Math.log(2) / 2;
    assertEquals(Math.sqrt(2 * 4), tempo.usualStartS(), 1e-9);
    assertEquals(Math.sqrt(scatter * scatter + 0.0144 * 1.5), tempo.startDeviation(), 1e-9);
    assertEquals(Math.sqrt(1 * 2), tempo.usualLiftS(), 1e-9);
    assertEquals(Math.sqrt(2 * 4), tempo.usualLoweringS(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"7, 3.36358566101486", "8, 4"})
  void eightRepetitionsTellWhenThePersonStartsDown(int more, double startS) {
    tempo.learn(2, 0.25, 0.5, EXACT, UNKNOWN);
    for (int rep = 0; rep < 30; rep++) {
      tempo.learn(1, 0.25, 0.5, EXACT, UNKNOWN);
    }
    tempo.learn(2, 0.25, 0.5, EXACT, UNKNOWN);
    for (int rep = 0; rep < more; rep++) {
      tempo.learn(8, 0.25, 0.5, EXACT, UNKNOWN);
    }
    tempo.recall();

    assertEquals(startS, tempo.usualStartS(), 1e-9);
  }
}
