package heelbeat.device;

import java.util.List;

/**
 * What is fitted to the header besides the pad. Lines are numbered as the GPIO chip does, which are
 * the BCM numbers on a Raspberry Pi; channels as the PWM chip does. Active-low means on while the
 * line is low: a light with a common anode.
 */
public sealed interface PanelPartSettings {
  /** What a person calls it. */
  String name();

  /** The GPIO lines that it takes. */
  default List<Integer> lines() {
    return List.of();
  }

  /** The PWM channels that it takes. */
  default List<Integer> channels() {
    return List.of();
  }

  /**
   * One LED, or a red, a green and a blue one, on or off.
   *
   * @param lines one, or three: red, green, blue
   */
  record Light(List<Integer> lines, boolean isActiveLow) implements PanelPartSettings {
    /** Checks and copies the lines. */
    public Light {
      lines = oneOrThree(lines);
    }

    @Override
    public String name() {
      return "light";
    }
  }

  /**
   * One LED, or a red, a green and a blue one, dimmed by PWM.
   *
   * @param channels one, or three: red, green, blue
   * @param brightnessPercent of the longest pulse, 1 to 100
   */
  record DimmedLight(List<Integer> channels, boolean isActiveLow, int brightnessPercent)
      implements PanelPartSettings {
    /** Checks and copies the channels. */
    public DimmedLight {
      channels = oneOrThree(channels);
      if (brightnessPercent < 1 || brightnessPercent > 100) {
        throw new IllegalArgumentException("brightness of " + brightnessPercent + " %");
      }
    }

    @Override
    public String name() {
      return "light";
    }
  }

  /** A buzzer with a tone of its own. */
  record ActiveBuzzer(int line, boolean isActiveLow) implements PanelPartSettings {
    @Override
    public List<Integer> lines() {
      return List.of(line);
    }

    @Override
    public String name() {
      return "buzzer";
    }
  }

  /** A piezo disc or a small loudspeaker, which needs its tone from PWM. */
  record PassiveBuzzer(int channel) implements PanelPartSettings {
    @Override
    public List<Integer> channels() {
      return List.of(channel);
    }

    @Override
    public String name() {
      return "buzzer";
    }
  }

  /** A push-button between the line and ground; the line is pulled up. */
  record PushButton(int line) implements PanelPartSettings {
    @Override
    public List<Integer> lines() {
      return List.of(line);
    }

    @Override
    public String name() {
      return "button";
    }
  }

  private static List<Integer> oneOrThree(List<Integer> numbers) {
    if (numbers.size() != 1 && numbers.size() != 3) {
      throw new IllegalArgumentException("a light has one LED or three, not " + numbers.size());
    }
    return List.copyOf(numbers);
  }
}
