package heelbeat.config;

import heelbeat.device.PanelPartSettings;
import heelbeat.device.PanelSettings;
import heelbeat.device.SelfTest;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of light, buzzer and button. */
final class PanelKeys {
  private enum LightKind {
    NONE,
    LED,
    RGB
  }

  private enum BuzzerKind {
    NONE,
    ACTIVE,
    PASSIVE
  }

  private enum Shown {
    NONE,
    COLOURS,
    CUES
  }

  private static final int LEDS = 3;

  /** The header of a Raspberry Pi has GPIO 0 to 27; boards of compute modules have up to 53. */
  private static final int LAST_GPIO = 53;

  private static final int LAST_PWM_CHANNEL = 15;

  private static final Key<LightKind> LIGHT =
      Key.choice("light.kind", LightKind.NONE, "one LED, or a red, a green and a blue one");
  private static final Key<List<Integer>> LIGHT_GPIOS =
      Key.wholes(
          "light.gpios",
          LEDS,
          0,
          LAST_GPIO,
          List.of(17, 27, 22),
          "the GPIOs of red, green and blue; one LED is at the first");
  private static final Key<Boolean> LIGHT_ACTIVE_LOW =
      Key.flag("light.active_low", false, "whether it is on while low, as with a common anode");
  private static final Key<Boolean> LIGHT_PWM =
      Key.flag("light.pwm", false, "whether it is dimmed by PWM, instead of on or off by GPIO");
  private static final Key<List<Integer>> LIGHT_CHANNELS =
      Key.wholes(
          "light.pwm_channels",
          LEDS,
          0,
          LAST_PWM_CHANNEL,
          List.of(0, 1, 2),
          "the PWM channels of red, green and blue; one LED is at the first");
  private static final Key<Long> LIGHT_BRIGHTNESS =
      Key.whole("light.brightness_percent", 1, 100, 100, "of a light by PWM");
  private static final Key<BuzzerKind> BUZZER =
      Key.choice(
          "buzzer.kind",
          BuzzerKind.NONE,
          "active: beeps by itself when it is switched on; passive: needs its tone by PWM");
  private static final Key<Long> BUZZER_GPIO =
      Key.whole("buzzer.gpio", 0, LAST_GPIO, 23, "the GPIO of an active buzzer");
  private static final Key<Boolean> BUZZER_ACTIVE_LOW =
      Key.flag("buzzer.active_low", false, "whether an active buzzer is on while low");
  private static final Key<Long> BUZZER_CHANNEL =
      Key.whole("buzzer.pwm_channel", 0, LAST_PWM_CHANNEL, 1, "the channel of a passive buzzer");
  private static final Key<Boolean> BUTTON =
      Key.flag("button.fitted", false, "whether there is a push-button, between GPIO and ground");
  private static final Key<Long> BUTTON_GPIO =
      Key.whole("button.gpio", 0, LAST_GPIO, 24, "the GPIO of the button");
  private static final Key<LongPress> LONG_PRESS =
      Key.choice(
          "button.long_press",
          List.of(LongPress.values()),
          LongPress::label,
          LongPress.EXPORT,
          "what two seconds of it do, in the service: export to the stick that is in, power off, or"
              + " nothing");
  private static final Key<Shown> SELF_TEST =
      Key.choice(
          "panel.self_test",
          Shown.COLOURS,
          "what light and buzzer show at the start: each colour and a beep within a second, or every"
              + " message that passes, which takes 13 s");
  private static final Key<String> GPIO_CHIP =
      Key.text("panel.gpio_chip", "", "the GPIO chip's label in gpiodetect; \"\" is a Pi's header");
  private static final Key<Long> PWM_CHIP =
      Key.whole("panel.pwm_chip", 0, 63, 0, "N of the PWM chip /sys/class/pwm/pwmchipN");

  static final List<Key<?>> ALL =
      List.of(
          LIGHT,
          LIGHT_GPIOS,
          LIGHT_ACTIVE_LOW,
          LIGHT_PWM,
          LIGHT_CHANNELS,
          LIGHT_BRIGHTNESS,
          BUZZER,
          BUZZER_GPIO,
          BUZZER_ACTIVE_LOW,
          BUZZER_CHANNEL,
          BUTTON,
          BUTTON_GPIO,
          LONG_PRESS,
          SELF_TEST,
          GPIO_CHIP,
          PWM_CHIP);

  private PanelKeys() {}

  /**
   * Reads the keys.
   *
   * @param isQuiet whether the buzzer stays silent
   * @throws SettingsException if one is wrong, or if a GPIO or a PWM channel has two uses
   */
  static PanelSettings read(SettingsFile toml, boolean isQuiet) throws SettingsException {
    List<PanelPartSettings> parts =
        Stream.of(light(toml), buzzer(toml), button(toml)).flatMap(Optional::stream).toList();
    String gpioChip = toml.get(GPIO_CHIP);
    int pwmChip = number(toml, PWM_CHIP);
    SelfTest selfTest = selfTest(toml.get(SELF_TEST), isQuiet);
    try {
      return new PanelSettings(gpioChip, pwmChip, parts, selfTest);
    } catch (IllegalArgumentException e) {
      throw toml.contradiction("panel", e.getMessage() + " among light, buzzer and button");
    }
  }

  /**
   * Reads what a long press of the button does.
   *
   * @throws SettingsException if it is wrong
   */
  static LongPress longPress(SettingsFile toml) throws SettingsException {
    return toml.get(LONG_PRESS);
  }

  private static SelfTest selfTest(Shown shown, boolean isQuiet) {
    return switch (shown) {
      case COLOURS -> isQuiet ? SelfTest.LIGHT : SelfTest.LIGHT_AND_SOUND;
      case CUES -> CueSteps.ofAllMessages(isQuiet);
      case NONE -> SelfTest.NONE;
    };
  }

  // Each key is read, and checked, whether what is fitted needs it or not.

  private static Optional<PanelPartSettings> light(SettingsFile toml) throws SettingsException {
    LightKind kind = toml.get(LIGHT);
    int leds = kind == LightKind.RGB ? LEDS : 1;
    boolean isActiveLow = toml.get(LIGHT_ACTIVE_LOW);
    PanelPartSettings plain =
        new PanelPartSettings.Light(toml.get(LIGHT_GPIOS).subList(0, leds), isActiveLow);
    PanelPartSettings dimmed =
        new PanelPartSettings.DimmedLight(
            toml.get(LIGHT_CHANNELS).subList(0, leds), isActiveLow, number(toml, LIGHT_BRIGHTNESS));
    PanelPartSettings chosen = toml.get(LIGHT_PWM) ? dimmed : plain;
    return kind == LightKind.NONE ? Optional.empty() : Optional.of(chosen);
  }

  private static Optional<PanelPartSettings> buzzer(SettingsFile toml) throws SettingsException {
    PanelPartSettings active =
        new PanelPartSettings.ActiveBuzzer(number(toml, BUZZER_GPIO), toml.get(BUZZER_ACTIVE_LOW));
    PanelPartSettings passive = new PanelPartSettings.PassiveBuzzer(number(toml, BUZZER_CHANNEL));
    return switch (toml.get(BUZZER)) {
      case ACTIVE -> Optional.of(active);
      case PASSIVE -> Optional.of(passive);
      case NONE -> Optional.empty();
    };
  }

  private static Optional<PanelPartSettings> button(SettingsFile toml) throws SettingsException {
    PanelPartSettings button = new PanelPartSettings.PushButton(number(toml, BUTTON_GPIO));
    return toml.get(BUTTON) ? Optional.of(button) : Optional.empty();
  }

  private static int number(SettingsFile toml, Key<Long> key) throws SettingsException {
    return Math.toIntExact(toml.get(key));
  }
}
