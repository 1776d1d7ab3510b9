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
import heelbeat.rep.Rep;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open, dead and noisy sensors of both feet, through six of eleven repetitions. */
final class SessionFaultKindsTest {
  private static final double REP_S = 2.8;
  private static final double LIFTS_S = 11.8;

  /** Two repetitions, six with the failure, and three after it. */
  private static final FootTrace TRACE =
      new FootTrace().empty(1).stepOn().rest(3).reps(2).rest(2).reps(6).rest(2).reps(3).rest(1);

  private static final double RESTING_S = LIFTS_S - 1;
  private static final double MID_LIFT_S = LIFTS_S + 0.6;
  private static final double TO_S = LIFTS_S + 6 * REP_S + 1;

  private final Random noise = new Random(7);

  @ParameterizedTest
  @CsvSource({"1023, 0", "1023, 1", "26400, 0", "26400, 20"})
  void aHeelLeadThatComesOffUnderLoadIsNamedAtOnce(int fullScale, double deviation) {
    TestPad pad = TestPad.fsr(100, fullScale).noisy(1);
    SessionRun run = fail(pad, RESTING_S, frame -> heel(frame, about(0, deviation)));
    expect(run, Channel.LEFT_HEEL, Kind.OPEN, RESTING_S + 0.5, TO_S + 0.5, RESTING_S);
    assertEquals(5, left(run).size());
  }

  @Test
  void aForefootLeadThatComesOffUnderLoadIsNamedAtOnce() {
    TestPad pad = TestPad.fsr(200, 1023).noisy(1);
    SessionRun run = fail(pad, RESTING_S, frame -> forefoot(frame, 0));
    expect(run, Channel.LEFT_FOREFOOT, Kind.OPEN, RESTING_S + 0.5, TO_S + 0.5, RESTING_S);
  }

  @Test
  void aHeelLeadThatComesOffInTheAirIsNamedAlsoWhereLiftsGiveTheForefootLittle() {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3);
    for (int i = 0; i < 8; i++) {
      trace
          .straight(0.2, 1.5, 0)
          .smooth(0.8, 1.68, 0)
          .hold(1)
          .smooth(1, 1.5, 0)
          .straight(0.2, 1, 1);
      trace.rest(1);
    }
    double offS = trace.endS() - 6 * 4.2 - 3;
    TestPad pad = TestPad.fsr(100, 26_400).noisy(1);
    List<Frame> right = pad.frames(trace);
    List<Frame> left =
        right.stream().map(frame -> frame.timeNs() < offS * 1e9 ? frame : heel(frame, 0)).toList();

    SessionRun run = SessionRun.of(pad.format()).play(left, right).finish();

    List<SensorFault> faults = run.sensed(SensorFault.class);
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(Kind.OPEN, faults.getFirst().kind());
    assertEquals(offS + 4 * 4.2, faults.getFirst().timeNs() / 1e9, 4.2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void aHeelLeadThatComesOffInTheAirIsNamedByTheThirdLift(double deviation) {
    TestPad pad = TestPad.fsr(100, 1023).noisy(1);
    SessionRun run = fail(pad, MID_LIFT_S, frame -> heel(frame, about(0, deviation)));
    double thirdS = LIFTS_S + 4 * REP_S;
    expect(run, Channel.LEFT_HEEL, Kind.OPEN, thirdS, TO_S + 0.5, MID_LIFT_S);
  }

  @Test
  void aHeelLeadThatWasNeverOnIsNamedByTheThirdLift() {
    TestPad pad = TestPad.fsr(100, 1023).noisy(1);
    SessionRun run = fail(pad, 0, frame -> heel(frame, about(0, 1)));
    expect(run, Channel.LEFT_HEEL, Kind.OPEN, LIFTS_S + 2 * REP_S, TO_S + 0.5, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aLoadedHeelSensorThatDoesNotAnswerIsNamedByTheFirstLift(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    int counts = at(pad, RESTING_S).heelCounts();
    double deviation = sensor == SensorKind.FSR ? 3 : 300;
    SessionRun run = fail(pad, RESTING_S, frame -> heel(frame, about(counts, deviation)));
    double nextLiftS = TO_S + 1 + 0.5;
    expect(run, Channel.LEFT_HEEL, Kind.DEAD, LIFTS_S + REP_S, nextLiftS, RESTING_S);
  }

  @ParameterizedTest
  @EnumSource
  void aLoadedForefootSensorThatDoesNotAnswerIsNamedByTheThirdLift(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    int counts = at(pad, RESTING_S).forefootCounts();
    double deviation = sensor == SensorKind.FSR ? 3 : 300;
    SessionRun run = fail(pad, RESTING_S, frame -> forefoot(frame, about(counts, deviation)));
    double thirdS = LIFTS_S + 2 * REP_S + 0.5;
    expect(run, Channel.LEFT_FOREFOOT, Kind.DEAD, thirdS, TO_S + 1.5, thirdS);
  }

  /** It never felt what a heel that leaves hands over. */
  @ParameterizedTest
  @EnumSource
  void aForefootThatNeverAnsweredIsNamedByTheFifthLift(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    boolean isResistor = sensor == SensorKind.FSR;
    int counts = isResistor ? 0 : at(pad, 0.5).forefootCounts();
    SessionRun run = fail(pad, 0, frame -> forefoot(frame, about(counts, isResistor ? 3 : 300)));
    double fifthS = LIFTS_S + 2 * REP_S + 1;
    Kind kind = isResistor ? Kind.OPEN : Kind.DEAD;
    expect(run, Channel.LEFT_FOREFOOT, kind, fifthS, TO_S + 1.5, 0);
  }

  /** Of which the bias resistors tell while nobody is on the pad. */
  @Test
  void anOpenLeadOfAnEmptyPadIsNamedUntilItIsBack() {
    TestPad pad = TestPad.fsr(100, 26_400);
    List<Frame> empty = pad.frames(new FootTrace().empty(30));
    List<Frame> right = empty.stream().map(frame -> unloaded(frame, 122)).toList();
    List<Frame> left =
        right.stream()
            .map(frame -> frame.timeNs() < 20e9 ? heel(frame, about(0, 1)) : frame)
            .toList();

    SessionRun run = SessionRun.of(pad.format()).play(left, right).finish();

    List<SensorFault> faults = run.sensed(SensorFault.class);
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(Channel.LEFT_HEEL, faults.getFirst().channel());
    assertEquals(Kind.OPEN, faults.getFirst().kind());
    assertTrue(faults.getFirst().timeNs() < 5e9, faults::toString);
    assertTrue(run.cues().contains(Cue.SENSOR_FAULT), () -> run.cues().toString());
    assertTrue(run.cues().getLast() != Cue.SENSOR_FAULT, () -> run.cues().toString());
    assertEquals(21, run.sensed(SensorOk.class).getFirst().timeNs() / 1e9, 1);
  }

  @ParameterizedTest
  @EnumSource
  void humIsToldAndItsFootCountsOn(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    double deviation = sensor == SensorKind.FSR ? 400 : 19_000;
    SessionRun run = fail(pad, 0, frame -> heel(frame, about(frame.heelCounts(), deviation)));

    SensorFault fault = run.sensed(SensorFault.class).getFirst();
    assertEquals(1, run.sensed(SensorFault.class).size());
    assertEquals(Kind.HUM, fault.kind());
    assertEquals(Channel.LEFT_HEEL, fault.channel());
    assertTrue(fault.timeNs() < 15e9, fault::toString);
    assertTrue(left(run).size() >= 9, left(run).size() + " of 11");
  }

  /** Light as it may be: it takes over what the heel carried, or a part of that. */
  @ParameterizedTest
  @EnumSource
  void aForefootThatFeelsLittleIsNoFault(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).straight(0.3, 0.02, 1).hold(3);
    for (int i = 0; i < 20; i++) {
      trace.straight(0.3, 0.1, 0).hold(1).straight(0.3, 0.02, 1).hold(1);
    }
    SessionRun run = SessionRun.ofBothFeet(TestPad.of(sensor, 100).noisy(1), trace);
    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  /** A leg that rests on its heel, the forefoot beside the pad or up, is lifted now and then. */
  @ParameterizedTest
  @EnumSource
  void aHeelThatRestsAloneIsNoFault(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1);
    for (int i = 0; i < 30; i++) {
      trace.straight(0.2, 0, 1).hold(4);
      for (int sway = 0; sway < 6; sway++) {
        trace.smooth(0.7, 0, 0.3).smooth(0.7, 0, 1.5);
      }
      trace.straight(0.2, 0, 0).hold(i % 4 == 3 ? 25 : 2);
    }
    SessionRun run = SessionRun.ofBothFeet(TestPad.of(sensor, 100).noisy(1), trace);
    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  @Test
  void aLoadCellInTheAirThatDoesNotAnswerIsNamedByTheThirdLift() {
    TestPad pad = TestPad.loadCell(80).noisy(1);
    int counts = at(pad, MID_LIFT_S).heelCounts();
    SessionRun run = fail(pad, MID_LIFT_S, frame -> heel(frame, about(counts, 300)));
    expect(run, Channel.LEFT_HEEL, Kind.DEAD, LIFTS_S + 4 * REP_S, TO_S + 0.5, MID_LIFT_S);
  }

  @Test
  void aLoadCellThatTogglesByOneCountIsStuck() {
    TestPad pad = TestPad.loadCell(80).noisy(1);
    int counts = at(pad, RESTING_S).heelCounts();
    SessionRun run = fail(pad, RESTING_S, frame -> heel(frame, counts + noise.nextInt(2)));
    expect(run, Channel.LEFT_HEEL, Kind.STUCK, LIFTS_S + 2, TO_S + 0.5, RESTING_S);
  }

  @ParameterizedTest
  @EnumSource
  void aSensorWithManySpikesIsNoisyUntilTheyEnd(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    int rail = pad.format().fullScaleCounts();
    SessionRun run =
        fail(
            pad,
            RESTING_S,
            frame -> noise.nextBoolean() ? heel(frame, noise.nextInt(rail)) : frame);
    expect(run, Channel.LEFT_HEEL, Kind.NOISY, RESTING_S + 2, TO_S + 6, RESTING_S + 2);
  }

  /** The filter takes out what stands alone: its foot counts on. */
  @ParameterizedTest
  @EnumSource
  void aSensorWhoseSpikesStandAloneIsNoisyAndCountsOn(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    int rail = pad.format().fullScaleCounts();
    SessionRun run =
        fail(pad, RESTING_S, frame -> noise.nextInt(12) == 0 ? heel(frame, rail) : frame);
    List<SensorFault> faults = run.sensed(SensorFault.class);
    assertEquals(1, faults.size(), faults::toString);
    assertEquals(Kind.NOISY, faults.getFirst().kind());
    assertEquals(Channel.LEFT_HEEL, faults.getFirst().channel());
    assertTrue(faults.getFirst().timeNs() < (RESTING_S + 2) * 1e9, faults::toString);
    SensorOk healed = run.sensed(SensorOk.class).getFirst();
    assertTrue(healed.timeNs() > TO_S * 1e9 && healed.timeNs() < (TO_S + 6) * 1e9, "" + healed);
    assertEquals(11, left(run).size());
  }

  /** Nothing told at the limit is a landing: the heel is where it was. */
  @ParameterizedTest
  @CsvSource({"FSR, 26400", "LOAD_CELL, 8388607", "LOAD_CELL, -8388608"})
  void aHeelSensorAtTheLimitForAMomentSplitsNoLift(SensorKind sensor, int rail) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> frames =
        pad.frames(TRACE).stream()
            .map(frame ->
                Math.abs(frame.timeNs() / 1e9 - MID_LIFT_S) < 0.1 ? heel(frame, rail) : frame)
            .toList();
    SessionRun run = SessionRun.of(pad.format()).play(frames).finish();
    assertEquals(List.of(), run.sensed(SensorFault.class));
    assertEquals(22, run.reps().size());
    assertEquals(List.of(), run.rejected());
  }

  /** A heel that pumps in the air moves the forefoot, but never frees it of the leg. */
  @ParameterizedTest
  @EnumSource
  void aTuckedFootIsNoFaultHoweverLongAndRestless(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).reps(1).lift(0.15, 0.5);
    for (int i = 0; i < 40; i++) {
      trace.smooth(0.6, 1.8, 0).hold(0.6).smooth(0.6, 2.8, 0).hold(0.6 + i / 10.0);
    }
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    SessionRun run = SessionRun.ofBothFeet(pad, trace.lower(1).rest(2));
    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  /** On tip toes the forefoot comes and goes, and the heel is never there. */
  @ParameterizedTest
  @EnumSource
  void walkingOnTipToesIsNoFault(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).lift(0.15, 0.5);
    for (int i = 0; i < 30; i++) {
      trace.straight(0.15, 0, 0).hold(0.4).straight(0.15, 4, 0).hold(0.5);
    }
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    SessionRun run = SessionRun.ofBothFeet(pad, trace.lower(1).rest(2));
    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  @ParameterizedTest
  @EnumSource
  void aContactThatComesAndGoesIsNamedAndItsFootCountsAgain(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    int counts = at(pad, 0.5).heelCounts();
    double toS = TO_S - 6;
    SessionRun run =
        fail(
            pad,
            RESTING_S,
            frame -> {
              boolean isLost = frame.timeNs() % 1e9 < 2e8 && frame.timeNs() < toS * 1e9;
              return isLost ? heel(frame, counts) : frame;
            });

    List<SensorFault> faults = run.sensed(SensorFault.class);
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(Channel.LEFT_HEEL, faults.getFirst().channel());
    assertEquals(Kind.LOOSE, faults.getFirst().kind());
    assertTrue(faults.getFirst().timeNs() < (RESTING_S + 4) * 1e9, faults::toString);
    assertTrue(run.cues().contains(Cue.SENSOR_FAULT), () -> run.cues().toString());
    long healedNs = run.sensed(SensorOk.class).getFirst().timeNs();
    assertEquals(toS + 8, healedNs / 1e9, 1.5);
    assertTrue(left(run).stream().anyMatch(rep -> rep.heelOffNs() > healedNs), "counts again");
    assertEquals(11, run.reps().size() - left(run).size(), "the other foot counts on");
  }

  private static void expect(
      SessionRun run, Channel channel, Kind kind, double namedS, double healedS, double noRepsS) {
    List<SensorFault> faults =
        run.sensed(SensorFault.class).stream().filter(fault -> fault.channel() == channel).toList();
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(1, run.sensed(SensorFault.class).size(), "only that sensor");
    assertEquals(kind, faults.getFirst().kind());
    assertTrue(faults.getFirst().timeNs() < namedS * 1e9, () -> faults + " after " + namedS);
    SensorOk healed = run.sensed(SensorOk.class).getFirst();
    assertTrue(healed.timeNs() > TO_S * 1e9 && healed.timeNs() < healedS * 1e9, "" + healed);
    for (Rep rep : left(run)) {
      boolean isMeanwhile = rep.heelDownNs() > noRepsS * 1e9 && rep.heelDownNs() < TO_S * 1e9;
      assertTrue(!isMeanwhile, rep::toString);
    }
    assertTrue(left(run).stream().anyMatch(rep -> rep.heelOffNs() > TO_S * 1e9), "counts again");
    assertEquals(11, run.reps().size() - left(run).size(), "the other foot counts on");
  }

  /** The left foot's samples are changed from that time until the failure ends. */
  private static SessionRun fail(TestPad pad, double fromS, UnaryOperator<Frame> failure) {
    List<Frame> right = pad.frames(TRACE);
    List<Frame> left =
        right.stream()
            .map(frame -> {
              boolean isFailing = frame.timeNs() > fromS * 1e9 && frame.timeNs() < TO_S * 1e9;
              return isFailing ? failure.apply(frame) : frame;
            })
            .toList();
    return SessionRun.of(pad.format()).play(left, right).finish();
  }

  private static List<Rep> left(SessionRun run) {
    return run.reps().stream().filter(rep -> rep.foot() == Foot.LEFT).toList();
  }

  private static Frame at(TestPad pad, double s) {
    return pad.frames(TRACE).get((int) (s * pad.format().sampleRateHz()));
  }

  private int about(int counts, double deviation) {
    int some = counts + (int) Math.round(deviation * noise.nextGaussian());
    return counts == 0 ? Math.abs(some) : some;
  }

  private Frame unloaded(Frame frame, int counts) {
    return new Frame(frame.timeNs(), about(counts, 2), about(counts, 2));
  }

  private static Frame heel(Frame frame, int counts) {
    return new Frame(frame.timeNs(), frame.forefootCounts(), counts);
  }

  private static Frame forefoot(Frame frame, int counts) {
    return new Frame(frame.timeNs(), counts, frame.heelCounts());
  }
}
