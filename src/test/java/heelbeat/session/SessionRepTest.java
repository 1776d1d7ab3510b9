package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts from frames to repetitions, and why the rest does not. */
final class SessionRepTest {
  @ParameterizedTest
  @CsvSource({"FSR, 80", "FSR, 100", "FSR, 250", "LOAD_CELL, 80", "LOAD_CELL, 200"})
  void everyRepOfBothFeetCountsAndIsNumbered(SensorKind sensor, double rateHz) {
    TestPad pad = TestPad.of(sensor, rateHz);
    FootTrace leftTrace = seated().reps(10).rest(3);
    FootTrace rightTrace = seated().rest(0.8).reps(10).rest(2);
    SessionRun run =
        SessionRun.of(pad.format())
            .play(pad.noisy(1).frames(leftTrace), pad.noisy(2).frames(rightTrace))
            .finish();
    assertEquals(List.of(), run.reasons());
    expectReps(leftTrace, run, Foot.LEFT);
    expectReps(rightTrace, run, Foot.RIGHT);
    assertEquals(
        IntStream.rangeClosed(1, 20).boxed().toList(),
        run.reported(SessionEvent.RepCounted.class).stream()
            .map(SessionEvent.RepCounted::number)
            .toList());
  }

  private static void expectReps(FootTrace trace, SessionRun run, Foot foot) {
    List<Rep> reps = run.reps().stream().filter(rep -> rep.foot() == foot).toList();
    assertEquals(trace.heelOffsS().size(), reps.size());
    for (int i = 0; i < reps.size(); i++) {
      Rep rep = reps.get(i);
      assertEquals(trace.heelOffsS().get(i), rep.heelOffNs() / 1e9, 0.025, "heel-off " + rep);
      assertEquals(trace.heelDownsS().get(i + 1), rep.heelDownNs() / 1e9, 0.025, "down " + rep);
      assertEquals(0.4, rep.concentricNs() / 1e9, 0.06, "concentric of " + rep);
      // On a resistor, a load that creeps and may drift leaves a sixth of a second open.
      expectWithin(0.5, rep.holdNs(), rep.errors().holdNs(), "hold of " + rep);
      expectWithin(0.6, rep.eccentricNs(), rep.errors().eccentricNs(), "eccentric of " + rep);
    }
  }

  private static void expectWithin(double trueS, long foundNs, long errorNs, String what) {
    assertEquals(trueS, foundNs / 1e9, Math.min(0.15, 2 * errorNs / 1e9), what);
  }

  @ParameterizedTest
  @EnumSource
  void aHeelThatNeverLeftIsPartial(SensorKind sensor) {
    expectOnly(Reason.PARTIAL, sensor, seated().dip(0.45, 1).rest(2));
  }

  @ParameterizedTest
  @EnumSource
  void aJigglingLegIsToldOnce(SensorKind sensor) {
    FootTrace trace = seated();
    for (int i = 0; i < 15; i++) {
      trace.dip(0.4, 0.2);
    }
    expectOnly(Reason.JIGGLE, sensor, trace.rest(2));
  }

  @ParameterizedTest
  @EnumSource
  void aHeelBackInLessThanAQuarterOfASecondIsTooShort(SensorKind sensor) {
    FootTrace trace = seated().straight(0.06, 1.8, 0).straight(0.16, 1.8, 0).straight(0.06, 1, 1);
    expectOnly(Reason.TOO_SHORT, sensor, trace.rest(2));
  }

  @ParameterizedTest
  @EnumSource
  void aFootThatHasJustComeIsNotCounted(SensorKind sensor) {
    expectOnly(
        Reason.JUST_ARRIVED, sensor, new FootTrace().empty(2).stepOn().rest(0.4).rep().rest(2));
  }

  @ParameterizedTest
  @CsvSource({"FSR, 12", "FSR, 40", "FSR, 90", "LOAD_CELL, 12", "LOAD_CELL, 40", "LOAD_CELL, 90"})
  void restingOnTheToesIsTuckedHoweverLong(SensorKind sensor, double holdS) {
    expectOnly(Reason.TUCKED, sensor, seated().lift(0.15, 0.4).hold(holdS).lower(0.6).rest(2));
  }

  @ParameterizedTest
  @EnumSource
  void aHoldShorterThanTheLongestCounts(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    FootTrace trace = seated().lift(0.15, 0.4).hold(9).lower(0.6).rest(2);
    SessionRun run = SessionRun.ofBothFeet(pad, trace);
    assertEquals(List.of(), run.reasons());
    assertEquals(2, run.reps().size());
  }

  @ParameterizedTest
  @EnumSource
  void theProtocolSaysHowLongAHoldMayLast(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    SessionRun run =
        SessionRun.of(Plans.brisk(2_000_000_000L), pad.format())
            .play(pad.frames(seated().lift(0.15, 0.4).hold(3).lower(0.6).rest(2)))
            .finish();
    assertEquals(List.of(Reason.TUCKED, Reason.TUCKED), run.reasons());
    assertEquals(List.of(), run.reps());
  }

  @ParameterizedTest
  @EnumSource
  void aSlowRepLongerThanTheLongestHoldCounts(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    FootTrace trace = seated().lift(0.3, 3.5).hold(4).lower(4).rest(2);
    assertEquals(2, SessionRun.ofBothFeet(pad, trace).reps().size());
  }

  @ParameterizedTest
  @EnumSource
  void aForefootThatLeavesBeforeTheHeelIsBackIsAStep(SensorKind sensor) {
    FootTrace away = seated().lift(0.15, 0.3).straight(0.15, 0, 0).empty(1);
    expectOnly(Reason.FOREFOOT_LIFTED, sensor, away);
    FootTrace swing =
        seated().lift(0.15, 0.2).straight(0.1, 0.1, 0).hold(0.35).straight(0.1, 0.2, 1);
    expectOnly(Reason.FOREFOOT_LIFTED, sensor, swing.straight(0.2, 1, 1).rest(2));
  }

  @ParameterizedTest
  @EnumSource
  void standingUpAndSittingDownCountsNothingAndTheNextRepCounts(SensorKind sensor) {
    FootTrace trace = seated().smooth(0.8, 4, 4).rest(20).smooth(0.8, 1, 1).rest(3);
    double seatedS = trace.endS();
    SessionRun run = SessionRun.ofBothFeet(TestPad.of(sensor, 100).noisy(1), trace.reps(2).rest(1));
    assertEquals(4, run.reps().size(), run.reps().toString());
    assertTrue(run.reps().getFirst().heelOffNs() / 1e9 > seatedS);
  }

  @ParameterizedTest
  @EnumSource
  void toeRaisesAreNotTakenForLifts(SensorKind sensor) {
    FootTrace trace = seated().toeRaise(1).rest(2).toeRaise(2).rest(2);
    SessionRun run = SessionRun.ofBothFeet(TestPad.of(sensor, 100).noisy(1), trace);
    assertEquals(List.of(), run.reps());
    assertEquals(List.of(), run.reasons());
  }

  @ParameterizedTest
  @EnumSource
  void aFootTakenAwayAndPutBackIsNoRep(SensorKind sensor) {
    expectOnly(Reason.FOREFOOT_LIFTED, sensor, seated().stepOff().empty(2).stepOn().rest(3));
  }

  /** Both feet do it, nothing counts, and each foot is told that reason once. */
  private static void expectOnly(Reason reason, SensorKind sensor, FootTrace trace) {
    List<Frame> frames = TestPad.of(sensor, 100).noisy(1).frames(trace);
    SessionRun run = SessionRun.of(TestPad.of(sensor, 100).format()).play(frames).finish();
    assertEquals(List.of(), run.reps());
    assertEquals(List.of(reason, reason), run.reasons());
    assertEquals(
        List.of(Foot.LEFT, Foot.RIGHT),
        run.rejected().stream().map(RejectedRep::foot).sorted().toList());
  }

  private static FootTrace seated() {
    return new FootTrace().empty(1).stepOn().rest(3);
  }
}
