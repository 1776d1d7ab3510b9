package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.heel.FootTrace;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.rep.Rep;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensors of the left foot fail while both feet exercise, from 10 s to 30 s. */
final class SessionFaultTest {
  private static final double FROM_S = 10;
  private static final double TO_S = 30;

  /** The first movement after the failure shows it; the fault must be named this much later. */
  private static final double NAMED_WITHIN_S = 2.5;

  private static final FootTrace TRACE =
      new FootTrace().empty(1).stepOn().rest(3).reps(2).rest(TO_S - FROM_S - 9).reps(12).rest(2);

  @ParameterizedTest
  @EnumSource
  void aStuckHeelSensorIsNamedMakesNoRepsAndHeals(SensorKind sensor) {
    Frame frozen = frameAt(sensor, FROM_S);
    expectFault(
        sensor,
        frame -> new Frame(frame.timeNs(), frame.forefootCounts(), frozen.heelCounts()),
        Channel.LEFT_HEEL,
        Kind.STUCK);
  }

  @ParameterizedTest
  @EnumSource
  void aStuckForefootSensorIsNamedMakesNoRepsAndHeals(SensorKind sensor) {
    Frame frozen = frameAt(sensor, FROM_S);
    expectFault(
        sensor,
        frame -> new Frame(frame.timeNs(), frozen.forefootCounts(), frame.heelCounts()),
        Channel.LEFT_FOREFOOT,
        Kind.STUCK);
  }

  @ParameterizedTest
  @EnumSource
  void aSaturatedHeelSensorIsNamedMakesNoRepsAndHeals(SensorKind sensor) {
    int rail = TestPad.of(sensor, 100).format().fullScaleCounts();
    expectFault(
        sensor,
        frame -> new Frame(frame.timeNs(), frame.forefootCounts(), rail),
        Channel.LEFT_HEEL,
        Kind.SATURATED);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_388_607, -8_388_607, -8_388_608})
  void aLoadCellAtEitherRailIsSaturated(int rail) {
    expectFault(
        SensorKind.LOAD_CELL,
        frame -> new Frame(frame.timeNs(), rail, frame.heelCounts()),
        Channel.LEFT_FOREFOOT,
        Kind.SATURATED);
  }

  private static void expectFault(
      SensorKind sensor, UnaryOperator<Frame> failure, Channel channel, Kind kind) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> right = pad.frames(TRACE);
    List<Frame> left =
        right.stream()
            .map(frame -> isFailing(frame.timeNs()) ? failure.apply(frame) : frame)
            .toList();
    SessionRun run = SessionRun.of(pad.format()).play(left, right).finish();

    List<SensorFault> faults = run.sensed(SensorFault.class);
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(channel, faults.getFirst().channel());
    assertEquals(kind, faults.getFirst().kind());
    double evidenceS =
        TRACE.heelOffsS().stream().filter(s -> s > FROM_S).findFirst().orElseThrow() - 0.15;
    assertTrue(faults.getFirst().timeNs() / 1e9 < evidenceS + NAMED_WITHIN_S, "" + faults);

    List<SensorOk> healed = run.sensed(SensorOk.class);
    assertEquals(1, healed.size(), healed.toString());
    assertEquals(TO_S, healed.getFirst().timeNs() / 1e9, 0.6);

    List<Rep> lefts = run.reps().stream().filter(rep -> rep.foot() == Foot.LEFT).toList();
    assertTrue(lefts.stream().noneMatch(rep -> isFailing(rep.heelDownNs())), "" + lefts);
    assertTrue(lefts.stream().anyMatch(rep -> rep.heelOffNs() > TO_S * 1e9), "" + lefts);
    assertEquals(14, run.reps().size() - lefts.size(), "the other foot counts on");
    assertTrue(run.cues().contains(Cue.SENSOR_FAULT));
  }

  @Test
  void aFaultInTheMiddleOfALiftRejectsIt() {
    TestPad pad = TestPad.fsr(100, 1023).noisy(1);
    double liftedS = TRACE.heelOffsS().getFirst() + 0.1;
    List<Frame> left =
        pad.frames(TRACE).stream()
            .map(frame ->
                Math.abs(frame.timeNs() / 1e9 - liftedS - 0.5) < 0.5
                    ? new Frame(frame.timeNs(), 1023, frame.heelCounts())
                    : frame)
            .toList();
    SessionRun run = SessionRun.of(pad.format()).play(left, pad.frames(TRACE)).finish();
    assertEquals(List.of(Reason.SENSOR_FAULT), run.reasons());
  }

  /** Ten bits show no noise on an unloaded divider: rest at one count is no evidence. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void aHeelInTheAirMayRestAtOneCountOfTenBits(int countsInTheAir) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).lift(0.15, 1.5).hold(6).lower(2);
    TestPad pad = TestPad.fsr(200, 1023);
    List<Frame> frames =
        pad.frames(trace.rest(1)).stream()
            .map(frame ->
                new Frame(
                    frame.timeNs(),
                    frame.forefootCounts(),
                    Math.max(countsInTheAir, frame.heelCounts())))
            .toList();
    SessionRun run = SessionRun.of(pad.format()).play(frames).finish();
    assertEquals(List.of(), run.sensed(SensorFault.class));
    assertEquals(2, run.reps().size());
  }

  @Test
  void aFootThatKeepsStillIsNoFault() {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(60);
    SessionRun run = SessionRun.ofBothFeet(TestPad.fsr(200, 1023), trace);
    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  @Test
  void anOpenHeelLeadMakesNoRep() {
    TestPad pad = TestPad.fsr(100, 26_400).noisy(1);
    List<Frame> frames =
        pad.frames(TRACE).stream()
            .map(frame -> new Frame(frame.timeNs(), frame.forefootCounts(), 0))
            .toList();
    assertEquals(List.of(), SessionRun.of(pad.format()).play(frames).finish().reps());
  }

  private static Frame frameAt(SensorKind sensor, double s) {
    TestPad pad = TestPad.of(sensor, 100);
    return pad.frames(TRACE).get((int) (s * 100));
  }

  private static boolean isFailing(long timeNs) {
    return timeNs > FROM_S * 1e9 && timeNs < TO_S * 1e9;
  }
}
