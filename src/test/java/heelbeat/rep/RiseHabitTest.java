package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RiseHabitTest {
  private final RiseHabit habit = new RiseHabit();

  /** A load that rises by much needs less that speaks for inertia than one that hardly does. */
  @ParameterizedTest
  @CsvSource({
    "0.3, 36, true",
    "0.3, 34, false",
    "0.1, 61, true",
    "0.1, 59, false",
    "0.04, 500, false",
    "0.74, 36, true",
    "0.76, 500, false",
    "-0.3, 59, false",
    "-0.3, 61, true"
  })
  void beforeTheFirstRaiseAnyPartMayBe(double part, double evidence, boolean isLike) {
    assertEquals(isLike, habit.isLike(part, 1, evidence));
  }

  @Test
  void whoComesBackAtOnceHasNotRaisedTheHeel() {
    assertFalse(habit.isLike(0.3, 0.19, 1000));
    assertTrue(habit.isLike(0.3, 0.21, 36));
    habit.learn(0.3);
    assertFalse(habit.isLike(0.3, 0.19, 1000));
  }

  @ParameterizedTest
  @CsvSource({"0.19, false", "0.21, true", "0.71, true", "0.73, false", "-0.4, false"})
  void theNextRaiseIsLikeTheOnesBefore(double part, boolean isLike) {
    habit.learn(0.4);
    assertEquals(isLike, habit.isLike(part, 1, 36));
    assertFalse(habit.isLike(part, 1, 34));
  }

  @Test
  void whoseLoadIsKnownMayTakeTheirTime() {
    assertFalse(habit.isPace(1.7, 0.5));
    assertFalse(habit.isPace(0.5, 1));
    assertTrue(habit.isPace(1.3, 0.9));
    habit.learn(0.4);
    assertTrue(habit.isPace(2.7, 3.9));
    assertFalse(habit.isPace(2.9, 1));
  }

  @Test
  void aLoadThatFallsWithTheHeelIsLearntToo() {
    assertFalse(habit.isInverse());
    habit.learn(-0.3);
    assertTrue(habit.isInverse());
    assertTrue(habit.isLoadKnown());
    assertTrue(habit.isLike(-0.25, 1, 36));
    habit.learn(0);
    habit.learn(0);
    habit.learn(0);
    habit.learn(0);
    assertFalse(habit.isLoadKnown());
  }
}
