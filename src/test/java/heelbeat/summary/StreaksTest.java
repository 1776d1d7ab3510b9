package heelbeat.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.DailyGoal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreaksTest {
  private static final Optional<DailyGoal> NO_GOAL = Optional.empty();

  @TempDir Path dir;
  private HandMade store;

  @BeforeEach
  void open() {
    store = new HandMade(dir);
  }

  @Test
  void aStreakGoesOnOverTheEndOfAMonth() throws Exception {
    store
        .session("2026-10-28T09:00+01:00", 1)
        .session("2026-10-30T09:00+01:00", 1)
        .session("2026-10-31T09:00+01:00", 1)
        .session("2026-11-01T09:00+01:00", 1);
    assertEquals(new Streaks(3, true, 3), streaks("2026-11-01", NO_GOAL));
  }

  @Test
  void aDayThatIsNotOverBreaksNoStreakAndOneThatIsDoes() throws Exception {
    store.session("2026-11-01T09:00+01:00", 1).session("2026-11-02T09:00+01:00", 1);
    assertEquals(new Streaks(2, true, 2), streaks("2026-11-03", NO_GOAL));
    assertEquals(new Streaks(0, true, 2), streaks("2026-11-04", NO_GOAL));
  }

  /** On 25 October 2026 the day has 25 hours in Vienna, on 28 March 2027 it has 23. */
  @Test
  void aChangeOfTheClocksBreaksNoStreak() throws Exception {
    store
        .session("2026-10-24T23:55+02:00[Europe/Vienna]", 1)
        .session("2026-10-25T02:30+01:00[Europe/Vienna]", 1)
        .session("2026-10-26T00:05+01:00[Europe/Vienna]", 1);
    assertEquals(new Streaks(3, true, 3), streaks("2026-10-26", NO_GOAL));
    store
        .session("2027-03-27T00:05+01:00[Europe/Vienna]", 1)
        .session("2027-03-28T23:55+02:00[Europe/Vienna]", 1)
        .session("2027-03-29T00:05+02:00[Europe/Vienna]", 1);
    assertEquals(new Streaks(3, true, 3), streaks("2027-03-29", NO_GOAL));
  }

  @Test
  void pushUpsReachAGoalExactlyAndOneLessDoesNot() throws Exception {
    store
        .session("2026-11-02T09:00Z", 6)
        .session("2026-11-02T19:00Z", 4)
        .session("2026-11-03T09:00Z", 9);
    Optional<DailyGoal> ten = Optional.of(new DailyGoal.PushUps(10));
    assertEquals(new Streaks(1, true, 1), streaks("2026-11-03", ten));
    assertEquals(1, DayMeasure.reached(ten, store.days().on(LocalDate.of(2026, 11, 2))));
  }

  /** Each push-up is a second under tension. */
  @Test
  void minutesReachAGoalExactlyAndASecondLessDoesNot() throws Exception {
    store.session("2026-11-02T09:00Z", 60).session("2026-11-03T09:00Z", 59);
    assertEquals(
        new Streaks(1, true, 1), streaks("2026-11-03", Optional.of(new DailyGoal.Minutes(1))));
  }

  @Test
  void datesThatCannotBeBelievedAreToldAndThoseToComeAreLeft() throws Exception {
    store
        .undated("1970-01-01T00:05Z", 5)
        .session("2026-11-01T09:00Z", 1)
        .undated("2026-11-02T09:00Z", 1)
        .undated("2027-11-02T09:00Z", 1);
    assertEquals(new Streaks(2, false, 2), streaks("2026-11-02", NO_GOAL));
    store.session("2026-11-05T09:00Z", 1);
    assertEquals(new Streaks(1, true, 2), streaks("2026-11-05", NO_GOAL));
  }

  @Test
  void aDayOfStepsAloneIsNoDayOfPushUps() throws Exception {
    store.steps("2026-11-02T09:00Z", 20);
    assertEquals(new Streaks(0, true, 0), streaks("2026-11-02", NO_GOAL));
  }

  private Streaks streaks(String today, Optional<DailyGoal> goal) throws Exception {
    return Streaks.of(store.days(), LocalDate.parse(today), goal);
  }
}
