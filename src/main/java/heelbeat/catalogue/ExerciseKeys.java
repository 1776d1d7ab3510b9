package heelbeat.catalogue;

import heelbeat.coach.Exercise;
import heelbeat.coach.Posture;
import heelbeat.coach.RepRule;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;

/** The keys of an exercise's file. */
final class ExerciseKeys {
  private static final Key<String> NAME = Names.key("what --exercise calls it");
  private static final Key<String> TITLE = Key.line("title", 80, "what it is, for a person");
  private static final Key<Posture> POSTURE =
      Key.choice("posture", List.of(Posture.values()), Posture::text, "how the person is placed");
  private static final Key<Boolean> ONE_LEGGED =
      Key.flag("one_legged", false, "whether one foot works at a time");
  private static final Key<RepRule> RULE =
      Key.choice("rule", List.of(RepRule.values()), RepRule::label, "what makes a push-up");
  private static final Key<String> SEES = Key.line("sees", 500, "what the pad can tell of it");
  private static final Key<String> MISSES = Key.line("misses", 500, "what it cannot");

  static final List<Key<?>> ALL = List.of(NAME, TITLE, POSTURE, ONE_LEGGED, RULE, SEES, MISSES);

  private ExerciseKeys() {}

  /**
   * Reads a file.
   *
   * @throws SettingsException if a key is missing or wrong
   */
  static Exercise read(SettingsFile toml) throws SettingsException {
    return new Exercise(
        toml.get(NAME),
        toml.get(TITLE),
        toml.get(POSTURE),
        toml.get(ONE_LEGGED),
        toml.get(RULE),
        toml.get(SEES),
        toml.get(MISSES));
  }
}
