package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.LoadScale;
import heelbeat.signal.SensorKind;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On a load cell's scale of 6.4 million counts steps of more than 100 are coarse. */
final class CountStepTest {
  private static final LoadScale LOAD_CELL = new LoadScale(SensorKind.LOAD_CELL, 6_400_000);

  private final CountStep step = new CountStep(LOAD_CELL);

  @Test
  void aConverterIsCoarseUntilItShowsASmallChange() {
    step.onSample(0, 0);
    assertTrue(step.isCoarse(), "nothing is known of it");
    step.onSample(0, 5000);
    step.onSample(101, 5000);
    assertEquals(101, step.coarse());
    step.onSample(101, 5000);
    assertEquals(101, step.coarse(), "the same again is no step");
    step.onSample(1, 5000);
    assertFalse(step.isCoarse());
    assertEquals(0, step.coarse());
  }

  /** An HX711's noise, under a foot that comes at once. */
  @Test
  void noiseTellsAFineConverter() {
    Random random = new Random(1);
    step.onSample(0, 0);
    for (int i = 0; i < 80; i++) {
      double load = i < 10 ? 0 : 200_000;
      step.onSample(load, load + Math.round(40 * random.nextGaussian()));
    }
    assertFalse(step.isCoarse());
  }

  @Test
  void aResistorsStepsAreOfAnotherKind() {
    CountStep resistor = new CountStep(new LoadScale(SensorKind.FSR, 1023));
    for (int i = 0; i < 10; i++) {
      resistor.onSample(i % 2, 0);
    }
    assertFalse(resistor.isCoarse());
  }
}
