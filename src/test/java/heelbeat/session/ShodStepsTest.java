package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.rep.Rep;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feet in shoes that press the forefoot's sensor in the swing, too, as this project has them. */
final class ShodStepsTest {
  private static final long SEED = 17;
  private static final int PEOPLE = 60;
  private static final double[] RATES_HZ = {50, 80, 100, 200};

  private enum Gait {
    WALK,
    TURN,
    SHUFFLE,
    ON_THE_SPOT
  }

  @ParameterizedTest
  @EnumSource
  void whoStandsWalksPushUpsAndStandsAgainIsCountedNothing(SensorKind sensor) {
    List<String> counted = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(SEED + person);
      FootTrace trace = standing(random);
      Gait[] all = Gait.values();
      for (int bout = 0; bout < 4; bout++) {
        walk(trace, all[(person + bout) % all.length], random);
        trace.smooth(0.3, 2, 2).rest(1 + 2 * random.nextDouble());
      }
      List<Rep> reps = play(sensor, random, trace).reps();
      if (!reps.isEmpty()) {
        counted.add("seed " + (SEED + person) + ": " + reps);
      }
    }
    assertEquals(List.of(), counted);
  }

  /** Real loads drift by a fifth a second while the heel is held, for several seconds. */
  @ParameterizedTest
  @EnumSource
  void raisesWhoseForefootUnloadsInTheHoldAreCountedAfterAWalk(SensorKind sensor) {
    List<String> wrong = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(SEED + person);
      FootTrace trace = standing(random);
      walk(trace, Gait.WALK, random);
      trace.smooth(0.3, 2, 2).rest(1.5 + random.nextDouble());
      for (int i = 0; i < 5; i++) {
        double heldS = in(random, 0.3, 5);
        double held = 4 * Math.max(0.35, 1 - in(random, 0.05, 0.18) * heldS);
        trace
            .smooth(in(random, 0.1, 0.3), 3.8, 0)
            .smooth(in(random, 0.2, 1), 4.2, 0)
            .straight(heldS, held, 0)
            .smooth(in(random, 0.21, 0.76), 0.95 * held, 0)
            .smooth(in(random, 0.06, 0.4), 2, 2)
            .rest(in(random, 0.3, 1));
      }
      SessionRun run = play(sensor, random, trace.rest(1));
      if (run.reps().size() != 10) {
        wrong.add("seed " + (SEED + person) + ": " + run.reps() + " " + run.rejected());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static SessionRun play(SensorKind sensor, Random random, FootTrace trace) {
    double rateHz = RATES_HZ[random.nextInt(RATES_HZ.length)];
    return SessionRun.ofBothFeet(TestPad.of(sensor, rateHz).noisy(random.nextInt(1000)), trace);
  }

  private static FootTrace standing(Random random) {
    return new FootTrace().empty(1).stepOn().smooth(0.5, 2, 2).rest(in(random, 2, 4));
  }

  /** Ten steps of one foot, or four in a push-up; loads in those of a foot that sits. */
  private static void walk(FootTrace trace, Gait gait, Random random) {
    boolean isWide = gait == Gait.WALK;
    double most = isWide ? in(random, 3.5, 5) : in(random, 2.5, 4);
    double pressed = in(random, 0.03, 0.3) * most;
    for (int step = 0; step < (gait == Gait.TURN ? 4 : 10); step++) {
      double pushes = in(random, 0.95, 1.05) * most;
      trace
          .smooth(in(random, 0.15, 0.25), 0.8 * pushes, 0)
          .straight(in(random, 0.05, 0.15), pushes, 0)
          .straight(in(random, 0.08, 0.13), pressed, 0);
      double swingS = isWide ? in(random, 0.35, 0.5) : in(random, 0.3, 0.45);
      for (double s = 0; s < swingS; s += 0.07) {
        trace.straight(0.07, in(random, 0.85, 1.15) * pressed, 0);
      }
      switch (gait) {
        case WALK, TURN ->
            trace
                .straight(in(random, 0.02, 0.06), pressed, in(random, 2, 4))
                .rest(in(random, 0.05, 0.2))
                .smooth(0.15, 2, 2);
        case SHUFFLE -> trace.smooth(in(random, 0.08, 0.15), 2, 2);
        case ON_THE_SPOT ->
            trace.straight(in(random, 0.03, 0.08), 2, 0).straight(in(random, 0.03, 0.1), 2, 2);
      }
      trace.rest(in(random, 0.2, 0.35));
    }
  }

  private static double in(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
