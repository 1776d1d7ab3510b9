package heelbeat.app;

import heelbeat.coach.Plan;
import heelbeat.device.Ads1115Settings;
import heelbeat.device.Mcp3008Settings;
import heelbeat.device.PanelSettings;
import heelbeat.school.Protocols;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import heelbeat.signal.SensorKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code heelbeat run} is told by its one file. The keys below are all that there are; nothing
 * else changes what the device does.
 *
 * @param plan what a session is to be
 * @param refusedProtocols why files of the protocols' folder were refused, a line each
 */
record Configuration(
    String pad,
    Plan plan,
    List<String> refusedProtocols,
    boolean isQuiet,
    QuietHours quietHours,
    Path dataDirectory,
    int rateHz,
    Path serialPort,
    int serialBaud,
    Ads1115Settings ads1115,
    Mcp3008Settings mcp3008,
    PanelSettings panel,
    LongPress longPress,
    Path recordingFile,
    double recordingSpeed,
    long simulatedSeed,
    double simulatedSeconds) {

  static final String SERIAL = "serial";
  static final String ADS1115 = "ads1115";
  static final String MCP3008 = "mcp3008";
  static final String RECORDING = "recording";
  static final String SIMULATED = "simulated";

  private static final Key<String> PAD =
      Key.choice(
          "pad",
          List.of(SERIAL, ADS1115, MCP3008, RECORDING, SIMULATED),
          SERIAL,
          "where the feet are: a serial pad, converters on the Pi's header, a recording played at its"
              + " pace, a simulated person");
  private static final Key<Boolean> QUIET =
      Key.flag("quiet", false, "whether the buzzer stays silent");
  private static final Key<Path> DATA =
      Key.path("data.directory", "heelbeat-data", "where the sessions are kept");

  /** As often as the fastest pads deliver. */
  static final int USUAL_RATE_HZ = 250;

  private static final Key<Long> RATE_HZ =
      Key.whole(
          "loop.rate_hz",
          50,
          500,
          USUAL_RATE_HZ,
          "how often a second the pad is looked at; what it delivers faster comes in twos and"
              + " threes, and nothing is lost");
  private static final Key<Path> SERIAL_PORT =
      Key.path("serial.port", "/dev/ttyACM0", "the serial pad's port");
  private static final Key<Long> SERIAL_BAUD =
      Key.whole("serial.baud", 1200, 4_000_000, 115_200, "the serial pad's speed, in baud");
  private static final Key<SensorKind> SENSOR =
      Key.choice(
          "sensor",
          List.of(SensorKind.values()),
          SensorKind::label,
          SensorKind.FSR,
          "what is under the foot of a pad ads1115 or mcp3008; the others tell that themselves");
  private static final Key<Path> RECORDING_FILE =
      Key.path("recording.file", "pad.frames.csv.gz", "the recording that stands for a pad");
  private static final Key<Double> RECORDING_SPEED =
      Key.number("recording.speed", 0.1, 50, 1, "how many times real time it is played");
  private static final Key<Long> SIMULATED_SEED =
      Key.whole("simulated.seed", 0, Integer.MAX_VALUE, 1, "the same seed is the same person");
  private static final Key<Double> SIMULATED_SECONDS =
      Key.number("simulated.seconds", 1, 86_400, 3600, "how long the person stays");

  static final List<Key<?>> KEYS =
      Stream.of(
              List.of(PAD),
              PlanKeys.ALL,
              List.of(QUIET, SENSOR, DATA, RATE_HZ, SERIAL_PORT, SERIAL_BAUD),
              ReminderKeys.ALL,
              Ads1115Keys.ALL,
              Mcp3008Keys.ALL,
              PanelKeys.ALL,
              List.of(RECORDING_FILE, RECORDING_SPEED, SIMULATED_SEED, SIMULATED_SECONDS))
          .<Key<?>>flatMap(List::stream)
          .toList();

  /**
   * Reads a configuration file; what it leaves out has its default.
   *
   * @throws SettingsException naming file, line and key of what is wrong
   */
  static Configuration read(Path file) throws SettingsException {
    if (Files.notExists(file)) {
      throw new SettingsException(
          file + ": no such file; \"heelbeat config > " + file + "\" writes one with all defaults");
    }
    return of(SettingsFile.read(file, KEYS));
  }

  /** Every key's default. */
  static Configuration byDefault() throws SettingsException {
    return of(SettingsFile.empty());
  }

  private static Configuration of(SettingsFile toml) throws SettingsException {
    SensorKind sensor = toml.get(SENSOR);
    Protocols protocols = PlanKeys.protocols(toml);
    return new Configuration(
        toml.get(PAD),
        ReminderKeys.remind(toml, PlanKeys.read(toml, protocols)),
        protocols.refusals(),
        toml.get(QUIET),
        ReminderKeys.quietHours(toml),
        toml.get(DATA),
        Math.toIntExact(toml.get(RATE_HZ)),
        toml.get(SERIAL_PORT),
        Math.toIntExact(toml.get(SERIAL_BAUD)),
        Ads1115Keys.read(toml, sensor),
        Mcp3008Keys.read(toml, sensor),
        PanelKeys.read(toml, toml.get(QUIET)),
        PanelKeys.longPress(toml),
        toml.get(RECORDING_FILE),
        toml.get(RECORDING_SPEED),
        toml.get(SIMULATED_SEED),
        toml.get(SIMULATED_SECONDS));
  }
}
