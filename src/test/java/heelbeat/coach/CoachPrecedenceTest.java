package heelbeat.coach;

import static heelbeat.coach.Reps.MS;
import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.CoachRun.Reported;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.signal.Foot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several things is reported, when, and what a set takes with it when it ends. */
final class CoachPrecedenceTest {
  private CoachRun run = new CoachRun(Plans.slow());

  @Test
  void theRhythmIsCountedFromTheCuesBeginning() {
    run.follow(FootWork.DOWN, 1000);
    run.follow(FootWork.UP, 10); // "#######-": seven tenths on, one off
    run.follow(FootWork.UP, 699);
    assertEquals(Cue.HOLD.rgb(), run.coach.rgb());
    run.follow(FootWork.UP, 1);
    assertEquals(0, run.coach.rgb());
    run.follow(FootWork.UP, 100);
    assertEquals(Cue.HOLD.rgb(), run.coach.rgb());
  }

  @Test
  void aGoodOneDoesNotCutAFaultShortAndOnceThatIsOverItIsTold() {
    run.follow(FootWork.DOWN, 5000);
    run.judge(rushed(LEFT, 0));
    run.follow(FootWork.DOWN, 700);
    run.judge(good(LEFT, 3000));
    assertEquals(Cue.TOO_FAST, run.cue());
    run.follow(FootWork.DOWN, 1000);
    run.judge(rushed(LEFT, 6000));
    run.follow(FootWork.UP, 799); // "-######-": eight tenths
    run.coach.onRep(good(LEFT, 9000));
    run.follow(FootWork.DOWN, 1);
    assertEquals(Cue.GOOD, run.cue());
  }

  @Test
  void ofTwoFaultsTheLaterIsTold() {
    run.judge(rushed(LEFT, 0));
    run.follow(FootWork.DOWN, 100);
    run.coach.onRejected(new RejectedRep(LEFT, 0, MS, Reason.PARTIAL));
    assertEquals(Cue.NOT_COUNTED, run.cue());
  }

  @ParameterizedTest
  @CsvSource({"899, 1", "900, 2"})
  void goodIsNotToldAgainWithinNineTenthsOfASecond(long laterMs, long reported) {
    run.judge(good(LEFT, 0));
    run.follow(FootWork.DOWN, laterMs - 1);
    run.judge(good(LEFT, 3000));
    assertEquals(reported, run.cues().stream().filter(Cue.GOOD::equals).count());
  }

  @Test
  void theOtherFootOfAGoodPushUpIsNotToldHoweverLateItLands() {
    run.judge(Reps.upFor(LEFT, 0, 4000));
    run.follow(FootWork.UP, 1900);
    assertEquals(1, run.judge(Reps.upFor(RIGHT, 1900, 4000)).pushUp());
    assertEquals(1, run.cues().stream().filter(Cue.GOOD::equals).count());
  }

  @Test
  void theMoreImportantOfTwoVerdictsIsToldAndOfEqualOnesTheLater() {
    run = new CoachRun(Plans.slow(2, 1, 1, Sides.TOGETHER));
    run.coach.onRep(good(LEFT, 0));
    run.judge(rushed(RIGHT, 0));
    assertEquals(List.of(Cue.SET_DONE), run.cues());

    run = new CoachRun(Plans.slow());
    run.coach.onRep(good(LEFT, 0));
    run.judge(rushed(RIGHT, 0));
    assertEquals(List.of(Cue.TOO_FAST), run.cues());

    run = new CoachRun(Plans.slow());
    run.coach.onRep(rushed(LEFT, 0));
    run.judge(Reps.rep(LEFT, 5000, 500, 100, 1000));
    assertEquals(List.of(Cue.HOLD_LONGER), run.cues());
  }

  @Test
  void twoHeelsOfOnePushUpShareTheirHold() {
    run.judge(Reps.rep(LEFT, 0, 500, 900, 1100));
    Judgement other = run.judge(Reps.rep(RIGHT, 0, 500, 500, 1500));
    assertTrue(other.isGood());
    assertFalse(run.judge(Reps.rep(RIGHT, 5000, 500, 500, 1500)).isGood());
  }

  @Test
  void whoseSetIsDoneIsShownRestThoughMoreMayFollow() {
    run = new CoachRun(Plans.slow(2, 2, 5, Sides.TOGETHER));
    run.follow(FootWork.DOWN, 1000);
    run.judge(good(LEFT, 0));
    run.follow(FootWork.DOWN, 5000);
    assertEquals(Cue.READY, run.cue());
    run.judge(good(LEFT, 5000));
    run.follow(FootWork.DOWN, 5000);
    assertEquals(List.of(), run.sets);
    assertEquals(Cue.REST, run.cue());
  }

  @Test
  void afterTheLastSetTheButtonBeginsAnewAndNumbersGoOn() {
    run = new CoachRun(Plans.slow(1, 1, 1, Sides.TOGETHER));
    run.follow(FootWork.DOWN, 1000);
    run.judge(good(LEFT, 0));
    run.follow(FootWork.DOWN, 5000);
    assertEquals(1, run.sets.size());
    assertEquals(Cue.READY, run.cue());
    run.coach.onButton();
    assertEquals(Cue.REST_OVER, run.cue());
    run.follow(FootWork.DOWN, 5000);
    Judgement next = run.judge(good(LEFT, 9000));
    assertEquals(List.of(2, 2), List.of(next.set(), next.pushUp()));
  }

  @Test
  void theButtonIsNothingBeforeTheFirstRepetition() {
    run.follow(FootWork.DOWN, 1000);
    run.coach.onButton();
    assertEquals(List.of(Cue.READY), run.cues());
    assertEquals(List.of(), run.sets);
  }

  @Test
  void theButtonSaysThatTheSetIsDone() {
    run.follow(FootWork.DOWN, 1000);
    run.judge(good(LEFT, 0));
    run.follow(FootWork.DOWN, 1000);
    run.coach.onButton();
    assertEquals(Cue.SET_DONE, run.cue());
  }

  @Test
  void theNextSetMayHaveAnotherTempo() {
    for (int i = 0; i < 5; i++) {
      assertTrue(run.judge(Reps.upFor(LEFT, 5000L * i, 2500)).isGood());
    }
    run.coach.onButton();
    assertTrue(run.judge(Reps.upFor(LEFT, 30_000, 5000)).isGood());
  }

  @Test
  void aSetTakesItsStepsAndPartialLiftsWithIt() {
    run.judge(good(LEFT, 0));
    run.coach.onStep(new ToeStep(LEFT, 3000 * MS, 3600 * MS));
    run.coach.onRejected(new RejectedRep(LEFT, 0, MS, Reason.PARTIAL));
    run.coach.onRejected(new RejectedRep(LEFT, 0, MS, Reason.TOO_SHORT));
    run.coach.finish();
    Totals totals = run.sets.getFirst().totals();
    assertEquals(List.of(1, 1, 1), List.of(totals.pushUps(), totals.steps(), totals.partials()));
    run.judge(good(LEFT, 5000));
    run.coach.finish();
    assertEquals(0, run.sets.getLast().totals().steps());
  }

  @Test
  void finishingWithoutASetTellsOfNone() {
    run.coach.finish();
    assertEquals(List.of(), run.sets);
  }

  @Test
  void aLiftThatDoesNotCountStartsThePauseAnew() {
    run.follow(FootWork.DOWN, 1000);
    run.judge(good(LEFT, 0));
    run.follow(FootWork.DOWN, 29_000);
    run.follow(FootWork.UP, 100);
    run.follow(FootWork.DOWN, 29_000);
    assertEquals(List.of(), run.sets);
    run.follow(FootWork.LOWERING, 100);
    run.follow(FootWork.DOWN, 30_000);
    assertEquals(List.of(), run.sets);
    run.follow(FootWork.DOWN, 1);
    assertEquals(1, run.sets.size());
  }

  @Test
  void whereNothingCameFromThePadAtMostASecondWasIdle() {
    run.judge(good(LEFT, 0));
    run.nowMs += 3_600_000;
    run.follow(FootWork.DOWN, 28_999);
    assertEquals(List.of(), run.sets);
    run.follow(FootWork.DOWN, 1100);
    assertEquals(1, run.sets.size());
  }

  @Test
  void theReminderIsDueAfterExactlyThatTime() {
    run = new CoachRun(Plans.reminding(60_000 * MS));
    run.follow(FootWork.DOWN, 10);
    run.follow(FootWork.DOWN, 59_990);
    assertEquals(Cue.READY, run.cue());
    run.follow(FootWork.DOWN, 10);
    assertEquals(new Reported(60_010, 60_010, Cue.REMINDER, true), run.reported.getLast());
  }

  @Test
  void aRepetitionOrAStepPutsTheReminderOff() {
    run = new CoachRun(Plans.reminding(60_000 * MS));
    run.follow(FootWork.DOWN, 50_000);
    run.coach.onStep(new ToeStep(LEFT, 0, MS));
    run.follow(FootWork.DOWN, 50_000);
    run.coach.onRep(good(LEFT, 0));
    run.follow(FootWork.DOWN, 50_000);
    run.coach.begin();
    run.follow(FootWork.DOWN, 50_000);
    assertFalse(run.cues().contains(Cue.REMINDER));
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatLastsAndIsOfTheMachineIsNews(Cue cue) {
    if (cue.rank() == Cue.Rank.NEWS) {
      run.coach.announce(new News(cue, News.Place.FEET));
      run.follow(FootWork.AWAY, 10);
      assertEquals(cue, run.cue());
    } else {
      assertThrows(IllegalArgumentException.class, () -> new News(cue, News.Place.FEET));
    }
  }

  @Test
  void newsOfAStickInTheHandAreShownOverTroubleWithThePad() {
    run.coach.announce(new News(Cue.SAFE_TO_REMOVE, News.Place.EVERYTHING));
    run.follow(FootWork.PAD_LOST, 10);
    assertEquals(Cue.SAFE_TO_REMOVE, run.cue());
  }

  @Test
  void newsOfAStickThatStaysInLeaveTheLightToWhoTrains() {
    run.coach.announce(new News(Cue.SAFE_TO_REMOVE, News.Place.NOBODY));
    run.follow(FootWork.AWAY, 10);
    assertEquals(Cue.SAFE_TO_REMOVE, run.cue());
    assertEquals(0, run.coach.toneHz());
    run.follow(FootWork.DOWN, 10);
    assertEquals(Cue.READY, run.cue());
    run.follow(FootWork.PAD_LOST, 10);
    assertEquals(Cue.PAD_LOST, run.cue());
  }

  @Test
  void newsInterruptAMessageAndTroubleInterruptsNews() {
    run.judge(good(LEFT, 0));
    run.coach.announce(new News(Cue.EXPORTING, News.Place.FEET));
    run.follow(FootWork.DOWN, 10);
    assertEquals(Cue.EXPORTING, run.cue());
    run.follow(FootWork.SENSOR_FAULT, 10);
    assertEquals(Cue.SENSOR_FAULT, run.cue());
    run.judge(rushed(LEFT, 5000));
    run.coach.onRejected(new RejectedRep(LEFT, 0, MS, Reason.PARTIAL));
    run.follow(FootWork.SENSOR_FAULT, 10);
    assertEquals(Cue.SENSOR_FAULT, run.cue());
  }

  @Test
  void whoFollowsHearsMessagesAlone() {
    run.follow(FootWork.DOWN, 1000);
    run.follow(FootWork.UP, 1000);
    run.follow(FootWork.LOWERING, 1000);
    run.judge(good(LEFT, 0));
    assertEquals(List.of(Cue.GOOD), heard());
  }

  @Test
  void whoIsLedHearsBeatsAndSeesVerdicts() {
    run = new CoachRun(Plans.led(3));
    run.follow(FootWork.DOWN, 4000);
    run.follow(FootWork.UP, 3000);
    run.follow(FootWork.LOWERING, 3000);
    run.judge(good(LEFT, 3500));
    run.judge(good(LEFT, 13_500));
    run.follow(FootWork.DOWN, 500);
    assertTrue(run.cues().contains(Cue.GOOD));
    assertEquals(
        List.of(Cue.READY, Cue.LIFT, Cue.HOLD, Cue.LOWER, Cue.READY),
        heard().subList(0, 5),
        "lowering is led, too");
    assertFalse(heard().contains(Cue.GOOD));
  }

  @Test
  void thatARestIsOverSoundsThoughBeatsFollow() {
    run = new CoachRun(Plans.led(1));
    run.follow(FootWork.DOWN, 1000);
    run.judge(good(LEFT, 0));
    assertEquals(Cue.SET_DONE, run.cue());
    run.follow(FootWork.DOWN, 10_000);
    assertEquals(Cue.REST, run.cue());
    run.coach.onButton();
    run.follow(FootWork.DOWN, 150); // "-#-########-"
    assertEquals(Cue.REST_OVER, run.cue());
    assertEquals(Cue.REST_OVER.toneHz(), run.coach.toneHz());
  }

  @Test
  void aBeatThatAMessageCoveredGoesOnFromWhereItIs() {
    run = new CoachRun(Plans.led(5));
    run.follow(FootWork.DOWN, 2700);
    run.judge(rushed(LEFT, 0));
    run.follow(FootWork.DOWN, 1000);
    assertEquals(new Reported(3501, 3010, Cue.LIFT, true), run.reported.getLast());
  }

  @Test
  void whoStepsOffGetsReadyAgain() {
    run = new CoachRun(Plans.led(5));
    run.follow(FootWork.DOWN, 4000);
    run.follow(FootWork.AWAY, 1000);
    assertEquals(Cue.AWAY, run.cue());
    run.follow(FootWork.DOWN, 3000);
    assertEquals(new Reported(5010, 5010, Cue.READY, true), run.reported.getLast());
    run.follow(FootWork.DOWN, 10);
    assertEquals(new Reported(8010, 8010, Cue.LIFT, true), run.reported.getLast());
  }

  private List<Cue> heard() {
    return run.reported.stream().filter(Reported::isHeard).map(Reported::cue).toList();
  }

  private static Rep good(Foot foot, long offMs) {
    return Reps.rep(foot, offMs, 500, 1000, 1000);
  }

  private static Rep rushed(Foot foot, long offMs) {
    return Reps.rep(foot, offMs, 500, 1000, 300);
  }
}
