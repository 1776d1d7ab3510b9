package heelbeat.device;

import com.pi4j.context.Context;

/** LEDs on GPIO lines, each on or off. */
final class PlainLight implements PanelPart {
  private final OutputLine[] leds;

  PlainLight(Context context, PanelPartSettings.Light part) {
    leds =
        part.lines().stream()
            .map(line -> new OutputLine(context, line, part.isActiveLow()))
            .toArray(OutputLine[]::new);
  }

  @Override
  public void update(long nowNs, int rgb, int toneHz) {
    for (int i = 0; i < leds.length; i++) {
      leds[i].turn(Colour.isOn(rgb, i, leds.length));
    }
  }
}
