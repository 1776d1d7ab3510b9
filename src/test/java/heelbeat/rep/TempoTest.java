package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TempoTest {
  private final Tempo tempo = new Tempo();

  @Test
  void theFirstRepetitionHardlySurprises() {
    assertTrue(tempo.surprise(4, 0.5, 2.5) < 2);
    assertTrue(tempo.surprise(4, 2, 1) < 2);
  }

  @Test
  void whatWasDoneBeforeSurprisesLeast() {
    tempo.learn(4, 0.8, 1.5);

    assertEquals(0, tempo.surprise(4, 0.8, 1.5), 1e-12);
    assertTrue(tempo.surprise(4, 0.8, 1.0) > 0);
    assertEquals(tempo.surprise(4, 0.8, 1.5 * 1.3), tempo.surprise(4, 0.8, 1.5 / 1.3), 1e-12);
  }

  @Test
  void everyRepetitionMakesTheNextMoreCertain() {
    double before = 0;
    for (int rep = 0; rep < 5; rep++) {
      tempo.learn(4, 0.8, 1.5);
      double surprise = tempo.surprise(4, 0.8, 2.5);
      assertTrue(surprise > before);
      before = surprise;
    }
  }

  @Test
  void anotherTempoStartsOver() {
    Tempo untaught = new Tempo();
    tempo.learn(4, 0.8, 1.5);

    assertEquals(untaught.surprise(0.6, 0.2, 0.2), tempo.surprise(0.6, 0.2, 0.2));
    tempo.learn(0.6, 0.2, 0.2);
    assertEquals(0, tempo.surprise(0.6, 0.2, 0.2), 1e-12);
  }
}
