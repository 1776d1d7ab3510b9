package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rep.PhaseErrors;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoachTest {
  private static final long MS = 1_000_000;

  private final List<Cue> shown = new ArrayList<>();
  private final List<SetReport> sets = new ArrayList<>();
  private final List<Long> shownAtMs = new ArrayList<>();
  private Coach coach = coach(Plans.slow());
  private long nowMs;

  @Test
  void aRepIsReadyHoldLowerGoodAndReadyAgain() {
    follow(FootWork.DOWN, 1000);
    pushUp(1500, 900);
    follow(FootWork.DOWN, 2000);
    assertEquals(List.of(Cue.READY, Cue.HOLD, Cue.LOWER, Cue.GOOD, Cue.READY), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 300, TOO_FAST",
    "1000, 729, TOO_FAST",
    "1000, 730, GOOD",
    "599, 900, HOLD_LONGER",
    "600, 900, GOOD",
    "300, 300, TOO_FAST"
  })
  void aPhaseIsAFaultIfItIsTooShortByMoreThanAPartOfItsError(int holdMs, int lowerMs, Cue verdict) {
    judge(rep(Foot.LEFT, 0, 500, holdMs, lowerMs, 5000));
    assertEquals(List.of(verdict), shown);
  }

  @Test
  void aHeelThatOnlyTouchesThePadBounces() {
    Judgement rested = judge(rep(Foot.LEFT, 0, 500, 1000, 1000, 301));
    Judgement bounced = judge(rep(Foot.LEFT, 3000, 500, 1000, 1000, 299));
    assertEquals(Set.of(), rested.faults());
    assertEquals(Set.of(FormFault.BOUNCED), bounced.faults());
    assertEquals(Cue.TOO_FAST, shown.getLast());
  }

  @Test
  void aRepOutOfStepIsUnevenAndTheNextIsNot() {
    for (int i = 0; i < 5; i++) {
      assertEquals(Set.of(), judge(rep(Foot.LEFT, 5000L * i, 800, 1000, 1000, 900)).faults());
    }
    Judgement odd = judge(rep(Foot.LEFT, 25_000, 800, 2700, 1000, 900));
    Judgement next = judge(rep(Foot.LEFT, 32_000, 800, 1000, 1000, 900));
    assertEquals(Set.of(FormFault.UNEVEN), odd.faults());
    assertEquals(Set.of(), next.faults());
  }

  @Test
  void heelsThatRiseTogetherAreOnePushUpWithTheirLag() {
    Judgement left = judge(rep(Foot.LEFT, 1000, 800, 1000, 1000, 900));
    Judgement right = judge(rep(Foot.RIGHT, 1040, 800, 1000, 1000, 900));
    Judgement alone = judge(rep(Foot.RIGHT, 6000, 800, 1000, 1000, 900));
    assertEquals(List.of(1, 1, 2), List.of(left.pushUp(), right.pushUp(), alone.pushUp()));
    assertEquals(List.of(0L, 40 * MS, 0L), List.of(left.lagNs(), right.lagNs(), alone.lagNs()));
  }

  @Test
  void theOtherFootOfAGoodPushUpIsNotToldAgainAndAFaultIs() {
    judge(rep(Foot.LEFT, 1000, 800, 1000, 1000, 900));
    judge(rep(Foot.RIGHT, 1040, 800, 1000, 1000, 900));
    assertEquals(List.of(Cue.GOOD), shown);
    judge(rep(Foot.LEFT, 6000, 800, 1000, 1000, 900));
    judge(rep(Foot.RIGHT, 6040, 800, 1000, 300, 900));
    assertEquals(Cue.TOO_FAST, shown.getLast());
  }

  @Test
  void feetThatTakeTurnsAreTwoPushUps() {
    assertEquals(1, judge(rep(Foot.LEFT, 1000, 300, 400, 300, 900)).pushUp());
    assertEquals(2, judge(rep(Foot.RIGHT, 1900, 300, 400, 300, 900)).pushUp());
  }

  @Test
  void setsAreDoneAtTheirRepsAndRestsAreTold() {
    coach = coach(Plans.slow(2, 3, 3, Sides.TOGETHER));
    follow(FootWork.DOWN, 1000);
    pushUps(3);
    follow(FootWork.DOWN, 58_000);
    assertTrue(shown.contains(Cue.SET_DONE));
    assertEquals(Cue.REST, shown.getLast());
    follow(FootWork.DOWN, 6000);
    assertTrue(shown.contains(Cue.REST_OVER));
    assertEquals(Cue.READY, shown.getLast());
    pushUps(3);
    follow(FootWork.DOWN, 70_000);
    assertEquals(1, shown.stream().filter(cue -> cue == Cue.ALL_DONE).count());
    assertEquals(1, shown.stream().filter(cue -> cue == Cue.SET_DONE).count());
    assertEquals(1, shown.stream().filter(cue -> cue == Cue.REST_OVER).count());
    assertEquals(List.of(3, 3), sets.stream().map(set -> set.totals().pushUps()).toList());
    assertEquals(List.of(1, 2), sets.stream().map(SetReport::number).toList());
  }

  @Test
  void aSetGoesOnBeyondEnoughUntilThePersonRests() {
    coach = coach(Plans.slow(3, 3, 6, Sides.TOGETHER));
    follow(FootWork.DOWN, 1000);
    pushUps(5);
    follow(FootWork.DOWN, 9000);
    assertEquals(List.of(5), sets.stream().map(set -> set.totals().pushUps()).toList());
  }

  @Test
  void aTalkInTheMiddleDoesNotEndASetAndALongPauseDoes() {
    coach = coach(Plans.slow(3, 10, 10, Sides.TOGETHER));
    follow(FootWork.DOWN, 1000);
    pushUps(2);
    follow(FootWork.DOWN, 25_000);
    pushUps(2);
    assertEquals(List.of(), sets);
    follow(FootWork.DOWN, 31_000);
    assertEquals(List.of(4), sets.stream().map(set -> set.totals().pushUps()).toList());
  }

  @Test
  void steppingOffPausesASet() {
    coach = coach(Plans.slow(3, 10, 10, Sides.TOGETHER));
    follow(FootWork.DOWN, 1000);
    pushUps(2);
    follow(FootWork.AWAY, 120_000);
    assertEquals(Cue.AWAY, shown.getLast());
    follow(FootWork.DOWN, 5000);
    pushUps(2);
    coach.finish();
    assertEquals(List.of(4), sets.stream().map(set -> set.totals().pushUps()).toList());
  }

  @Test
  void whereEachFootHasItsSetTheOtherFootBeginsAnother() {
    coach = coach(Plans.slow(1, 10, 10, Sides.EACH));
    follow(FootWork.DOWN, 1000);
    for (int i = 0; i < 4; i++) {
      pushUpOf(i < 3 ? Foot.LEFT : Foot.RIGHT, 1500, 1000);
      follow(FootWork.DOWN, 1000);
    }
    coach.finish();
    assertEquals(List.of(3, 0), sets.stream().map(set -> set.totals().left()).limit(2).toList());
    assertEquals(1, sets.getLast().totals().right());
  }

  @Test
  void theButtonEndsASetAndSkipsARest() {
    coach = coach(Plans.slow(3, 10, 10, Sides.TOGETHER));
    follow(FootWork.DOWN, 1000);
    pushUps(2);
    coach.onButton();
    follow(FootWork.DOWN, 3000);
    assertEquals(1, sets.size());
    assertEquals(Cue.REST, shown.getLast());
    coach.onButton();
    assertEquals(Cue.REST_OVER, shown.getLast());
    follow(FootWork.DOWN, 3000);
    assertEquals(Cue.READY, shown.getLast());
  }

  @Test
  void theMetronomeLeadsAndDriftsNothingInAnHour() {
    coach = coach(Plans.led(10_000));
    follow(FootWork.DOWN, 3000);
    List<Long> liftsMs = new ArrayList<>();
    int hz = 0;
    for (int i = 0; i < 3_600_000; i += 10) {
      // Whoever is led lifts a little later than told.
      follow(i % 7000 > 300 && i % 7000 < 5000 ? FootWork.UP : FootWork.DOWN, 10);
      if (coach.toneHz() == Cue.LIFT.toneHz() && hz != coach.toneHz()) {
        liftsMs.add(nowMs);
      }
      hz = coach.toneHz();
    }
    assertEquals(List.of(Cue.READY, Cue.LIFT, Cue.HOLD, Cue.LOWER, Cue.READY), shown.subList(0, 5));
    assertEquals(515, liftsMs.size(), "7 s each");
    for (int i = 0; i < liftsMs.size(); i++) {
      assertEquals(liftsMs.getFirst() + 7000L * i, liftsMs.get(i));
    }
  }

  @Test
  void theMetronomeIsHeardAndWhoFollowsIsNot() {
    coach = coach(Plans.led(10));
    follow(FootWork.DOWN, 3010);
    assertEquals(Cue.LIFT, shown.getLast());
    assertEquals(Cue.LIFT.toneHz(), coach.toneHz());
    coach = coach(Plans.slow());
    follow(FootWork.LOWERING, 10);
    assertEquals(Cue.LOWER, shown.getLast());
    assertEquals(0, coach.toneHz());
  }

  @Test
  void whoIsLedSeesAVerdictToItsEndAndHearsTheBeatsInTime() {
    coach = coach(Plans.led(10));
    follow(FootWork.DOWN, 9800);
    judge(rep(Foot.LEFT, 5000, 800, 1000, 300, 900));
    assertEquals(Cue.TOO_FAST, shown.getLast());
    assertEquals(0, coach.toneHz());
    follow(FootWork.DOWN, 229);
    assertEquals(Cue.TOO_FAST, shown.getLast());
    assertEquals(Cue.LIFT.toneHz(), coach.toneHz());
    follow(FootWork.DOWN, 600);
    assertEquals(Cue.LIFT, shown.getLast());
    assertEquals(0, coach.toneHz(), "the beat has sounded");
  }

  @Test
  void theMetronomeFallsSilentWhenNobodyFollowsAndComesBackWithThePerson() {
    coach = coach(Plans.led(10));
    follow(FootWork.DOWN, 60_000);
    assertEquals(4, shown.stream().filter(cue -> cue == Cue.LIFT).count());
    assertEquals(Cue.READY, shown.getLast());
    follow(FootWork.UP, 1000);
    assertEquals(Cue.READY, shown.getLast());
    follow(FootWork.DOWN, 2010);
    assertEquals(Cue.LIFT, shown.getLast());
  }

  @Test
  void aRestIsSilentForWhoWasLed() {
    coach = coach(Plans.led(1));
    pushUps(1);
    follow(FootWork.DOWN, 20_000);
    assertEquals(Cue.REST, shown.getLast());
    follow(FootWork.LOWERING, 10);
    assertEquals(Cue.LOWER, shown.getLast());
    assertEquals(0, coach.toneHz());
  }

  @Test
  void newsAreShownOverAllThatTheFeetDoAndYieldToTrouble() {
    follow(FootWork.DOWN, 1000);
    coach.announce(new News(Cue.EXPORTING, News.Place.FEET));
    follow(FootWork.UP, 500);
    assertEquals(Cue.EXPORTING, shown.getLast());
    judge(rep(Foot.LEFT, 0, 500, 1000, 900, 900));
    assertEquals(Cue.EXPORTING, shown.getLast());
    follow(FootWork.PAD_LOST, 10);
    assertEquals(Cue.PAD_LOST, shown.getLast());
    follow(FootWork.AWAY, 10);
    assertEquals(Cue.EXPORTING, shown.getLast());
    coach.announce(new News(Cue.SAFE_TO_REMOVE, News.Place.FEET));
    follow(FootWork.AWAY, 10);
    assertEquals(Cue.SAFE_TO_REMOVE, shown.getLast());
    assertEquals(Cue.SAFE_TO_REMOVE.toneHz(), coach.toneHz());
    coach.endNews();
    follow(FootWork.DOWN, 10);
    assertEquals(Cue.READY, shown.getLast());
  }

  @Test
  void oneReminderAfterALongSitting() {
    coach = coach(Plans.reminding(60_000 * MS));
    follow(FootWork.DOWN, 59_000);
    assertFalse(shown.contains(Cue.REMINDER));
    follow(FootWork.DOWN, 300_000);
    assertEquals(1, shown.stream().filter(cue -> cue == Cue.REMINDER).count());
    pushUps(1);
    follow(FootWork.DOWN, 61_000);
    assertEquals(2, shown.stream().filter(cue -> cue == Cue.REMINDER).count());
  }

  @Test
  void noReminderInQuietHoursOrForWhoIsAway() {
    coach = coach(Plans.reminding(60_000 * MS));
    coach.allowReminders(false);
    follow(FootWork.DOWN, 100_000);
    coach.allowReminders(true);
    follow(FootWork.AWAY, 100_000);
    follow(FootWork.DOWN, 50_000);
    assertFalse(shown.contains(Cue.REMINDER));
  }

  @ParameterizedTest
  @EnumSource
  void onlyMovementsThatSomebodyMayHaveMeantAreTold(Reason reason) {
    coach.onRejected(new RejectedRep(Foot.LEFT, 0, MS, reason));
    boolean isReported = reason == Reason.PARTIAL || reason == Reason.TOO_SHORT;
    assertEquals(isReported ? List.of(Cue.NOT_COUNTED) : List.of(), shown);
  }

  @Test
  void aVerdictIsShownToItsEndWhateverTheFeetDo() {
    follow(FootWork.DOWN, 100);
    judge(rep(Foot.LEFT, 0, 500, 1000, 900, 900));
    follow(FootWork.UP, 390);
    assertEquals(Cue.GOOD, shown.getLast());
    follow(FootWork.UP, 20);
    assertEquals(Cue.HOLD, shown.getLast());
  }

  @ParameterizedTest
  @EnumSource(
      value = FootWork.class,
      names = {"PAD_LOST", "SENSOR_FAULT"})
  void aFaultOfThePadInterruptsAVerdict(FootWork fault) {
    judge(rep(Foot.LEFT, 0, 500, 1000, 900, 900));
    follow(fault, 10);
    assertEquals(fault.name(), shown.getLast().name());
    assertNotEquals(0, coach.rgb());
  }

  @Test
  void aCueThatGoesOnIsShownOnce() {
    follow(FootWork.DOWN, 60_000);
    follow(FootWork.UP, 5000);
    assertEquals(List.of(Cue.READY, Cue.HOLD), shown);
  }

  @Test
  void withNobodyOnThePadItIsDarkAndSilent() {
    follow(FootWork.AWAY, 3000);
    assertEquals(List.of(), shown);
    follow(FootWork.DOWN, 1000);
    follow(FootWork.AWAY, 1000);
    assertEquals(0, coach.rgb());
    assertEquals(0, coach.toneHz());
  }

  @Test
  void aVerdictSoundsAndInQuietModeItOnlyShines() {
    judge(rep(Foot.LEFT, 0, 500, 1000, 900, 900));
    follow(FootWork.DOWN, 150);
    assertEquals(880, coach.toneHz());

    coach =
        new Coach(
            Plans.led(3),
            true,
            (timeNs, sinceNs, cue, isHeard) -> shown.add(cue),
            (timeNs, set) -> {});
    for (FootWork work : FootWork.values()) {
      judge(rep(Foot.LEFT, 0, 500, 1000, 900, 900));
      for (int i = 0; i < 500; i++) {
        follow(work, 10);
        assertEquals(0, coach.toneHz());
      }
    }
    assertTrue(shown.contains(Cue.GOOD));
  }

  /** The quickest tradition, the right foot that much later than the left. */
  @ParameterizedTest
  @ValueSource(ints = {0, 150, 350, 500})
  void theLightOfQuickRepsDoesNotFlicker(int laterMs) {
    coach = coach(Plan.FREE);
    List<Long> flashesMs = new ArrayList<>();
    boolean wasLit = false;
    for (int ms = 0; ms < 20_000; ms++) {
      FootWork left = quickRep(Foot.LEFT, ms);
      FootWork right = quickRep(Foot.RIGHT, ms - laterMs);
      follow(left.compareTo(right) <= 0 ? left : right, 1);
      boolean isLit = coach.rgb() != 0;
      if (isLit && !wasLit) {
        flashesMs.add(nowMs);
      }
      wasLit = isLit;
    }
    for (int i = 3; i < flashesMs.size(); i++) {
      assertTrue(flashesMs.get(i) - flashesMs.get(i - 3) >= 1000, "at " + flashesMs.get(i));
    }
    assertTrue(flashesMs.size() >= 20, "a flash a rep");
  }

  private FootWork quickRep(Foot foot, int ms) {
    int inRep = Math.floorMod(ms, 1000);
    if (inRep == 500 && ms > 0) {
      coach.onRep(rep(foot, nowMs - 500, 200, 50, 250, 500));
    }
    return inRep < 250 ? FootWork.UP : inRep < 500 ? FootWork.LOWERING : FootWork.DOWN;
  }

  private Coach coach(Plan plan) {
    return new Coach(
        plan,
        false,
        (timeNs, sinceNs, cue, isHeard) -> {
          shown.add(cue);
          shownAtMs.add(timeNs / MS);
        },
        (timeNs, set) -> sets.add(set));
  }

  private void pushUps(int count) {
    for (int i = 0; i < count; i++) {
      pushUp(1500, 1000);
      follow(FootWork.DOWN, 1000);
    }
  }

  private void pushUp(int upMs, int lowerMs) {
    pushUpOf(Foot.LEFT, upMs, lowerMs);
  }

  /** A push-up of one foot as it happens, with a lift of 500 ms. */
  private void pushUpOf(Foot foot, int upMs, int lowerMs) {
    long offMs = nowMs;
    follow(FootWork.UP, upMs);
    follow(FootWork.LOWERING, lowerMs);
    judge(rep(foot, offMs, 500, upMs - 500, lowerMs, 900));
  }

  private Judgement judge(Rep rep) {
    Judgement judgement = coach.onRep(rep);
    follow(FootWork.DOWN, 1);
    return judgement;
  }

  private static Rep rep(Foot foot, long offMs, int liftMs, int holdMs, int lowerMs, int restMs) {
    return new Rep(
        foot,
        offMs * MS,
        (offMs + liftMs) * MS,
        (offMs + liftMs + holdMs) * MS,
        (offMs + liftMs + holdMs + lowerMs) * MS,
        new PhaseErrors(100 * MS, 100 * MS, 100 * MS),
        new RepForm(restMs * MS, 80 * MS, 10 * MS, 0.3));
  }

  private void follow(FootWork work, long durationMs) {
    for (long endMs = nowMs + durationMs; nowMs < endMs; ) {
      nowMs += Math.min(10, endMs - nowMs);
      coach.follow(nowMs * MS, work);
    }
  }
}
