package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.TestPad;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What happens on the edge of a step besides raises, to a left foot on a load cell that comes at 2
 * s, carries the whole body and raises it by 6 cm.
 */
final class EdgeEventsTest {
  private static final PadFormat FORMAT = TestPad.loadCell(100).format();
  private static final long LONGEST_HOLD_NS = 10_000_000_000L;
  private static final double ON_S = 2;
  private static final double ZERO_COUNTS = -170_000;
  private static final double BODY_COUNTS = 400_000;

  /** No foot takes its load away at once. */
  private static final double LEAVING_S = 0.1;

  private static final double NOISE_COUNTS = 300;
  private static final double HEIGHT_M = 0.06;
  private static final double GRAVITY = 9.81;

  /** From the start on: up, held, and down. */
  private record Raise(
      double startS, double liftS, double holdS, double loweringS, double heightM) {
    /** Down in 0.8 s. */
    Raise(double startS, double liftS, double holdS, double heightM) {
      this(startS, liftS, holdS, 0.8, heightM);
    }

    /** Up in 0.6 s by as much as the others. */
    Raise(double startS, double holdS) {
      this(startS, 0.6, holdS, HEIGHT_M);
    }

    double endS() {
      return startS + liftS + holdS + loweringS;
    }

    double accelerationAt(double s) {
      double lowering = startS + liftS + holdS;
      return heightM * (ramp(s - startS, liftS) - ramp(s - lowering, loweringS));
    }

    private static double ramp(double s, double lengthS) {
      boolean isInside = s > 0 && s < lengthS;
      return isInside ? MinimumJerk.acceleration(s / lengthS) / (lengthS * lengthS) : 0;
    }
  }

  private final FootSignal signal = new FootSignal(FORMAT);
  private final List<String> reported = new ArrayList<>();
  private final List<Rep> reps = new ArrayList<>();
  private final List<Raise> raises = new ArrayList<>();
  private final Random random = new Random(1);
  private final EdgeSegmenter segmenter =
      new EdgeSegmenter(
          Foot.LEFT,
          FORMAT,
          signal,
          LONGEST_HOLD_NS,
          new RepListener() {
            @Override
            public void onLowering(Foot foot, long timeNs) {}

            @Override
            public void onRep(Rep rep) {
              reps.add(rep);
              reported.add("REP");
            }

            @Override
            public void onRejected(RejectedRep rejected) {
              reported.add(rejected.reason().name());
              assertTrue(rejected.startNs() <= rejected.endNs(), rejected::toString);
            }
          });

  private long samples;
  private double stepsOnS = ON_S;
  private double leavesS = -LEAVING_S;

  @Test
  void aRaiseIsCountedWithItsTimesAndHeight() {
    raises.add(new Raise(5, 1));
    stepOnAndPlay(9);
    assertEquals(List.of("REP"), reported);
    Rep rep = reps.getFirst();
    assertEquals(5, rep.heelOffNs() / 1e9, 0.03);
    assertEquals(5.6 - 0.045 * 0.6, rep.topNs() / 1e9, 0.03);
    assertEquals(6.6 + 0.045 * 0.8, rep.loweringNs() / 1e9, 0.03);
    assertEquals(7.4, rep.heelDownNs() / 1e9, 0.03);
    assertEquals(HEIGHT_M, rep.form().riseM(), 0.003);
    assertEquals(
        2.5, rep.form().restNs() / 1e9, 0.06, "half of the second that it takes to settle");
  }

  @Test
  void theBodyIsUpFromTheLiftUntilTheRaiseIsToldAndGoesDownMeanwhile() {
    raises.add(new Raise(5, 1));
    stepOnAndPlay(5);
    assertFalse(segmenter.isUp());
    play(6.2);
    assertTrue(segmenter.isUp());
    assertFalse(segmenter.isLowering());
    play(7.1);
    assertTrue(segmenter.isLowering());
    play(9);
    assertFalse(segmenter.isUp());
    assertFalse(segmenter.isLowering());
  }

  @Test
  void raisesThatFollowEachOtherRestBetween() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(8.4, 0.5));
    stepOnAndPlay(12);
    assertEquals(List.of("REP", "REP"), reported);
    assertEquals(1, reps.getLast().form().restNs() / 1e9, 0.05);
  }

  @Test
  void theOtherFootTakesWeightSoThatNothingCountsUntilItIsAwayForASecond() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(9, 1));
    raises.add(new Raise(13, 1));
    stepOnAndPlay(6.2);
    segmenter.onHeelEvent(new HeelEvent.FootOn(Foot.RIGHT, nowNs()));
    assertEquals(List.of("FOREFOOT_LIFTED"), reported);
    assertFalse(segmenter.isUp());
    play(12);
    assertEquals(1, reported.size());
    segmenter.onHeelEvent(new HeelEvent.FootOff(Foot.RIGHT, nowNs()));
    play(17);
    assertEquals(List.of("FOREFOOT_LIFTED", "REP"), reported);
    assertEquals(13, reps.getFirst().heelOffNs() / 1e9, 0.03);
  }

  @Test
  void aFootThatLeavesCountsNothingMore() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(9, 1));
    stepOnAndPlay(6.2);
    segmenter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, nowNs()));
    play(12);
    assertEquals(List.of("FOREFOOT_LIFTED"), reported);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.3, 3.6, 3.8})
  void whoHasJustComeIsStillFindingBalance(double startS) {
    raises.add(new Raise(startS - 1, 0.2));
    stepOnAndPlay(8);
    assertEquals(List.of(), reported);
  }

  @Test
  void aFaultEndsTheRaiseAndNothingCountsUntilItHasHealed() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(9, 1));
    raises.add(new Raise(14, 1));
    stepOnAndPlay(6.2);
    fail(Foot.LEFT, Channel.LEFT_HEEL);
    assertEquals(List.of("SENSOR_FAULT"), reported);
    play(12);
    assertEquals(1, reported.size());
    segmenter.onHeelEvent(new HeelEvent.SensorOk(Foot.LEFT, nowNs(), Channel.LEFT_HEEL));
    play(18);
    assertEquals(List.of("SENSOR_FAULT", "REP"), reported);
  }

  /** Like one who has just come. */
  @Test
  void whoseSensorHasJustHealedIsStillFindingBalance() {
    raises.add(new Raise(9.2, 0.2));
    stepOnAndPlay(5);
    fail(Foot.LEFT, Channel.LEFT_HEEL);
    play(9);
    segmenter.onHeelEvent(new HeelEvent.SensorOk(Foot.LEFT, nowNs(), Channel.LEFT_HEEL));
    play(13);
    assertEquals(List.of(), reported);
  }

  @Test
  void aFaultOfTheOtherFootEndsTheRaiseAndTheNextCounts() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(9, 1));
    stepOnAndPlay(6.2);
    fail(Foot.RIGHT, Channel.RIGHT_HEEL);
    play(12);
    assertEquals(List.of("SENSOR_FAULT", "REP"), reported);
  }

  @Test
  void aGapEndsTheRaiseAndTheNextCounts() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(9, 1));
    stepOnAndPlay(6.2);
    segmenter.onGap(nowNs());
    play(12);
    assertEquals(List.of(Reason.SIGNAL_GAP.name(), "REP"), reported);
  }

  @Test
  void aLiftThatEndedJustBeforeAGapIsForgotten() {
    raises.add(new Raise(5, 3));
    stepOnAndPlay(5.65);
    segmenter.onGap(nowNs());
    play(8);
    assertFalse(segmenter.isUp());
  }

  @Test
  void aFaultOrAGapBelowIsNoRaise() {
    stepOnAndPlay(5);
    segmenter.onGap(nowNs());
    play(7);
    fail(Foot.RIGHT, Channel.RIGHT_HEEL);
    assertEquals(List.of(), reported);
  }

  /** A hold is the coach's affair up to ten seconds. */
  @ParameterizedTest
  @CsvSource({"9.8, REP", "10.2, TUCKED"})
  void aLongerHoldIsARestOnTheToes(double holdS, String what) {
    raises.add(new Raise(5, holdS));
    stepOnAndPlay(20);
    assertEquals(List.of(what), reported);
  }

  /** Less is sway; more is more than a foot can do. */
  @ParameterizedTest
  @CsvSource({"0.028, 0", "0.032, 1", "0.155, 1", "0.165, 0"})
  void aBodyRisesByThreeToSixteenCentimetres(double heightM, int counted) {
    raises.add(new Raise(5, 0.6, 1, heightM));
    stepOnAndPlay(10);
    assertEquals(counted, reps.size());
  }

  /** A fingertip on a rail looks like a slower one. */
  @ParameterizedTest
  @CsvSource({"2.7, 1", "2.95, 0"})
  void aLiftTakesNoLongerThanPeopleTake(double liftS, int counted) {
    raises.add(new Raise(5, liftS, 1, HEIGHT_M));
    stepOnAndPlay(13);
    assertEquals(counted, reps.size());
  }

  /** Once the person's own raises are known, far less than two fifths of them is sway. */
  @Test
  void whoRisesHighSwaysByAQuarterOfThat() {
    for (int i = 0; i < 4; i++) {
      raises.add(new Raise(5 + 4 * i, 0.6, 1, 0.15));
    }
    raises.add(new Raise(22, 0.6, 1, 0.035));
    raises.add(new Raise(26, 0.6, 1, 0.09));
    stepOnAndPlay(30);
    assertEquals(5, reps.size());
  }

  @Test
  void aLiftThatNothingFollowsIsForgottenInTheEnd() {
    raises.add(new Raise(5, 60));
    stepOnAndPlay(23);
    assertTrue(segmenter.isUp());
    play(24.2);
    assertFalse(segmenter.isUp());
    assertEquals(List.of(), reported);
  }

  @Test
  void aBodyThatIsNotDownYetWhenTheSamplesEndIsNotCounted() {
    raises.add(new Raise(5, 1));
    stepOnAndPlay(6.9);
    segmenter.finish();
    assertEquals(List.of(), reported);
  }

  /** It would have been reported once it was certain that the lowering is over. */
  @ParameterizedTest
  @ValueSource(doubles = {1.6, 2.2, 3})
  void aBodyThatHasJustComeDownWhenTheSamplesEndIsCounted(double loweringS) {
    Raise raise = new Raise(5, 0.6, 0.3, loweringS, HEIGHT_M);
    raises.add(raise);
    stepOnAndPlay(raise.endS() + 0.02);
    assertEquals(List.of(), reported);
    segmenter.finish();
    assertEquals(List.of("REP"), reported);
  }

  /** The brake of a lowering and the push of the next lift are one bump, the fainter the slower. */
  @ParameterizedTest
  @MethodSource("temposWithoutRest")
  void raisesThatHardlyRestBetweenAreCountedEach(
      double liftS, double holdS, double loweringS, double restS) {
    double startS = 5;
    for (int i = 0; i < 5; i++) {
      raises.add(new Raise(startS, liftS, holdS, loweringS, HEIGHT_M));
      startS = raises.getLast().endS() + restS;
    }
    stepOnAndPlay(startS + 2);
    assertEquals(5, reps.size(), reported::toString);
    for (int i = 0; i < 5; i++) {
      assertEquals(raises.get(i).startS(), reps.get(i).heelOffNs() / 1e9, 0.1);
      double faint = 0.05 + 0.05 * loweringS;
      double sure = loweringS > 2 ? faint : Math.min(0.1, faint);
      assertEquals(raises.get(i).endS(), reps.get(i).heelDownNs() / 1e9, sure);
    }
  }

  static List<Arguments> temposWithoutRest() {
    List<Arguments> tempos = new ArrayList<>();
    tempos.add(Arguments.of(0.4, 0.4, 0.4, 0));
    tempos.add(Arguments.of(0.3, 0.5, 1.5, 0));
    tempos.add(Arguments.of(1, 0, 1, 0));
    for (double liftS : new double[] {0.3, 0.6, 1}) {
      for (double holdS : new double[] {0, 0.3, 1}) {
        for (double loweringS : new double[] {0.3, 0.8, 1.6, 2.5, 3}) {
          for (double restS : new double[] {0, 0.2}) {
            tempos.add(Arguments.of(liftS, holdS, loweringS, restS));
          }
        }
      }
    }
    return tempos;
  }

  @Test
  void ofTwoRaisesWithoutARestTheFirstIsCountedWhenTheSamplesEndInTheSecond() {
    raises.add(new Raise(5, 1));
    raises.add(new Raise(raises.getFirst().endS(), 1));
    stepOnAndPlay(raises.getLast().startS() + 0.3);
    assertEquals(List.of(), reported);
    segmenter.finish();
    assertEquals(List.of("REP"), reported);
    assertEquals(raises.getFirst().endS(), reps.getFirst().heelDownNs() / 1e9, 0.05);
  }

  @Test
  void withoutSamplesNothingIsTold() {
    segmenter.finish();
    assertEquals(List.of(), reported);
  }

  /** The body's weight is what the sensor reads more than just before the foot came. */
  @Test
  void aFootThatComesAgainIsMeasuredFromTheZeroThatItLeft() {
    raises.add(new Raise(9, 1));
    stepOnAndPlay(4);
    segmenter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, nowNs()));
    leavesS = 4;
    stepsOnS = 6;
    play(6);
    segmenter.onHeelEvent(new HeelEvent.FootOn(Foot.LEFT, 6_000_000_000L));
    play(13);
    assertEquals(List.of("REP"), reported);
    assertEquals(HEIGHT_M, reps.getFirst().form().riseM(), 0.003);
  }

  private void fail(Foot foot, Channel channel) {
    segmenter.onHeelEvent(new HeelEvent.SensorFault(foot, nowNs(), channel, Kind.STUCK));
  }

  private void stepOnAndPlay(double untilS) {
    play(ON_S + 0.1);
    segmenter.onHeelEvent(new HeelEvent.FootOn(Foot.LEFT, Math.round(ON_S * 1e9)));
    play(untilS);
  }

  private void play(double untilS) {
    for (; samples * 0.01 <= untilS; samples++) {
      double s = samples * 0.01;
      double part = 1;
      for (Raise raise : raises) {
        part += raise.accelerationAt(s) / GRAVITY;
      }
      double left = Math.clamp((s - leavesS) / LEAVING_S, 0, 1);
      double load = s < stepsOnS ? BODY_COUNTS * (1 - left) : BODY_COUNTS * part;
      double noise = NOISE_COUNTS * random.nextGaussian();
      if (signal.add(samples * 10_000_000L, (int) Math.round(ZERO_COUNTS + load + noise), 0)) {
        segmenter.onSample();
      }
    }
  }

  private long nowNs() {
    return signal.history().timeNs(signal.history().last());
  }
}
