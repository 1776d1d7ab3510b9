package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import heelbeat.linux.LinuxBoard;
import java.util.function.Consumer;

/** A push-button to ground. The kernel debounces it and keeps its edges with their times. */
final class Button implements PanelPart {
  /** Chosen: longer than a worn switch bounces, shorter than a person can press. */
  private static final long DEBOUNCE_US = 25_000;

  private final LinuxBoard.EdgeInput input;
  private final PressDetector presses;

  Button(Context context, PanelPartSettings.PushButton part, Consumer<ButtonPress> listener) {
    input =
        LinuxBoard.watchEdges(
            context.create(
                DigitalInput.newConfigBuilder(context)
                    .bcm(part.line())
                    .pull(PullResistance.PULL_UP)
                    .debounce(DEBOUNCE_US)
                    .build()));
    presses = new PressDetector(listener);
  }

  @Override
  public void update(long nowNs, int rgb, int toneHz) {
    while (input.nextEdge()) {
      presses.onEdge(input.edgeState() == DigitalState.LOW, input.edgeTimeNs());
    }
    presses.onTime(nowNs);
  }
}
