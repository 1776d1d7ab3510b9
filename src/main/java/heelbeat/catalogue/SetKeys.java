package heelbeat.catalogue;

import heelbeat.coach.SetPlan;
import heelbeat.coach.Sides;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;
import java.util.Locale;

/** The table {@code sets} of a protocol's file. */
final class SetKeys {
  private static final int PUSH_UPS_LIMIT = 1000;

  private static final Key<Long> COUNT =
      Key.whole("sets.count", 0, 20, "how many sets; 0 for as many as you like");
  private static final Key<Long> FEWEST =
      Key.whole(
          "sets.fewest_push_ups",
          0,
          PUSH_UPS_LIMIT,
          "a set is done with so many; 0 if only a pause ends it");
  private static final Key<Long> MOST =
      Key.whole(
          "sets.most_push_ups",
          0,
          PUSH_UPS_LIMIT,
          "a set ends with so many; 0 if only a pause ends it");
  private static final Key<Double> REST =
      Key.number("sets.rest_s", 0, 3600, 0, "from one set to the next, in seconds");
  private static final Key<Double> PAUSE =
      Key.number(
          "sets.pause_s", 1, 600, 30, "a set also ends after so many seconds without a push-up");
  private static final Key<Sides> SIDES =
      Key.choice(
          "sets.sides",
          List.of(Sides.values()),
          side -> side.name().toLowerCase(Locale.ROOT),
          Sides.ANY,
          "both feet together, each foot by itself for a set, or any: as you like");

  static final List<Key<?>> ALL = List.of(COUNT, FEWEST, MOST, REST, PAUSE, SIDES);

  private SetKeys() {}

  /**
   * Reads them.
   *
   * @throws SettingsException if one is wrong, or if they contradict each other
   */
  static SetPlan read(SettingsFile toml) throws SettingsException {
    int fewest = Math.toIntExact(toml.get(FEWEST));
    int most = Math.toIntExact(toml.get(MOST));
    if (fewest > most) {
      throw toml.contradiction(
          MOST.name(), most + " is less than " + FEWEST.name() + ", " + fewest);
    }
    if (fewest == 0 && most > 0) {
      throw toml.contradiction(
          FEWEST.name(), "with 0 only a pause ends a set, and most_push_ups must be 0, too");
    }
    return new SetPlan(
        Math.toIntExact(toml.get(COUNT)),
        fewest,
        most,
        PhaseKeys.ns(toml.get(REST)),
        PhaseKeys.ns(toml.get(PAUSE)),
        toml.get(SIDES));
  }
}
