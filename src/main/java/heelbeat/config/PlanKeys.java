package heelbeat.config;

import heelbeat.catalogue.Exercises;
import heelbeat.catalogue.Protocols;
import heelbeat.coach.Mode;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import heelbeat.settings.Spelling;
import java.nio.file.Path;
import java.util.List;

/** The keys of what a session is to be. */
public final class PlanKeys {
  /** More than anybody rests on a knee, in kilograms. */
  public static final double MOST_WEIGHT_KG = 50;

  public static final String SEATED = "seated";

  private static final Key<String> PROTOCOL =
      Key.text(
          "protocol",
          Protocol.FREE.name(),
          "how the exercise is to be done; \"heelbeat protocols\" lists what there is");
  private static final Key<Path> FOLDER =
      Key.path("protocols", "", "a folder of your own protocols' files; \"\" if there are none");
  private static final Key<String> EXERCISE =
      Key.choice(
          "exercise",
          Exercises.names(),
          name -> name,
          SEATED,
          "what is to be done; \"heelbeat exercises\" tells of each");
  private static final Key<Mode> MODE =
      Key.choice(
          "mode",
          List.of(Mode.values()),
          Mode::label,
          Mode.SHADOW,
          "who sets the pace: you, and Heelbeat follows, or Heelbeat");
  private static final Key<Double> WEIGHT =
      Key.number(
          "thigh_weight_kg",
          0,
          MOST_WEIGHT_KG,
          0,
          "the weight on each working thigh, kept with the session");

  static final List<Key<?>> ALL = List.of(PROTOCOL, FOLDER, EXERCISE, MODE, WEIGHT);

  private PlanKeys() {}

  /**
   * All protocols that can be chosen.
   *
   * @throws SettingsException if the key of the folder is wrong; the folder's files are another
   *     matter
   */
  static Protocols protocols(SettingsFile toml) throws SettingsException {
    Path folder = toml.get(FOLDER);
    return folder.toString().isEmpty() ? Protocols.builtIn() : Protocols.with(folder);
  }

  /**
   * Reads the keys.
   *
   * @throws SettingsException if one is wrong
   */
  static Plan read(SettingsFile toml, Protocols protocols) throws SettingsException {
    String name = toml.get(PROTOCOL);
    return new Plan(
        protocols
            .named(name)
            .orElseThrow(() ->
                toml.contradiction(
                    PROTOCOL.name(), Spelling.noSuch("protocol", name, protocols.names()))),
        Exercises.named(toml.get(EXERCISE)).orElseThrow(),
        toml.get(MODE),
        toml.get(WEIGHT));
  }
}
