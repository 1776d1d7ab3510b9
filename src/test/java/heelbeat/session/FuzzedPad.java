package heelbeat.session;

import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import heelbeat.signal.SensorKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** A pad whose sensors, converter and wires do anything at all, the same for the same seed. */
final class FuzzedPad {
  private static final int FRAMES = 3000;
  private static final double[] RATES_HZ = {1, 10, 80, 100, 200, 250, 1000};
  private static final int[] FULL_SCALES = {1, 2, 255, 1023, 26_400, 8_388_607, Integer.MAX_VALUE};

  private enum Signal {
    FOOT,
    NOISE,
    FAINT_NOISE,
    STEPS,
    ZERO,
    RAIL,
    EXTREMES,
    ONE_COUNT
  }

  private final Random random;
  private final PadFormat format;
  private final List<Frame> foot;
  private final Signal[] signals = new Signal[Channel.COUNT];
  private final int[] counts = new int[Channel.COUNT];
  private long timeNs;

  FuzzedPad(long seed) {
    random = new Random(seed);
    SensorKind sensor = random.nextBoolean() ? SensorKind.FSR : SensorKind.LOAD_CELL;
    double rateHz = RATES_HZ[random.nextInt(RATES_HZ.length)];
    int fullScale =
        sensor == SensorKind.LOAD_CELL && random.nextBoolean()
            ? 8_388_607
            : FULL_SCALES[random.nextInt(FULL_SCALES.length)];
    EnumSet<Channel> channels = EnumSet.allOf(Channel.class);
    if (random.nextInt(10) == 0) {
      channels.remove(random.nextBoolean() ? Channel.LEFT_HEEL : Channel.RIGHT_FOREFOOT);
    }
    format = new PadFormat(rateHz, sensor, "fuzz", fullScale, channels);
    TestPad pad =
        sensor == SensorKind.FSR ? TestPad.fsr(rateHz, fullScale) : TestPad.loadCell(rateHz);
    foot = pad.noisy(seed).frames(new FootTrace().empty(1).stepOn().rest(2).reps(5).dip(0.5, 1));
    timeNs = random.nextLong(-1L << 50, 1L << 50);
  }

  PadFormat format() {
    return format;
  }

  /** Hands over the format, and then frames and silences with times that rise. */
  void playTo(PadListener listener) {
    listener.onFormat(format);
    for (int i = 0; i < FRAMES; i++) {
      if (i == 0 || random.nextInt(400) == 0) {
        for (int channel = 0; channel < Channel.COUNT; channel++) {
          signals[channel] =
              random.nextBoolean()
                  ? Signal.FOOT
                  : Signal.values()[random.nextInt(Signal.values().length)];
        }
      }
      for (int channel = 0; channel < Channel.COUNT; channel++) {
        counts[channel] = next(channel, foot.get(i % foot.size()));
      }
      listener.onFrame(timeNs, counts);
      pass(listener);
    }
  }

  private void pass(PadListener listener) {
    timeNs += Math.max(1, (long) (format.periodNs() * random.nextDouble(0.5, 1.5)));
    if (random.nextInt(200) == 0) {
      long gapNs = 1L << random.nextInt(20, 38);
      for (int i = 0; i < random.nextInt(4); i++) {
        timeNs += gapNs;
        listener.onQuiet(timeNs);
      }
      timeNs += gapNs;
    }
  }

  private int next(int channel, Frame frame) {
    int fullScale = format.fullScaleCounts();
    return switch (signals[channel]) {
      case FOOT -> channel % 2 == 0 ? frame.forefootCounts() : frame.heelCounts();
      case NOISE -> (int) (fullScale * random.nextGaussian());
      case FAINT_NOISE -> fullScale / 3 + random.nextInt(3);
      case STEPS -> random.nextInt(20) == 0 ? random.nextInt(fullScale) : counts[channel];
      case ZERO -> 0;
      case RAIL -> random.nextInt(50) == 0 ? -fullScale : fullScale;
      case EXTREMES -> random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE;
      case ONE_COUNT -> fullScale / 5;
    };
  }
}
