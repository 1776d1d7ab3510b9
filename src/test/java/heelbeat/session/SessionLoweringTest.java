package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.session.SessionEvent.LoweringSeen;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a lowering while it lasts. */
final class SessionLoweringTest {
  private static final int REPS = 8;

  @ParameterizedTest
  @EnumSource
  void aLoweringIsSeenWhileItLasts(SensorKind sensor) {
    FootTrace trace = seated().reps(REPS);
    List<Double> downsS = trace.heelDownsS().subList(1, REPS + 1);

    List<Double> seenS = seenS(sensor, trace);

    assertEquals(REPS, seenS.size());
    for (int i = 0; i < REPS; i++) {
      double startS = downsS.get(i) - 0.6;
      String message =
          "rep " + (i + 1) + " started down at " + startS + ", seen at " + seenS.get(i);
      assertTrue(seenS.get(i) < downsS.get(i), message);
      // The first ones have nothing but the load to go by.
      assertTrue(seenS.get(i) > startS - (i < 3 ? 0.3 : 0.2), message);
      assertTrue(seenS.get(i) < startS + (i < 3 ? 0.4 : 0.2), message);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHoldThatIsLongerThanUsualIsNoLowering(SensorKind sensor) {
    FootTrace trace = seated().reps(REPS).lift(0.15, 0.4);
    double topS = trace.endS();
    trace.hold(3);
    double startS = trace.endS();
    trace.lower(0.6).rest(2);

    List<Double> early = seenS(sensor, trace).stream().filter(s -> s > topS + 1).toList();

    assertFalse(early.isEmpty());
    assertTrue(early.getFirst() > startS - 0.05, "seen at " + early + ", start " + startS);
  }

  @ParameterizedTest
  @EnumSource
  void theLightTellsIt(SensorKind sensor) {
    SessionRun run = SessionRun.ofBothFeet(TestPad.of(sensor, 100).noisy(1), seated().reps(REPS));

    assertEquals(REPS, run.cues().stream().filter(Cue.LOWER::equals).count());
  }

  /** What a load cell reads without a load says nothing of a heel. */
  @ParameterizedTest
  @ValueSource(ints = {-200_000, 0, 200_000})
  void aLoadCellsZeroChangesNothing(int zero) {
    FootTrace trace = seated().reps(REPS);
    TestPad pad = TestPad.of(SensorKind.LOAD_CELL, 100).noisy(1);

    assertEquals(seenS(pad.scaled(1, 50_000), trace), seenS(pad.scaled(1, zero), trace));
  }

  /** When the left foot's lowerings were seen. */
  private static List<Double> seenS(SensorKind sensor, FootTrace trace) {
    return seenS(TestPad.of(sensor, 100).noisy(1), trace);
  }

  private static List<Double> seenS(TestPad pad, FootTrace trace) {
    return SessionRun.ofBothFeet(pad, trace).reported(LoweringSeen.class).stream()
        .filter(seen -> seen.foot() == Foot.LEFT)
        .map(seen -> seen.timeNs() / 1e9)
        .toList();
  }

  private static FootTrace seated() {
    return new FootTrace().empty(1).stepOn().rest(2);
  }
}
