package heelbeat.app;

import heelbeat.device.Fitting;
import heelbeat.device.Panel;
import heelbeat.device.PanelSettings;
import heelbeat.device.SelfTest;
import heelbeat.loop.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Looks whether light, buzzer and button can be had: permission, lines free, channels there. */
final class PanelCheck {
  /** Parts are opened on the panel's own thread within milliseconds. */
  private static final long OPENING_NS = 500_000_000L;

  private PanelCheck() {}

  /** One finding for each part that is configured. */
  static List<Finding> findings(PanelSettings settings, Clock clock) {
    return settings.fittings().stream().map(fitting -> finding(settings, fitting, clock)).toList();
  }

  private static Finding finding(PanelSettings settings, Fitting fitting, Clock clock) {
    PanelSettings alone =
        new PanelSettings(settings.gpioChip(), settings.pwmChip(), List.of(fitting), SelfTest.NONE);
    try (Panel panel = Panel.open(alone)) {
      clock.sleepUntil(clock.nowNs() + OPENING_NS);
      String trouble = panel.trouble();
      return trouble.isEmpty()
          ? Finding.ok(fitting.name(), "can be had: " + where(fitting))
          : Finding.fault(
              fitting.name(),
              where(fitting) + ": " + trouble,
              "end what else uses it, such as \"heelbeat run\", or do what the message says");
    }
  }

  private static String where(Fitting fitting) {
    return fitting.lines().isEmpty()
        ? "PWM channel " + numbers(fitting.channels())
        : "GPIO " + numbers(fitting.lines());
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
