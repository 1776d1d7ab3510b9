package heelbeat.doctor;

import heelbeat.device.Panel;
import heelbeat.device.PanelPartSettings;
import heelbeat.device.PanelSettings;
import heelbeat.device.PartTrouble;
import heelbeat.device.SelfTest;
import heelbeat.loop.Clock;
import heelbeat.loop.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks whether light, buzzer and button can be had: permission, lines free, channels there. */
final class PanelCheck {
  /** A button is opened on the panel's own thread; the first time that may take a second. */
  private static final long BUTTON_PATIENCE_NS = 2_000_000_000L;

  private static final long LOOK_NS = 20_000_000L;

  private PanelCheck() {}

  /** One finding for each part that is configured, and one if no light is. */
  static List<Finding> findings(PanelSettings settings, Clock clock) {
    List<Finding> findings = new ArrayList<>();
    settings.parts().forEach(part -> findings.add(finding(settings, part, clock)));
    if (settings.parts().stream().noneMatch(PanelCheck::isLight)) {
      findings.add(
          Finding.note(
              "light",
              "none is configured: nobody sees what the device has to say",
              "if there is one, name it as light.kind in the configuration"));
    }
    return findings;
  }

  private static boolean isLight(PanelPartSettings part) {
    return part instanceof PanelPartSettings.Light || part instanceof PanelPartSettings.DimmedLight;
  }

  private static Finding finding(PanelSettings settings, PanelPartSettings part, Clock clock) {
    PanelSettings alone =
        new PanelSettings(settings.gpioChip(), settings.pwmChip(), List.of(part), SelfTest.NONE);
    List<PartTrouble> troubles =
        part instanceof PanelPartSettings.PushButton ? button(alone, clock) : Panel.darken(alone);
    if (troubles.isEmpty()) {
      return Finding.ok(part.name(), where(part) + " is free");
    }
    Trouble trouble = troubles.getFirst().trouble();
    return Finding.fault(part.name(), where(part) + ": " + trouble.text(), mend(trouble.kind()));
  }

  private static List<PartTrouble> button(PanelSettings settings, Clock clock) {
    try (Panel panel = Panel.open(settings)) {
      long endNs = clock.nowNs() + BUTTON_PATIENCE_NS;
      while (panel.troubles().isEmpty() && clock.nowNs() - endNs < 0) {
        clock.sleepUntil(clock.nowNs() + LOOK_NS);
      }
      return panel.troubles();
    }
  }

  /** What is to be done where the trouble's own words do not say it. */
  private static String mend(Trouble.Kind kind) {
    return switch (kind) {
      case NO_HEADER ->
          "this machine has no header: leave light, buzzer and button out of its configuration";
      case OTHER_HEADER -> "if one of them is this board's header, name it as panel.gpio_chip";
      case NO_LINE -> "name a GPIO that the chip has, or another chip as panel.gpio_chip";
      case NO_CHANNEL ->
          "name a channel that the chip has: 0 to one less than the file npwm beside that says";
      case IN_USE -> "end what uses it, such as \"heelbeat run\", or wire and name another";
      case NONE, SILENT_PAD, NO_GREETING, NO_FRAMES, BEYOND_FULL_SCALE, OTHER -> "";
    };
  }

  private static String where(PanelPartSettings part) {
    return part.lines().isEmpty()
        ? "PWM channel " + numbers(part.channels())
        : "GPIO " + numbers(part.lines());
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
