package heelbeat.linux;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import java.util.List;

/**
 * A GPIO line as an input. The kernel applies the pull and, if more than 0, the debounce time; Pi4J
 * asks for 10 ms unless told otherwise.
 *
 * <p>No thread watches the line. Listeners, which Pi4J offers, are called by {@link #state()} on
 * its caller's thread at the first call and when the state is another one than at the last.
 */
final class LinuxInput extends DigitalInputBase implements LinuxBoard.EdgeInput {
  private final GpioLine line;
  private final DigitalState onState;
  private DigitalState last = DigitalState.UNKNOWN;

  private LinuxInput(DigitalInputProvider provider, DigitalInputConfig config, GpioLine line) {
    super(provider, config);
    this.line = line;
    onState = config.onState();
  }

  /** Asks the line; allocates nothing without listeners. */
  @Override
  public DigitalState state() {
    DigitalState now = stateOf(line.get());
    if (now != last) {
      last = now;
      if (hasListenersOrBindings()) {
        dispatch(new DigitalStateChangeEvent<>(this, now));
      }
    }
    return now;
  }

  void watchEdges() {
    line.watchEdges();
  }

  @Override
  public boolean nextEdge() {
    return line.nextEdge();
  }

  @Override
  public DigitalState edgeState() {
    return stateOf(line.isRisingEdge());
  }

  @Override
  public long edgeTimeNs() {
    return line.edgeTimeNs();
  }

  @Override
  public void close() {
    if (line.isOpen()) {
      super.close();
    }
  }

  @Override
  public DigitalInput shutdownInternal(Context context) {
    line.close();
    return super.shutdownInternal(context);
  }

  private DigitalState stateOf(boolean on) {
    return on ? onState : DigitalState.getInverseState(onState);
  }

  /** Takes its lines from the first chip with one of the labels. */
  static final class Provider extends DigitalInputProviderBase {
    private final List<String> chipLabels;

    Provider(List<String> chipLabels) {
      super("linux-digital-input");
      this.chipLabels = chipLabels;
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
      try (GpioChip chip = GpioChip.open(chipLabels)) {
        GpioLine line =
            chip.take(
                config.bcm(),
                LineSettings.input(
                    config.onState() == DigitalState.LOW, config.pull(), config.debounce()));
        LinuxInput input = new LinuxInput(this, config, line);
        context().registry().add(input);
        return input;
      }
    }
  }
}
