package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TempoTest {
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
      tempo.learn(4, 0.2, 0.5);
    }

    tempo.expect(4.2);

    assertEquals(1, tempo.oddsOfLift(0.2), 0.05);
    assertEquals(1, tempo.oddsOfLowering(0.5), 0.05);
    assertTrue(tempo.oddsOfLowering(0.25) < 0.01);
  }

  @Test
  void everyRepetitionMakesTheNextMoreCertain() {
    double before = 1;
    for (int rep = 0; rep < 5; rep++) {
      tempo.learn(4, 0.27, 0.38);
      tempo.expect(4);
      double odds = tempo.oddsOfLowering(0.6);
      assertTrue(odds < before);
      before = odds;
    }
  }

  @Test
  void whatWasDoneAtAnotherTempoSaysNothing() {
    Tempo untaught = new Tempo();
    tempo.learn(4, 0.2, 0.5);

    untaught.expect(0.6);
    tempo.expect(0.6);

    assertEquals(untaught.oddsOfLift(0.4), tempo.oddsOfLift(0.4), 1e-9);
    assertEquals(untaught.oddsOfLowering(0.2), tempo.oddsOfLowering(0.2), 1e-9);
  }

  @Test
  void aTempoThatComesBackIsStillKnown() {
    for (int rep = 0; rep < 5; rep++) {
      tempo.learn(4, 0.2, 0.5);
    }
    for (int rep = 0; rep < 10; rep++) {
      tempo.learn(1, 0.4, 0.3);
    }

    tempo.expect(4);

    assertTrue(tempo.oddsOfLowering(0.25) < 0.1);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    tempo.learn(4, 0.2, 0.5);
    for (int rep = 0; rep < 100; rep++) {
      tempo.learn(1, 0.4, 0.3);
    }
    Tempo untaught = new Tempo();

    untaught.expect(4);
    tempo.expect(4);

    assertEquals(untaught.oddsOfLift(0.4), tempo.oddsOfLift(0.4), 1e-9);
  }
}
