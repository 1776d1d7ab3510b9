package heelbeat.accuracy;

import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * A recorded walk as sensors in shoes would have felt it. The shoe presses the forefoot's sensor in
 * the swing, too: by 3 to 30 % of what it pushes off with, drifting and not quite still.
 */
final class ShodWalk implements FrameStream {
  private static final int[] RATES_HZ = {50, 80, 100, 200};
  private static final double LEAST_PRESSED = 0.03;
  private static final double MOST_PRESSED = 0.30;
  private static final double MOST_DRIFT = 0.3;
  private static final double MOST_RIPPLE = 0.2;
  private static final double PUSH_OFF = 0.98;

  /** Of full scale, in 12 bits: 0.11 % in the median of shoes with resistors. */
  private static final double NOISE = 0.0011;

  private static final int FULL_SCALE = 4095;
  private static final double COUNTS_PER_NEWTON = 10;
  private static final int LOAD_CELL_FULL_SCALE = 20_000;

  private final PadFormat format;
  private final double[][] newtons;
  private final double[] halfScaleN = new double[Channel.COUNT];
  private final double[] exponent = new double[Channel.COUNT];
  private final Random random;
  private final int[] counts = new int[Channel.COUNT];
  private int frame = -1;

  /** The feet of a recording in deci-newtons, in shoes that the seed draws. */
  ShodWalk(Recording walk, SensorKind sensor, long seed) throws IOException {
    random = new Random(seed);
    double rateHz = RATES_HZ[random.nextInt(RATES_HZ.length)];
    boolean isResistor = sensor == SensorKind.FSR;
    format =
        new PadFormat(
            rateHz,
            sensor,
            "shoe",
            isResistor ? FULL_SCALE : LOAD_CELL_FULL_SCALE,
            EnumSet.allOf(Channel.class));
    newtons = resampled(walk, rateHz);
    for (Channel channel : Channel.values()) {
      double[] force = newtons[channel.index()];
      double pushOffN = quantile(force, PUSH_OFF);
      halfScaleN[channel.index()] = in(0.1, 1) * pushOffN;
      // R about F^-1.1 by the data sheet, and parts differ.
      exponent[channel.index()] = in(0.9, 1.3);
      if (channel == Channel.LEFT_FOREFOOT || channel == Channel.RIGHT_FOREFOOT) {
        press(force, pushOffN, 1 / rateHz);
      }
    }
  }

  private void press(double[] force, double pushOffN, double periodS) {
    double part = in(LEAST_PRESSED, MOST_PRESSED);
    double drift = in(0, MOST_DRIFT);
    double driftS = in(20, 60);
    double ripple = in(0, MOST_RIPPLE);
    double gain = Math.min(1, 2 * Math.PI * in(1, 5) * periodS);
    boolean doesAdd = random.nextBoolean();
    double phase = in(0, 2 * Math.PI);
    double sway = 0;
    for (int i = 0; i < force.length; i++) {
      sway += gain * (random.nextGaussian() - sway);
      double slow = 1 + drift * Math.sin(2 * Math.PI * i * periodS / driftS + phase);
      // A first-order filter leaves that part of the noise's variance.
      double quick = 1 + ripple * sway / Math.sqrt(gain / (2 - gain));
      double pressedN = part * pushOffN * slow * Math.max(0, quick);
      force[i] = doesAdd ? force[i] + pressedN : Math.max(force[i], pressedN);
    }
  }

  private double in(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[(int) (part * (sorted.length - 1))];
  }

  private static double[][] resampled(Recording walk, double rateHz) throws IOException {
    List<Long> timesNs = new ArrayList<>();
    List<int[]> read = new ArrayList<>();
    try (FrameStream frames = walk.open()) {
      while (frames.advance()) {
        timesNs.add(frames.timeNs());
        read.add(frames.counts().clone());
      }
    }
    int count = (int) ((timesNs.getLast() - timesNs.getFirst()) / 1e9 * rateHz);
    double[][] forces = new double[Channel.COUNT][count];
    int before = 0;
    for (int i = 0; i < count; i++) {
      double ns = timesNs.getFirst() + i * 1e9 / rateHz;
      while (timesNs.get(before + 1) < ns) {
        before++;
      }
      double fromNs = timesNs.get(before);
      double way = (ns - fromNs) / (timesNs.get(before + 1) - fromNs);
      for (int c = 0; c < Channel.COUNT; c++) {
        double from = read.get(before)[c];
        forces[c][i] = (from + way * (read.get(before + 1)[c] - from)) / COUNTS_PER_NEWTON;
      }
    }
    return forces;
  }

  @Override
  public PadFormat format() {
    return format;
  }

  @Override
  public boolean advance() {
    if (frame + 1 >= newtons[0].length) {
      return false;
    }
    frame++;
    for (int c = 0; c < Channel.COUNT; c++) {
      double full = format.fullScaleCounts();
      double read = newtons[c][frame] * COUNTS_PER_NEWTON;
      if (format.sensor() == SensorKind.FSR) {
        double ratio = Math.pow(Math.max(0, newtons[c][frame]) / halfScaleN[c], exponent[c]);
        read = full * ratio / (1 + ratio);
      }
      double noise = NOISE * FULL_SCALE * random.nextGaussian();
      counts[c] = (int) Math.clamp(Math.round(read + noise), 0, (long) full);
    }
    return true;
  }

  @Override
  public long timeNs() {
    return Math.round(frame * 1e9 / format.sampleRateHz());
  }

  @Override
  public int[] counts() {
    return counts;
  }

  @Override
  public void close() {}
}
