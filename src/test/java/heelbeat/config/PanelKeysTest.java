package heelbeat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.PanelPartSettings;
import heelbeat.device.PanelSettings;
import heelbeat.device.SelfTest;
import heelbeat.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PanelKeysTest {
  @TempDir private Path folder;

  @Test
  void byDefaultNothingIsFitted() throws Exception {
    assertEquals(List.of(), read("").parts());
  }

  @Test
  void eachKindIsFittedWhereTheKeysSay() throws Exception {
    assertEquals(
        List.of(
            new PanelPartSettings.Light(List.of(17), false), new PanelPartSettings.PushButton(24)),
        read("light.kind = \"led\"\nbutton.fitted = true").parts());
    assertEquals(
        List.of(
            new PanelPartSettings.Light(List.of(5, 6, 13), true),
            new PanelPartSettings.ActiveBuzzer(23, false)),
        read("""
        [light]
        kind = "rgb"
        gpios = [5, 6, 13]
        active_low = true
        [buzzer]
        kind = "active"
        """)
            .parts());
    assertEquals(
        List.of(
            new PanelPartSettings.DimmedLight(List.of(0), false, 40),
            new PanelPartSettings.PassiveBuzzer(1)),
        read("""
        [light]
        kind = "led"
        pwm = true
        brightness_percent = 40
        [buzzer]
        kind = "passive"
        """)
            .parts());
  }

  @Test
  void quietSelfTestsDoNotBeep() throws Exception {
    assertEquals(SelfTest.LIGHT_AND_SOUND, read("").selfTest());
    assertEquals(SelfTest.LIGHT, read("quiet = true").selfTest());
    assertEquals(
        CueSteps.ofAllMessages(true), read("quiet = true\npanel.self_test = \"cues\"").selfTest());
  }

  @Test
  void theSelfTestCanBeChosen() throws Exception {
    assertEquals(SelfTest.LIGHT_AND_SOUND, read("panel.self_test = \"colours\"").selfTest());
    assertEquals(CueSteps.ofAllMessages(false), read("panel.self_test = \"cues\"").selfTest());
    assertEquals(SelfTest.NONE, read("panel.self_test = \"none\"").selfTest());
  }

  @ParameterizedTest
  @CsvSource({"'', EXPORT", "power-off, POWER_OFF", "nothing, NOTHING", "export, EXPORT"})
  void aLongPressDoesWhatIsChosen(String label, LongPress chosen) throws Exception {
    String toml = label.isEmpty() ? "" : "button.long_press = \"" + label + '"';
    assertEquals(chosen, configuration(toml).longPress());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          light.gpios = [17, 27] | line 1: light.gpios must be 3 whole numbers from 0 to 53 in square brackets, but is [17, 27]
          light.gpios = [17, 27, 54] | line 1: light.gpios must be 3 whole numbers from 0 to 53
          light.gpios = [1, 2, "3"] | light.gpios must be 3 whole numbers
          light.gpios = 17 | light.gpios must be 3 whole numbers
          light.knd = "led" | unknown key light.knd; did you mean light.kind?
          panel.self_test = true | panel.self_test must be one of "none", "colours", "cues", but is true
          button.long_press = "off" | button.long_press must be one of "export", "power-off", "nothing", but is "off"
          panel.gpio_chip = 0 | panel.gpio_chip must be a text in quotation marks, but is 0
          """)
  void wrongKeysAreNamed(String toml, String message) {
    SettingsException e = assertThrows(SettingsException.class, () -> read(toml));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void aGpioWithTwoUsesIsNamed() {
    SettingsException e =
        assertThrows(
            SettingsException.class,
            () -> read("light.kind = \"led\"\nbutton.fitted = true\nbutton.gpio = 17"));
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.endsWith("panel: GPIO 17 has two uses among light, buzzer and button"), message);
  }

  private PanelSettings read(String toml) throws Exception {
    return configuration(toml).panel();
  }

  private Configuration configuration(String toml) throws Exception {
    return Configuration.read(Files.writeString(folder.resolve("heelbeat.toml"), toml));
  }
}
