package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;

/** A GPIO line that switches something; off at first. */
final class OutputLine {
  private final DigitalOutput output;

  OutputLine(Context context, int line, boolean isActiveLow) {
    output =
        context.create(
            DigitalOutput.newConfigBuilder(context)
                .bcm(line)
                .onState(isActiveLow ? DigitalState.LOW : DigitalState.HIGH)
                .build());
  }

  /** Does nothing if it is so already. */
  void turn(boolean on) {
    if (on) {
      output.on();
    } else {
      output.off();
    }
  }
}
