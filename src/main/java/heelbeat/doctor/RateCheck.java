package heelbeat.doctor;

import heelbeat.config.PadKind;
import heelbeat.session.FrameRateWatch;
import heelbeat.signal.PadFormat;
import java.util.Locale;

/** Judges how regularly a pad's frames came. */
final class RateCheck {
  /** An ADS1115's clock may be off by more, 10 % (data sheet). */
  private static final double RATE_LOOK = FrameRateWatch.TOLERANCE;

  private static final double RATE_FAULT = 0.2;

  /** One lost frame of a few seconds is chance. */
  private static final int LOST_BY_CHANCE = 1;

  private static final double LOST_LOOK = 0.001;
  private static final double LOST_FAULT = 0.02;

  private RateCheck() {}

  /**
   * Judges a sample.
   *
   * @param pad each kind is mended otherwise
   */
  static Finding finding(PadSample sample, PadFormat format, PadKind pad) {
    FrameTiming timing = sample.timing();
    if (timing == null) {
      return Finding.fault(
          "rate", sample.frames() + " frames in all", "see what is said of the pad itself");
    }
    double off = Math.abs(timing.rateHz() / format.sampleRateHz() - 1);
    double lost = (double) timing.lost() / (sample.frames() + timing.lost());
    String found =
        String.format(
            Locale.ROOT,
            "%.1f frames a second of %.1f; %d of %d lost; at most %.1f ms between two",
            timing.rateHz(),
            format.sampleRateHz(),
            timing.lost(),
            sample.frames() + timing.lost(),
            timing.longestNs() / 1e6);
    if (Math.min(timing.rateHz(), format.sampleRateHz()) < FrameRateWatch.TOO_FEW_HZ) {
      return Finding.fault(
          "rate",
          found + "; with fewer than 40 a second next to nothing is counted",
          off > RATE_LOOK ? otherRate(pad) : tooFew(pad));
    }
    if (off > RATE_LOOK) {
      return graded(off > RATE_FAULT, found, otherRate(pad));
    }
    return timing.lost() > LOST_BY_CHANCE && lost > LOST_LOOK
        ? graded(lost > LOST_FAULT, found, frameLoss(pad))
        : Finding.ok("rate", found);
  }

  private static Finding graded(boolean isFault, String found, String mend) {
    return isFault ? Finding.fault("rate", found, mend) : Finding.look("rate", found, mend);
  }

  private static String tooFew(PadKind pad) {
    return switch (pad) {
      case ADS1115 ->
          "name a higher ads1115.data_rate_hz, or share the sensors out to two converters";
      case SERIAL, MCP3008, RECORDING, SIMULATED ->
          "let the pad's program send more; an HX711 gives 80 a second if its pin RATE is at its"
              + " supply";
    };
  }

  private static String otherRate(PadKind pad) {
    return switch (pad) {
      case ADS1115, MCP3008 -> frameLoss(pad);
      case SERIAL, RECORDING, SIMULATED ->
          "the pad keeps another rate than it says: make the two the same";
    };
  }

  private static String frameLoss(PadKind pad) {
    return switch (pad) {
      case ADS1115 ->
          "the bus or this machine is too slow: let the I2C bus run at 400 kHz"
              + " (dtparam=i2c_arm_baudrate=400000 in /boot/firmware/config.txt, then"
              + " reboot), and end what else keeps either busy";
      case MCP3008 -> "this machine is too busy: end what else it does";
      case SERIAL, RECORDING, SIMULATED ->
          "a long or bad cable, too low a baud rate, or a machine with too much to do";
    };
  }
}
