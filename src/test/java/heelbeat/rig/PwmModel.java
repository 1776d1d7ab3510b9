package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The two PWM channels behind {@code /sys/class/pwm/pwmchip0}. The chip is a part of the rig's
 * kernel, {@code src/test/rig/kernel/pwm_model.c}; this shows what it puts out.
 */
public final class PwmModel {
  private static final Path PARAMETERS = Path.of("/sys/module/pwm_model/parameters");

  /** Whether a channel puts out its pulses; it is low otherwise. */
  public boolean isEnabled(int channel) throws IOException {
    return parameter("enabled", channel).equals("Y");
  }

  /** From pulse to pulse. */
  public long periodNs(int channel) throws IOException {
    return Long.parseLong(parameter("period_ns", channel));
  }

  /** How long each pulse is high. */
  public long dutyNs(int channel) throws IOException {
    return Long.parseLong(parameter("duty_ns", channel));
  }

  private static String parameter(String name, int channel) throws IOException {
    return KernelText.read(PARAMETERS.resolve(name)).split(",", -1)[channel];
  }
}
