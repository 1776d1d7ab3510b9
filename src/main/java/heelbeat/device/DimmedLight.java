package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.io.pwm.PwmPolarity;

/**
 * LEDs on PWM channels. A dark one keeps its channel on with pulses of no length: what a channel
 * puts out that is off, as at the end, is its driver's choice, and may light an active-low LED.
 */
final class DimmedLight implements PanelPart {
  /** From here on, IEEE 1789-2015 has no objection to a light that is fully on and off by turns. */
  private static final int FREQUENCY_HZ = 3000;

  private final Pwm[] leds;
  private final int brightnessPercent;
  private int shownRgb;

  DimmedLight(Context context, int chip, PanelPartSettings.DimmedLight part) {
    brightnessPercent = part.brightnessPercent();
    leds =
        part.channels().stream()
            .map(channel -> led(context, chip, channel, part.isActiveLow()))
            .toArray(Pwm[]::new);
  }

  private static Pwm led(Context context, int chip, int channel, boolean isActiveLow) {
    Pwm pwm =
        context.create(
            Pwm.newConfigBuilder(context)
                .chip(chip)
                .channel(channel)
                .frequency(FREQUENCY_HZ)
                .polarity(isActiveLow ? PwmPolarity.INVERSED : PwmPolarity.NORMAL)
                .build());
    return dutyCycle(pwm, 0);
  }

  @Override
  public void update(long nowNs, int rgb, int toneHz) {
    if (rgb == shownRgb) {
      return;
    }
    for (int i = 0; i < leds.length; i++) {
      int component = Colour.component(rgb, i, leds.length);
      dutyCycle(leds[i], Colour.dutyPercent(component, brightnessPercent));
    }
    shownRgb = rgb;
  }

  private static Pwm dutyCycle(Pwm led, int percent) {
    led.setDutyCycle(percent);
    return led.on();
  }
}
