package heelbeat.coach;

import static heelbeat.coach.Reps.MS;
import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.signal.Foot;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * By a protocol that asks for holds of 700 ms, lowerings of 800 ms and rests of 300 ms at least.
 */
final class FormJudgeTest {
  private final FormJudge judge = new FormJudge(Plans.slow().protocol());

  @ParameterizedTest
  @CsvSource({"300000000, false", "299999999, true"})
  void aRestOfTheLeastLengthIsNoBounce(long restNs, boolean isBounce) {
    RepForm form = new RepForm(restNs, 80 * MS, 10 * MS, 0.3);
    Rep rep = Reps.rep(LEFT, 1000, 500, 1000, 1000, form);
    assertEquals(isBounce ? Set.of(FormFault.BOUNCED) : Set.of(), judge.faultsOf(rep, false));
  }

  @ParameterizedTest
  @EnumSource
  void eachFootHasItsOwnHabit(Foot foot) {
    Foot other = foot == LEFT ? RIGHT : LEFT;
    for (int i = 0; i < 3; i++) {
      assertEquals(Set.of(), faults(Reps.upFor(foot, 10_000L * i, 2500)));
      assertEquals(Set.of(), faults(Reps.upFor(other, 10_000L * i + 5000, 5000)));
    }
    assertEquals(Set.of(), faults(Reps.upFor(foot, 50_000, 2500)));
    assertEquals(Set.of(FormFault.UNEVEN), faults(Reps.upFor(foot, 60_000, 5000)));
  }

  @ParameterizedTest
  @EnumSource
  void aNewSetMayHaveAnotherTempo(Foot foot) {
    for (int i = 0; i < 5; i++) {
      assertEquals(Set.of(), faults(Reps.upFor(foot, 10_000L * i, 2500)));
    }
    judge.beginSet();
    assertEquals(Set.of(), faults(Reps.upFor(foot, 60_000, 5000)));
  }

  /** The hold of one alone is too short, by more than its error. */
  @ParameterizedTest
  @CsvSource({
    "900, 500, true, false", // 1000 and 600 at most: 800
    "500, 900, true, false",
    "700, 500, true, false", // 800 and 600: just enough
    "699, 500, true, true",
    "900, 500, false, true",
  })
  void heelsThatAreUpTogetherAreHeldTogether(
      long firstMs, long secondMs, boolean isSamePushUp, boolean isShort) {
    judge.faultsOf(Reps.rep(LEFT, 1000, 500, firstMs, 2000 - firstMs), false);
    Rep second = Reps.rep(RIGHT, 1000, 500, secondMs, 2000 - secondMs);
    assertEquals(
        isShort ? Set.of(FormFault.SHORT_HOLD) : Set.of(), judge.faultsOf(second, isSamePushUp));
  }

  @ParameterizedTest
  @CsvSource({"2352, false", "2353, true", "1701, false", "1700, true"})
  void heelsThatAreNotUpForAsLongAreHeldEachByItself(long firstUpMs, boolean isShort) {
    judge.faultsOf(Reps.rep(LEFT, 1000, firstUpMs - 1600, 800, 800), false);
    Rep second = Reps.rep(RIGHT, 1000, 500, 500, 1000);
    assertEquals(2000 * MS, second.upNs());
    assertEquals(isShort ? Set.of(FormFault.SHORT_HOLD) : Set.of(), judge.faultsOf(second, true));
  }

  @Test
  void aHoldThatMayHaveBeenASqueezeIsJudgedByHowLongItMayHaveBeen() {
    RepForm form = new RepForm(900 * MS, 80 * MS, 10 * MS, 0.3, Double.NaN, 700 * MS);
    assertEquals(Set.of(), faults(Reps.rep(LEFT, 1000, 500, 100, 1000, form)));
    form = new RepForm(900 * MS, 80 * MS, 10 * MS, 0.3, Double.NaN, 700 * MS - 1);
    assertEquals(Set.of(FormFault.SHORT_HOLD), faults(Reps.rep(LEFT, 5000, 500, 2000, 1000, form)));
  }

  /** 300 to 2500 ms, 700 to 3000 ms, 800 to 5000 ms. */
  @ParameterizedTest
  @CsvSource({
    "300, 700, 800, 3",
    "2500, 3000, 5000, 3",
    "299, 700, 800, 2",
    "300, 699, 800, 2",
    "300, 700, 799, 2",
    "2501, 3000, 5000, 2",
    "2500, 3001, 5000, 2",
    "2500, 3000, 5001, 2",
    "299, 699, 800, 1",
    "299, 699, 799, 0",
  })
  void aPhaseIsKeptWithinWhatTheProtocolAsksBoundsIncluded(
      long liftMs, long holdMs, long lowerMs, int kept) {
    assertEquals(kept, judge.phasesKept(Reps.rep(LEFT, 1000, liftMs, holdMs, lowerMs)));
  }

  private Set<FormFault> faults(Rep rep) {
    return judge.faultsOf(rep, false);
  }
}
