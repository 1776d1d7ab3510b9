package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.pwm.Pwm;

/** A piezo disc or loudspeaker on a PWM channel. */
final class PassiveBuzzer implements PanelPart {
  /** A square wave is loudest. */
  private static final int DUTY_PERCENT = 50;

  private final Pwm buzzer;
  private int soundingHz;

  PassiveBuzzer(Context context, int chip, PanelPartSettings.PassiveBuzzer part) {
    buzzer =
        context.create(
            Pwm.newConfigBuilder(context)
                .chip(chip)
                .channel(part.channel())
                .frequency(SelfTest.BEEP_HZ)
                .build());
  }

  @Override
  public void update(long nowNs, int rgb, int toneHz) {
    if (toneHz == soundingHz) {
      return;
    }
    if (toneHz > 0) {
      buzzer.on(DUTY_PERCENT, toneHz);
    } else {
      buzzer.off();
    }
    soundingHz = toneHz;
  }
}
