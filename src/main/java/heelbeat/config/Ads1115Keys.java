package heelbeat.config;

import heelbeat.device.Ads1115Settings;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys of a pad of one or two ADS1115. */
final class Ads1115Keys {
  private static final int INPUTS = 4;
  private static final int NOT_WIRED = -1;

  /** The header of a Raspberry Pi has GPIO 0 to 27; boards of compute modules have up to 53. */
  private static final int LAST_GPIO = 53;

  private static final Key<Long> BUS =
      Key.whole("ads1115.bus", 0, 255, 1, "N of the bus /dev/i2c-N; let it run at 400 kHz");
  private static final Key<Double> RANGE =
      Key.oneOf("ads1115.range_v", Ads1115Settings.RANGES_V, 4.096, "the gain, as a voltage");
  private static final Key<Double> SUPPLY =
      Key.number("ads1115.supply_v", 0.1, 5.5, 3.3, "what the sensors are fed with, in volts");
  private static final Key<Integer> DATA_RATE =
      Key.oneOf(
          "ads1115.data_rate_hz",
          Ads1115Settings.DATA_RATES_HZ,
          860,
          "conversions a second; fewer are less noisy, and give fewer frames");
  private static final Key<Long> ADDRESS =
      address("ads1115.address", Ads1115Settings.FIRST_ADDRESS, "the converter's address");
  private static final Key<Map<Channel, Integer>> SENSORS =
      SensorKeys.inputs(
          "ads1115.inputs",
          INPUTS,
          List.of(Channel.values()),
          "the sensors wired to AIN0, AIN1, ...");
  private static final Key<Long> READY_GPIO =
      readyGpio("ads1115.ready_gpio", "the GPIO wired to ALERT/RDY; -1 if none is");
  private static final Key<Long> SECOND_ADDRESS =
      address(
          "ads1115.second_address", Ads1115Settings.FIRST_ADDRESS + 1, "a second one's address");
  private static final Key<Map<Channel, Integer>> SECOND_SENSORS =
      SensorKeys.inputs(
          "ads1115.second_inputs",
          INPUTS,
          List.of(),
          "the sensors wired to a second one, for 200 frames a second; [] if there is none");
  private static final Key<Long> SECOND_READY_GPIO =
      readyGpio("ads1115.second_ready_gpio", "the GPIO wired to the second one's ALERT/RDY, or -1");

  static final List<Key<?>> ALL =
      List.of(
          BUS,
          RANGE,
          SUPPLY,
          DATA_RATE,
          ADDRESS,
          SENSORS,
          READY_GPIO,
          SECOND_ADDRESS,
          SECOND_SENSORS,
          SECOND_READY_GPIO);

  private Ads1115Keys() {}

  private static Key<Long> address(String name, int byDefault, String description) {
    return Key.address(
        name, Ads1115Settings.FIRST_ADDRESS, Ads1115Settings.LAST_ADDRESS, byDefault, description);
  }

  private static Key<Long> readyGpio(String name, String description) {
    return Key.whole(name, NOT_WIRED, LAST_GPIO, NOT_WIRED, description);
  }

  /**
   * Reads the keys.
   *
   * @throws SettingsException if one is wrong, or they contradict each other
   */
  static Ads1115Settings read(SettingsFile toml, SensorKind sensor) throws SettingsException {
    List<Ads1115Settings.Chip> chips = new ArrayList<>();
    chips.add(chip(toml, ADDRESS, SENSORS, READY_GPIO));
    Ads1115Settings.Chip second = chip(toml, SECOND_ADDRESS, SECOND_SENSORS, SECOND_READY_GPIO);
    if (!second.inputs().isEmpty()) {
      chips.add(second);
    }
    try {
      return new Ads1115Settings(
          Math.toIntExact(toml.get(BUS)),
          chips,
          sensor,
          toml.get(RANGE),
          toml.get(SUPPLY),
          toml.get(DATA_RATE));
    } catch (IllegalArgumentException e) {
      throw toml.contradiction("ads1115", String.valueOf(e.getMessage()));
    }
  }

  private static Ads1115Settings.Chip chip(
      SettingsFile toml, Key<Long> address, Key<Map<Channel, Integer>> sensors, Key<Long> ready)
      throws SettingsException {
    return new Ads1115Settings.Chip(
        Math.toIntExact(toml.get(address)), toml.get(sensors), Math.toIntExact(toml.get(ready)));
  }
}
