package heelbeat.catalogue;

import heelbeat.coach.PhaseSpan;
import heelbeat.settings.Key;
import heelbeat.settings.PlainNumber;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;

/** The three lengths of a phase: a table of a protocol's file. */
record PhaseKeys(Key<Double> least, Key<Double> target, Key<Double> most) {
  private static final double NS_PER_S = 1e9;

  /**
   * @param longestS what any of the three may be at most, in seconds
   * @param when the phase in words, to follow "in seconds"
   */
  static PhaseKeys of(String table, double longestS, String when) {
    return new PhaseKeys(
        seconds(table + ".least_s", longestS, "the shortest that is right, in seconds " + when),
        seconds(table + ".target_s", longestS, "what the metronome beats, in seconds"),
        seconds(
            table + ".most_s",
            longestS,
            "the longest that is right, in seconds; longer is no fault"));
  }

  private static Key<Double> seconds(String name, double longestS, String description) {
    return Key.number(name, 0, longestS, description);
  }

  List<Key<?>> all() {
    return List.of(least, target, most);
  }

  /**
   * Reads them.
   *
   * @throws SettingsException if one is wrong, or if they do not rise
   */
  PhaseSpan read(SettingsFile toml) throws SettingsException {
    refuseFall(toml, least, target);
    refuseFall(toml, target, most);
    return new PhaseSpan(ns(toml.get(least)), ns(toml.get(target)), ns(toml.get(most)));
  }

  private static void refuseFall(SettingsFile toml, Key<Double> lower, Key<Double> upper)
      throws SettingsException {
    double low = toml.get(lower);
    double high = toml.get(upper);
    if (low > high) {
      throw toml.contradiction(
          upper.name(),
          PlainNumber.text(high) + " is less than " + lower.name() + ", " + PlainNumber.text(low));
    }
  }

  static long ns(double seconds) {
    return Math.round(seconds * NS_PER_S);
  }
}
