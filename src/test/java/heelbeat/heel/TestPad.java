package heelbeat.heel;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * A pad that turns a {@link FootTrace} into counts. Its loads at rest are those of a seated foot.
 *
 * @param format what it tells of itself; both feet
 * @param forefootRest what the forefoot's sensor reads at rest above nothing: load for a resistor,
 *     counts for a load cell
 * @param heelRest the same for the heel's
 * @param offsetCounts what a load cell reads without load
 * @param noiseCounts deviation of one sample
 * @param seed of the noise
 * @param driftPer10Min how far floor and load at rest grow in ten minutes, as a part of the load
 */
public record TestPad(
    PadFormat format,
    double forefootRest,
    double heelRest,
    int offsetCounts,
    double noiseCounts,
    long seed,
    double driftPer10Min) {

  /** One sample of one foot. */
  public record Frame(long timeNs, int forefootCounts, int heelCounts) {}

  /** Where the first sample lies between two ticks: events must not need to fall on samples. */
  private static final double PHASE = 0.37;

  /** A resistor behind a divider and a converter of that full scale, without noise. */
  public static TestPad fsr(double rateHz, int fullScaleCounts) {
    return new TestPad(format(rateHz, SensorKind.FSR, fullScaleCounts), 0.40, 0.35, 0, 0, 0, 0);
  }

  /** A load cell behind a converter of 24 bits, without noise. */
  public static TestPad loadCell(double rateHz) {
    return new TestPad(
        format(rateHz, SensorKind.LOAD_CELL, 8_388_607), 150_000, 250_000, -170_000, 0, 0, 0);
  }

  /** The pad of that kind that the tests use where any will do. */
  public static TestPad of(SensorKind sensor, double rateHz) {
    return sensor == SensorKind.FSR ? fsr(rateHz, 26_400) : loadCell(rateHz);
  }

  private static PadFormat format(double rateHz, SensorKind sensor, int fullScaleCounts) {
    return new PadFormat(rateHz, sensor, "none", fullScaleCounts, EnumSet.allOf(Channel.class));
  }

  /** The same pad with that much noise. */
  public TestPad noisy(double deviationCounts, long noiseSeed) {
    return new TestPad(
        format, forefootRest, heelRest, offsetCounts, deviationCounts, noiseSeed, driftPer10Min);
  }

  /** The same pad with noise as converters of its kind have it. */
  public TestPad noisy(long noiseSeed) {
    return noisy(
        format.sensor() == SensorKind.LOAD_CELL
            ? 300
            : Math.max(0.5, format.fullScaleCounts() / 400.0),
        noiseSeed);
  }

  /** The same pad with another gain and zero. */
  public TestPad scaled(double gain, int offset) {
    return new TestPad(
        format, forefootRest * gain, heelRest * gain, offset, noiseCounts, seed, driftPer10Min);
  }

  /** The same pad, drifting. */
  public TestPad drifting(double part) {
    return new TestPad(format, forefootRest, heelRest, offsetCounts, noiseCounts, seed, part);
  }

  /** All samples of a trace. */
  public List<Frame> frames(FootTrace trace) {
    Random noise = new Random(seed);
    List<Frame> frames = new ArrayList<>();
    double periodS = format.periodNs() / 1e9;
    for (long i = 0; (i + PHASE) * periodS < trace.endS(); i++) {
      double s = (i + PHASE) * periodS;
      double drift = driftPer10Min * s / 600;
      double forefoot = forefootRest * (trace.forefootAt(s) * (1 + drift) + drift);
      double heel = heelRest * (trace.heelAt(s) * (1 + drift) + drift);
      frames.add(new Frame(Math.round(s * 1e9), counts(forefoot, noise), counts(heel, noise)));
    }
    return frames;
  }

  private int counts(double load, Random noise) {
    double scatter = noiseCounts * noise.nextGaussian();
    if (format.sensor() == SensorKind.LOAD_CELL) {
      return (int) Math.round(offsetCounts + load + scatter);
    }
    double ratio = Math.pow(Math.max(load, 0), 1.1);
    double counts = format.fullScaleCounts() * ratio / (1 + ratio) + scatter;
    return Math.clamp(Math.round(counts), 0, format.fullScaleCounts());
  }
}
