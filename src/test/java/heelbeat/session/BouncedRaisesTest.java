package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.signal.SensorKind;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quick raises, 1.3 a second, whose heel only touches the pad between two: for 40 to 150 ms, with a
 * third of its load at rest or several times of it. That is a fault of form, and a repetition.
 */
final class BouncedRaisesTest {
  private static final long SEED = 3;
  private static final int PEOPLE = 40;
  private static final int RAISES = 15;
  private static final double PERIOD_S = 0.77;

  /** A touch that hardly presses is over before it is known from a blow to the pad. */
  private static final double LEAST_PART = 0.95;

  @ParameterizedTest
  @CsvSource({
    "FSR, 50", "FSR, 80", "FSR, 100", "FSR, 200",
    "LOAD_CELL, 50", "LOAD_CELL, 80", "LOAD_CELL, 100", "LOAD_CELL, 200"
  })
  void aHeelThatOnlyTouchesThePadHasBeenDown(SensorKind sensor, double rateHz) {
    int counted = 0;
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(SEED + person);
      TestPad pad = TestPad.of(sensor, rateHz).noisy(SEED + person);
      counted += SessionRun.ofBothFeet(pad, bounces(random)).reps().size();
    }
    int raised = 2 * RAISES * PEOPLE;
    String found =
        String.format(
            "%s at %.0f Hz, seeds from %d: %d of %d", sensor, rateHz, SEED, counted, raised);
    System.out.println("bounced raises counted, " + found);
    assertTrue(counted >= LEAST_PART * raised && counted <= raised, found);
  }

  private static FootTrace bounces(Random random) {
    double usualTouchS = in(random, 0.04, 0.15);
    double usualLoad = Math.exp(in(random, Math.log(0.33), Math.log(4)));
    double risen = in(random, 2.1, 2.8);
    FootTrace trace =
        new FootTrace().empty(1).stepOn().rest(3).smooth(in(random, 0.08, 0.3), 1.8, 0);
    for (int i = 0; i < RAISES; i++) {
      double touchS = in(random, 0.9, 1.1) * usualTouchS;
      double upS = in(random, 0.95, 1.05) * PERIOD_S - touchS;
      double liftS = in(random, 0.42, 0.55) * upS;
      trace.smooth(liftS, risen, 0).smooth(upS - liftS, 1.5, 0);
      if (i < RAISES - 1) {
        trace.smooth(touchS / 2, 1.8, in(random, 0.8, 1.25) * usualLoad).smooth(touchS / 2, 1.8, 0);
      }
    }
    return trace.smooth(in(random, 0.08, 0.35), 1, 1).rest(2);
  }

  private static double in(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
