package heelbeat.device;

import com.pi4j.context.Context;

/** A buzzer on a GPIO line. It has one tone, and sounds it for any. */
final class ActiveBuzzer implements PanelPart {
  private final OutputLine buzzer;

  ActiveBuzzer(Context context, PanelPartSettings.ActiveBuzzer part) {
    buzzer = new OutputLine(context, part.line(), part.isActiveLow());
  }

  @Override
  public void update(long nowNs, int rgb, int toneHz) {
    buzzer.turn(toneHz > 0);
  }
}
