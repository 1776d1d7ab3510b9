package heelbeat.config;

import heelbeat.coach.DailyGoal;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;
import java.util.Optional;

/** The keys of what a day is to bring. */
final class GoalKeys {
  /** More than one every second of a day nobody does. */
  private static final int MOST_PUSH_UPS = 86_400;

  private static final int MINUTES_OF_A_DAY = 1440;

  private static final Key<Long> PUSH_UPS =
      Key.whole(
          "goal.push_ups",
          0,
          MOST_PUSH_UPS,
          0,
          "push-ups a day that the report holds today against; 0: no such goal");
  private static final Key<Long> MINUTES =
      Key.whole(
          "goal.minutes",
          0,
          MINUTES_OF_A_DAY,
          0,
          "minutes under tension a day, instead of push-ups; 0: no such goal");

  static final List<Key<?>> ALL = List.of(PUSH_UPS, MINUTES);

  private GoalKeys() {}

  /**
   * Reads the keys; empty without a goal.
   *
   * @throws SettingsException if one is wrong, or both are set
   */
  static Optional<DailyGoal> read(SettingsFile toml) throws SettingsException {
    int pushUps = Math.toIntExact(toml.get(PUSH_UPS));
    int minutes = Math.toIntExact(toml.get(MINUTES));
    if (pushUps > 0 && minutes > 0) {
      throw toml.contradiction(
          "goal", "push_ups and minutes are both set; a day has one goal, so set one of them to 0");
    }
    if (pushUps > 0) {
      return Optional.of(new DailyGoal.PushUps(pushUps));
    }
    return minutes > 0 ? Optional.of(new DailyGoal.Minutes(minutes)) : Optional.empty();
  }
}
