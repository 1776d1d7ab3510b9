package heelbeat.config;

import heelbeat.coach.Plan;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The keys of the reminder that is due to who sits for long without a repetition. */
final class ReminderKeys {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String TIME_WORDS = "a time of day such as \"22:00\"";

  private static final Key<Long> AFTER =
      Key.whole(
          "reminder.after_min",
          0,
          480,
          0,
          "minutes of sitting without a push-up after which the light reminds once; 0: as the"
              + " protocol says");
  private static final Key<String> QUIET_FROM =
      Key.matching(
          "reminder.quiet_from", TIME, TIME_WORDS, "22:00", "from then on nobody is reminded");
  private static final Key<String> QUIET_UNTIL =
      Key.matching(
          "reminder.quiet_until",
          TIME,
          TIME_WORDS,
          "07:00",
          "until then; the same as quiet_from for reminders at all hours");

  static final List<Key<?>> ALL = List.of(AFTER, QUIET_FROM, QUIET_UNTIL);

  private ReminderKeys() {}

  /** The plan with its reminder. */
  static Plan remind(SettingsFile toml, Plan plan) throws SettingsException {
    long afterNs = TimeUnit.MINUTES.toNanos(toml.get(AFTER));
    return afterNs == 0 ? plan : plan.with(plan.protocol().remindingAfter(afterNs));
  }

  /** When nobody is reminded. */
  static QuietHours quietHours(SettingsFile toml) throws SettingsException {
    return new QuietHours(
        LocalTime.parse(toml.get(QUIET_FROM)), LocalTime.parse(toml.get(QUIET_UNTIL)));
  }
}
