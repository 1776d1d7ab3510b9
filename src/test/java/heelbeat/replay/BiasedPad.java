package heelbeat.replay;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.util.Random;

/** A simulated pad of resistors, each with a bias resistor across it, as hardware/fsr has them. */
public final class BiasedPad implements FrameStream {
  /** Of the divider: 220 kilohms of 5 % over 1 kilohm. */
  private static final double CONDUCTANCE = 1 / 220.0;

  private static final double TOLERANCE = 0.05;

  private final SimulatedPad pad;
  private final double[] conductances = new double[Channel.COUNT];
  private final int[] counts = new int[Channel.COUNT];

  /** The same person on the same pad, but for its bias resistors. */
  public BiasedPad(long seed, SimulatedPadKind kind, double seconds) {
    Random random = new Random(seed);
    pad = new SimulatedPad(seed, kind, seconds);
    for (int i = 0; i < conductances.length; i++) {
      conductances[i] = CONDUCTANCE * (1 + TOLERANCE * random.nextDouble(-1, 1));
    }
  }

  @Override
  public PadFormat format() {
    return pad.format();
  }

  @Override
  public boolean advance() {
    if (!pad.advance()) {
      return false;
    }
    int supply = format().fullScaleCounts();
    for (int i = 0; i < counts.length; i++) {
      int felt = Math.min(pad.counts()[i], supply - 1);
      double conductance = (double) felt / (supply - felt) + conductances[i];
      counts[i] = (int) Math.round(supply * conductance / (1 + conductance));
    }
    return true;
  }

  @Override
  public long timeNs() {
    return pad.timeNs();
  }

  @Override
  public int[] counts() {
    return counts;
  }

  @Override
  public void close() {
    pad.close();
  }
}
