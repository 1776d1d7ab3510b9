package heelbeat.linux;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.List;

/**
 * A GPIO line as an output. It starts off unless an initial state is given; an on-state of LOW
 * makes it active-low. Closing and shutting down turn it off, or to the shutdown state if one is
 * given, before the line is released.
 *
 * <p>If the process is killed, nobody turns it off. The kernel frees the line, and the controller's
 * driver chooses what that means. Seen in the rig after SIGKILL: gpio-sim lets the line fall to its
 * pull, the CP2112 keeps it high. By their sources, the upstream driver of the Raspberry Pi makes
 * it an input, so that an LED goes dark, but Raspberry Pi's own kernels keep the level (parameter
 * {@code persist_gpio_outputs} of pinctrl-bcm2835 and pinctrl-rp1, raspberrypi/linux pull request
 * 6150; {@code dtparam=strict_gpiod} in config.txt ends that). So whatever restarts a killed
 * process must also turn its lines off.
 */
final class LinuxOutput extends DigitalOutputBase {
  private final GpioLine line;
  private final DigitalState onState;

  private LinuxOutput(
      DigitalOutputProvider provider,
      DigitalOutputConfig config,
      DigitalState initial,
      GpioLine line) {
    super(provider, config);
    this.line = line;
    onState = config.onState();
    state = initial;
  }

  /** Sets the line, if that changes it; allocates nothing without listeners. */
  @Override
  public synchronized DigitalOutput state(DigitalState next) {
    if (next == DigitalState.UNKNOWN) {
      throw new IllegalArgumentException("an output is HIGH or LOW");
    }
    if (next != state) {
      line.set(next == onState);
    }
    return super.state(next);
  }

  @Override
  public void close() {
    if (line.isOpen()) {
      super.close();
    }
  }

  @Override
  public synchronized DigitalOutput shutdownInternal(Context context) {
    try {
      if (config().shutdownState() == null) {
        off();
      }
      return super.shutdownInternal(context);
    } catch (SystemCallException e) {
      if (e.errno() != SystemCallException.ENODEV) {
        throw e;
      }
      return this; // The controller was unplugged: there is no line left to turn off.
    } finally {
      line.close();
    }
  }

  /** Takes its lines from the first chip with one of the labels. */
  static final class Provider extends DigitalOutputProviderBase {
    private final List<String> chipLabels;

    Provider(List<String> chipLabels) {
      super("linux-digital-output");
      this.chipLabels = chipLabels;
    }

    @Override
    public DigitalOutput create(DigitalOutputConfig config) {
      DigitalState onState = config.onState();
      DigitalState off = DigitalState.getInverseState(onState);
      DigitalState initial = config.initialState() == null ? off : config.initialState();
      try (GpioChip chip = GpioChip.open(chipLabels)) {
        GpioLine line =
            chip.take(
                config.bcm(), LineSettings.output(onState == DigitalState.LOW, initial == onState));
        LinuxOutput output = new LinuxOutput(this, config, initial, line);
        context().registry().add(output);
        return output;
      }
    }
  }
}
