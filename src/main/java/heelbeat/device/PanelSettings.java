package heelbeat.device;

import com.pi4j.context.Context;
import heelbeat.linux.LinuxBoard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What light, buzzer and button are, and where.
 *
 * @param gpioChip the label of the GPIO chip, or empty for the one of a Raspberry Pi's header
 * @param pwmChip the number N of {@code /sys/class/pwm/pwmchipN}
 * @param parts what is fitted; may be empty
 * @param selfTest what is shown at the start
 */
public record PanelSettings(
    String gpioChip, int pwmChip, List<PanelPartSettings> parts, SelfTest selfTest) {
  /** Neither light nor buzzer nor button. */
  public static final PanelSettings NONE = new PanelSettings("", 0, List.of(), SelfTest.NONE);

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if two of them share a line or a channel
   */
  public PanelSettings {
    parts = List.copyOf(parts);
    requireOneUse("GPIO", parts.stream().flatMap(part -> part.lines().stream()));
    requireOneUse("PWM channel", parts.stream().flatMap(part -> part.channels().stream()));
  }

  private static void requireOneUse(String kind, Stream<Integer> numbers) {
    Set<Integer> used = new HashSet<>();
    numbers.forEach(number -> {
      if (!used.add(number)) {
        throw new IllegalArgumentException(kind + " " + number + " has two uses");
      }
    });
  }

  /** The same without a self-test and without the button. */
  public PanelSettings outputsOnly() {
    List<PanelPartSettings> outputs =
        parts.stream().filter(part -> !(part instanceof PanelPartSettings.PushButton)).toList();
    return new PanelSettings(gpioChip, pwmChip, outputs, SelfTest.NONE);
  }

  Context newContext() {
    return gpioChip.isEmpty() ? LinuxBoard.newContext() : LinuxBoard.newContext(gpioChip);
  }
}
