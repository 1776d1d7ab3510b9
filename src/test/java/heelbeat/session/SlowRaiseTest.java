package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Plans;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Raises of 11 to 20 s with a wobble right before. A raise that long is a rest on the toes, unless
 * the protocol allows the hold; what the wobble is, its heel says: one that stays loaded is a
 * partial lift, one that leaves for a quarter of a second and comes back is a small raise.
 */
final class SlowRaiseTest {
  private static final long SEED = 29;
  private static final int PEOPLE = 30;
  private static final long LONG_NS = 25_000_000_000L;

  private interface Wobble {
    FootTrace before(FootTrace trace, Random random);
  }

  @ParameterizedTest
  @EnumSource
  void aHeelThatNearlyLeavesBeforeASlowRaiseIsAPartialLift(SensorKind sensor) {
    Wobble nearly = (trace, random) -> trace.dip(in(random, 0.35, 0.6), in(random, 0.5, 1.5));
    expect(sensor, false, nearly, List.of(), List.of(Reason.PARTIAL, Reason.TUCKED));
    expect(sensor, true, nearly, List.of("slow"), List.of(Reason.PARTIAL));
  }

  @ParameterizedTest
  @EnumSource
  void aHeelThatLeavesForAMomentBeforeASlowRaiseIsNothing(SensorKind sensor) {
    Wobble moment =
        (trace, random) ->
            trace
                .straight(0.1, 1.8, 0)
                .straight(in(random, 0.08, 0.18), 1.8, 0)
                .straight(0.1, 1, 1);
    expect(sensor, true, moment, List.of("slow"), List.of(Reason.TOO_SHORT));
  }

  @ParameterizedTest
  @EnumSource
  void aHeelThatLeavesAndComesBackBeforeASlowRaiseIsASmallRaise(SensorKind sensor) {
    Wobble small =
        (trace, random) -> trace.lift(0.12, in(random, 0.2, 0.4)).lower(in(random, 0.2, 0.4));
    expect(sensor, false, small, List.of("quick"), List.of(Reason.TUCKED));
    expect(sensor, true, small, List.of("quick", "slow"), List.of());
  }

  /** Counted and not counted of each foot, for all people. */
  private static void expect(
      SensorKind sensor,
      boolean isLongAllowed,
      Wobble wobble,
      List<String> reps,
      List<Reason> not) {
    List<String> wrong = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(SEED + person);
      FootTrace trace = new FootTrace().empty(1).stepOn().rest(in(random, 2, 4));
      wobble.before(trace, random).rest(in(random, 0.2, 0.8));
      trace
          .lift(in(random, 0.2, 0.35), in(random, 1, 3))
          .hold(in(random, 10.5, 15))
          .lower(in(random, 1, 3))
          .rest(2);
      TestPad pad = TestPad.of(sensor, 100).noisy(SEED + person);
      SessionRun run =
          (isLongAllowed
                  ? SessionRun.of(Plans.brisk(LONG_NS), pad.format())
                  : SessionRun.of(pad.format()))
              .play(pad.frames(trace))
              .finish();
      List<String> counted =
          run.reps().stream().map(rep -> rep.upNs() > 5_000_000_000L ? "slow" : "quick").toList();
      if (!sorted(counted).equals(sorted(twice(reps)))
          || !sorted(run.reasons()).equals(sorted(twice(not)))) {
        wrong.add("seed " + (SEED + person) + ": " + counted + " " + run.reasons());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static <T> List<T> twice(List<T> once) {
    List<T> both = new ArrayList<>(once);
    both.addAll(once);
    return both;
  }

  private static <T extends Comparable<? super T>> List<T> sorted(List<T> all) {
    return all.stream().sorted().toList();
  }

  private static double in(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
