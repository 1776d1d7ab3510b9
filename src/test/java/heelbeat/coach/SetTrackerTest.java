package heelbeat.coach;

import static heelbeat.coach.Reps.MS;
import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.SetTracker.Progress;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SetTrackerTest {
  private static final long S = 1000 * MS;

  private SetTracker sets = of(2, 3, 6, Sides.TOGETHER);
  private long nowMs;

  /** Two are too few, three enough, six all that a set can have. */
  @ParameterizedTest
  @CsvSource({"2, 30", "3, 8", "5, 8", "6, 1"})
  void aSetEndsTheSoonerTheMoreIsDone(int reps, long idleS) {
    doReps(reps);
    assertFalse(sets.onIdle(idleS * S));
    assertTrue(sets.onIdle(1));
  }

  @Test
  void whereOnlyAPauseEndsASetNoNumberDoes() {
    sets = new SetTracker(new SetPlan(0, 0, 0, 0, 30 * S, Sides.ANY), Sides.ANY);
    doReps(50);
    assertFalse(sets.endsWith(nextRep(LEFT)));
    assertFalse(sets.isDone());
    assertFalse(sets.onIdle(30 * S));
    assertTrue(sets.onIdle(1));
    sets.close(0);
    assertFalse(sets.isDone());
    assertFalse(sets.isResting());
  }

  @Test
  void aLiftStartsThePauseAnewAndSoDoesARepetition() {
    doReps(1);
    assertFalse(sets.onIdle(30 * S));
    sets.onLift();
    assertFalse(sets.onIdle(30 * S));
    doReps(1);
    assertFalse(sets.onIdle(30 * S));
    assertTrue(sets.onIdle(1));
  }

  @Test
  void nobodyEndsASetThatIsNotOpen() {
    assertFalse(sets.isOpen());
    assertFalse(sets.onIdle(1000 * S));
    assertFalse(sets.endsWith(nextRep(LEFT)));
    doReps(1);
    assertTrue(sets.isOpen());
    sets.close(0);
    assertFalse(sets.isOpen());
  }

  @Test
  void theRestBeginsWithTheLastHeelDown() {
    doReps(3);
    assertTrue(sets.onIdle(9 * S));
    sets.close(100 * S);
    assertTrue(sets.isResting());
    assertFalse(sets.isRestOver((100 - 9 + 60) * S - 1));
    assertTrue(sets.isRestOver((100 - 9 + 60) * S));
    sets.skipRest();
    assertFalse(sets.isResting());
    assertFalse(sets.isRestOver(1000 * S));
  }

  @Test
  void whoBeginsAgainRestsNoMore() {
    doReps(6);
    sets.close(100 * S);
    doReps(1);
    assertFalse(sets.isResting());
  }

  @Test
  void afterTheLastSetNobodyRests() {
    doReps(6);
    sets.close(0);
    assertFalse(sets.isDone());
    doReps(6);
    assertEquals(2, sets.set());
    sets.close(0);
    assertFalse(sets.isResting());
    assertTrue(sets.isDone());
  }

  @Test
  void whereNoRestIsAskedForNobodyRests() {
    sets = new SetTracker(new SetPlan(2, 3, 3, 0, 30 * S, Sides.ANY), Sides.ANY);
    doReps(3);
    sets.close(0);
    assertFalse(sets.isResting());
  }

  @Test
  void beforeTheFirstSetNothingIsDone() {
    assertFalse(sets.isDone());
    doReps(2);
    assertFalse(sets.isDone());
    doReps(1);
    assertTrue(sets.isDone());
  }

  @Test
  void enoughAndAllAreToldOnceEach() {
    sets = of(1, 3, 5, Sides.TOGETHER);
    for (int i = 1; i <= 6; i++) {
      boolean isReported = i == 3 || i == 5;
      assertEquals(isReported ? Progress.ALL_DONE : Progress.NEXT_PUSH_UP, doRep(LEFT), "rep " + i);
    }
  }

  /** Numbers tell push-ups of a session apart, in the store, too. */
  @Test
  void whoBeginsAgainGoesOnByTheNumbers() {
    sets = of(1, 3, 3, Sides.TOGETHER);
    doReps(3);
    sets.close(0);
    assertTrue(sets.isDone());
    sets.beginAgain();
    assertFalse(sets.isDone());
    doReps(2);
    assertEquals(List.of(2, 5), List.of(sets.set(), sets.pushUp()));
    assertEquals(Progress.ALL_DONE, doRep(LEFT));
  }

  @Test
  void aFullSetTakesTheOtherFootOfItsLastPushUpAndNothingElse() {
    sets = of(2, 3, 3, Sides.TOGETHER);
    doReps(2);
    assertFalse(sets.endsWith(nextRep(LEFT)));
    assertEquals(Progress.SET_DONE, doRep(LEFT));
    Rep otherFoot = Reps.upFor(RIGHT, nowMs - 5000, 2500);
    assertFalse(sets.endsWith(otherFoot));
    assertTrue(sets.endsWith(nextRep(RIGHT)));
    assertTrue(sets.endsWith(nextRep(LEFT)));
    assertEquals(Progress.SAME_PUSH_UP, sets.onRep(otherFoot));
    assertTrue(sets.endsWith(nextRep(RIGHT)));
  }

  @Test
  void whereEachFootHasItsSetTheOtherFootEndsItUnlessBothAreUp() {
    sets = of(1, 10, 10, Sides.EACH);
    doRep(LEFT);
    assertFalse(sets.endsWith(nextRep(LEFT)));
    assertTrue(sets.endsWith(nextRep(RIGHT)));
    assertFalse(sets.endsWith(Reps.upFor(RIGHT, nowMs - 5000, 2500)));
  }

  @Test
  void whereEachFootHasItsSetThereAreTwiceAsMany() {
    sets = of(2, 1, 1, Sides.EACH);
    for (int set = 1; set <= 4; set++) {
      assertFalse(sets.isDone());
      assertEquals(
          set < 4 ? Progress.SET_DONE : Progress.ALL_DONE, doRep(set % 2 == 1 ? LEFT : RIGHT));
      sets.close(0);
    }
    assertTrue(sets.isDone());
  }

  /** Up for 2 s each, together for exactly half of that or a nanosecond less. */
  @ParameterizedTest
  @CsvSource({"1000000000, SAME_PUSH_UP", "1000000001, NEXT_PUSH_UP"})
  void heelsThatAreUpTogetherForHalfTheirTimeAreOnePushUp(long laterNs, Progress progress) {
    Rep left = Reps.upFor(LEFT, 0, 2000);
    sets.onRep(left);
    Rep right =
        new Rep(
            RIGHT,
            left.heelOffNs() + laterNs,
            left.topNs() + laterNs,
            left.loweringNs() + laterNs,
            left.heelDownNs() + laterNs,
            left.errors(),
            left.form());
    assertEquals(progress, sets.onRep(right));
    assertEquals(progress == Progress.SAME_PUSH_UP ? laterNs : 0, sets.lagNs());
  }

  private static SetTracker of(int count, int fewestPushUps, int mostPushUps, Sides sides) {
    return new SetTracker(
        Plans.slow(count, fewestPushUps, mostPushUps, sides).protocol().sets(), sides);
  }

  private void doReps(int count) {
    for (int i = 0; i < count; i++) {
      doRep(LEFT);
    }
  }

  private Progress doRep(Foot foot) {
    Progress progress = sets.onRep(nextRep(foot));
    nowMs += 5000;
    return progress;
  }

  private Rep nextRep(Foot foot) {
    return Reps.upFor(foot, nowMs, 2500);
  }
}
