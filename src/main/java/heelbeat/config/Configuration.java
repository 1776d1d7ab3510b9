package heelbeat.config;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.DailyGoal;
import heelbeat.coach.Plan;
import heelbeat.device.PanelSettings;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code heelbeat run} is told by its one file. The keys below are all that there are; nothing
 * else changes what the device does.
 *
 * @param plan what a session is to be
 * @param refusedProtocols why files of the protocols' folder were refused, a line for each mistake
 * @param export how files for a stick or a computer are written
 * @param goal what a day is to bring; empty without
 */
public record Configuration(
    PadSettings pad,
    Plan plan,
    List<String> refusedProtocols,
    boolean isQuiet,
    QuietHours quietHours,
    Path dataDirectory,
    int rateHz,
    PanelSettings panel,
    LongPress longPress,
    ExportSettings export,
    Optional<DailyGoal> goal) {

  private static final Key<Boolean> QUIET =
      Key.flag("quiet", false, "whether the buzzer stays silent");
  private static final Key<Path> DATA =
      Key.path("data.directory", "heelbeat-data", "where the sessions are kept");

  /** As often as the fastest pads deliver. */
  public static final int USUAL_RATE_HZ = 250;

  private static final Key<Long> RATE_HZ =
      Key.whole(
          "loop.rate_hz",
          50,
          500,
          USUAL_RATE_HZ,
          "how often a second the pad is looked at; what it delivers faster comes in twos and"
              + " threes, and nothing is lost");
  public static final List<Key<?>> KEYS =
      Stream.of(
              List.of(PadKeys.KIND),
              PlanKeys.ALL,
              List.of(QUIET, PadKeys.SENSOR, DATA, RATE_HZ),
              PadKeys.SERIAL,
              ReminderKeys.ALL,
              Ads1115Keys.ALL,
              Mcp3008Keys.ALL,
              PanelKeys.ALL,
              ExportKeys.ALL,
              GoalKeys.ALL,
              PadKeys.STAND_INS)
          .<Key<?>>flatMap(List::stream)
          .toList();

  /**
   * Reads a configuration file; what it leaves out has its default.
   *
   * @throws SettingsException naming file, line and key of what is wrong
   */
  public static Configuration read(Path file) throws SettingsException {
    if (Files.notExists(file)) {
      throw new SettingsException(
          file + ": no such file; \"heelbeat config > " + file + "\" writes one with all defaults");
    }
    return of(SettingsFile.read(file, KEYS));
  }

  /** Every key's default. */
  public static Configuration byDefault() throws SettingsException {
    return of(SettingsFile.empty());
  }

  private static Configuration of(SettingsFile toml) throws SettingsException {
    Protocols protocols = PlanKeys.protocols(toml);
    return new Configuration(
        PadKeys.read(toml),
        ReminderKeys.remind(toml, PlanKeys.read(toml, protocols)),
        protocols.refusals(),
        toml.get(QUIET),
        ReminderKeys.quietHours(toml),
        toml.get(DATA),
        Math.toIntExact(toml.get(RATE_HZ)),
        PanelKeys.read(toml, toml.get(QUIET)),
        PanelKeys.longPress(toml),
        ExportKeys.read(toml),
        GoalKeys.read(toml));
  }
}
