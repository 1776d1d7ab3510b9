package heelbeat.config;

import heelbeat.device.ConverterSettings;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import heelbeat.signal.SensorKind;
import java.nio.file.Path;
import java.util.List;

/** The keys that say where the feet are. */
final class PadKeys {
  static final Key<PadKind> KIND =
      Key.choice(
          "pad",
          List.of(PadKind.values()),
          PadKind::label,
          PadKind.SERIAL,
          "where the feet are: a serial pad, converters on the Pi's header, a recording played at its"
              + " pace, a simulated person");
  static final Key<SensorKind> SENSOR =
      Key.choice(
          "sensor",
          List.of(SensorKind.values()),
          SensorKind::label,
          SensorKind.FSR,
          "what is under the foot of a pad ads1115 or mcp3008; the others tell that themselves");
  private static final Key<Path> SERIAL_PORT =
      Key.path(
          "serial.port",
          "auto",
          "the serial pad's port; auto is the USB port that a pad is on, whatever its name is now:"
              + " if there are several, each is tried for some twenty seconds. With other serial"
              + " devices on USB, name the pad's as /dev/serial/by-id has it, which stays");
  private static final Key<Long> SERIAL_BAUD =
      Key.whole("serial.baud", 1200, 4_000_000, 115_200, "the serial pad's speed, in baud");
  private static final Key<Path> RECORDING_FILE =
      Key.path("recording.file", "pad.frames.csv.gz", "the recording that stands for a pad");
  private static final Key<Double> RECORDING_SPEED =
      Key.number("recording.speed", 0.1, 50, 1, "how many times real time it is played");
  private static final Key<Long> SIMULATED_SEED =
      Key.whole("simulated.seed", 0, Integer.MAX_VALUE, 1, "the same seed is the same person");
  private static final Key<Double> SIMULATED_SECONDS =
      Key.number("simulated.seconds", 1, 86_400, 3600, "how long the person stays");

  static final List<Key<?>> SERIAL = List.of(SERIAL_PORT, SERIAL_BAUD);
  static final List<Key<?>> STAND_INS =
      List.of(RECORDING_FILE, RECORDING_SPEED, SIMULATED_SEED, SIMULATED_SECONDS);

  private PadKeys() {}

  /**
   * Reads the keys of all pads, and gives the one that is named.
   *
   * @throws SettingsException if a key is wrong, of another pad, too
   */
  static PadSettings read(SettingsFile toml) throws SettingsException {
    SensorKind sensor = toml.get(SENSOR);
    ConverterSettings ads1115 = Ads1115Keys.read(toml, sensor);
    ConverterSettings mcp3008 = Mcp3008Keys.read(toml, sensor);
    return switch (toml.get(KIND)) {
      case SERIAL ->
          new PadSettings.Serial(toml.get(SERIAL_PORT), Math.toIntExact(toml.get(SERIAL_BAUD)));
      case ADS1115 -> new PadSettings.Converters(PadKind.ADS1115, ads1115);
      case MCP3008 -> new PadSettings.Converters(PadKind.MCP3008, mcp3008);
      case RECORDING ->
          new PadSettings.Recorded(toml.get(RECORDING_FILE), toml.get(RECORDING_SPEED));
      case SIMULATED ->
          new PadSettings.Simulated(toml.get(SIMULATED_SEED), toml.get(SIMULATED_SECONDS));
    };
  }
}
