package heelbeat.config;

import heelbeat.device.Mcp3008Settings;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.util.List;
import java.util.Map;

/** The keys of a pad of one MCP3008. */
final class Mcp3008Keys {
  private static final Key<Long> BUS =
      Key.whole("mcp3008.bus", 0, 255, 0, "N of the bus /dev/spidevN.M");
  private static final Key<Long> CHIP_SELECT =
      Key.whole(
          "mcp3008.chip_select", 0, 255, 0, "M of it: which of the lines CE0, CE1, ... is used");
  private static final Key<Map<Channel, Integer>> SENSORS =
      SensorKeys.inputs(
          "mcp3008.inputs", 8, List.of(Channel.values()), "the sensors wired to CH0, CH1, ...");

  static final List<Key<?>> ALL = List.of(BUS, CHIP_SELECT, SENSORS);

  private Mcp3008Keys() {}

  /**
   * Reads the keys.
   *
   * @throws SettingsException if one is wrong
   */
  static Mcp3008Settings read(SettingsFile toml, SensorKind sensor) throws SettingsException {
    try {
      return new Mcp3008Settings(
          Math.toIntExact(toml.get(BUS)),
          Math.toIntExact(toml.get(CHIP_SELECT)),
          toml.get(SENSORS),
          sensor);
    } catch (IllegalArgumentException e) {
      throw toml.contradiction("mcp3008", String.valueOf(e.getMessage()));
    }
  }
}
