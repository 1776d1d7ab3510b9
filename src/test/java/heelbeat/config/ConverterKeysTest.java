package heelbeat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.Ads1115Settings;
import heelbeat.device.Mcp3008Settings;
import heelbeat.settings.SettingsException;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of the converters on the Pi's header. */
final class ConverterKeysTest {
  private static final Map<Channel, Integer> ALL_FOUR =
      Map.of(
          Channel.LEFT_FOREFOOT, 0,
          Channel.LEFT_HEEL, 1,
          Channel.RIGHT_FOREFOOT, 2,
          Channel.RIGHT_HEEL, 3);

  @TempDir private Path folder;

  @Test
  void byDefaultAConverterHasResistorsOnItsFirstFourInputs() throws Exception {
    assertEquals(
        new PadSettings.Converters(
            PadKind.ADS1115,
            new Ads1115Settings(
                1,
                List.of(new Ads1115Settings.Chip(0x48, ALL_FOUR, -1)),
                SensorKind.FSR,
                4.096,
                3.3,
                860)),
        read("pad = \"ads1115\"\n").pad());
    assertEquals(
        new PadSettings.Converters(
            PadKind.MCP3008, new Mcp3008Settings(0, 0, ALL_FOUR, SensorKind.FSR)),
        read("pad = \"mcp3008\"\n").pad());
  }

  @Test
  void aSecondConverterIsThereWhenItHasSensors() throws Exception {
    Configuration configuration =
        read(
            """
            pad = "ads1115"
            sensor = "loadcell"
            [ads1115]
            bus = 3
            range_v = 2.048
            supply_v = 5
            data_rate_hz = 475
            inputs = ["", "left_heel", "left_forefoot"]
            second_address = 0x4b
            second_inputs = ["right_forefoot", "right_heel"]
            second_ready_gpio = 27
            """);
    assertEquals(
        new PadSettings.Converters(
            PadKind.ADS1115,
            new Ads1115Settings(
                3,
                List.of(
                    new Ads1115Settings.Chip(
                        0x48, Map.of(Channel.LEFT_HEEL, 1, Channel.LEFT_FOREFOOT, 2), -1),
                    new Ads1115Settings.Chip(
                        0x4b, Map.of(Channel.RIGHT_FOREFOOT, 0, Channel.RIGHT_HEEL, 1), 27)),
                SensorKind.LOAD_CELL,
                2.048,
                5,
                475)),
        configuration.pad());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"left_toe\"]",
        "[\"left_heel\", \"left_heel\"]",
        "[1]",
        "[\"\", \"\", \"\", \"\", \"left_heel\"]",
        "\"left_heel\"",
      })
  void sensorsThatAreNoneAreRefused(String inputs) {
    String message = refusal("[ads1115]\ninputs = " + inputs + "\n");
    assertTrue(message.contains(", line 2: ads1115.inputs must be up to 4 names in"), message);
    assertTrue(message.endsWith("but is " + inputs), message);
  }

  @Test
  void aSensorOnBothConvertersIsRefused() {
    String message = refusal("[ads1115]\nsecond_inputs = [\"right_heel\"]\n");
    assertTrue(
        message.endsWith(", line 1: ads1115: the sensor right_heel is wired to two ADS1115"),
        message);
  }

  @Test
  void aConverterWithoutSensorsIsRefused() {
    String message = refusal("[mcp3008]\ninputs = []\n");
    assertTrue(message.endsWith(", line 1: mcp3008: the MCP3008 has no sensors"), message);
  }

  @Test
  void anAddressThatTheChipCannotHaveIsRefused() {
    String message = refusal("[ads1115]\naddress = 0x50\n");
    assertTrue(
        message.endsWith(
            ", line 2: ads1115.address must be an address from 0x48 to 0x4b, but is 80"),
        message);
  }

  @Test
  void aGainThatTheChipDoesNotHaveIsRefused() {
    String message = refusal("[ads1115]\nrange_v = 5\n");
    assertTrue(
        message.endsWith(
            "ads1115.range_v must be one of 6.144, 4.096, 2.048, 1.024, 0.512, 0.256, but is 5"),
        message);
  }

  private String refusal(String toml) {
    return String.valueOf(assertThrows(SettingsException.class, () -> read(toml)).getMessage());
  }

  private Configuration read(String toml) throws IOException, SettingsException {
    return Configuration.read(Files.writeString(folder.resolve("heelbeat.toml"), toml));
  }
}
