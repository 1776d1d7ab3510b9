package heelbeat.heel;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Set;

/**
 * Detects a lead that is off from a sensor with nothing on it, where each resistor has a bias
 * resistor across it, at the sensor: without a foot it reads a little more than nothing, and
 * nothing at all once its lead is off. That a pad has them shows while nobody is on it: three
 * sensors read the same little, steadily, and the fourth does not. Of other pads, and of one
 * foot's, nothing is reported.
 */
public final class SensorBias {
  /**
   * Of full scale: with a bias resistor a lead that is on reads more. hardware/fsr has 220 kilohms
   * over 1 kilohm, which are 0.46 %.
   */
  public static final double LEAST_PART = 0.002;

  /** As much as the least load that can be a foot. */
  private static final double MOST_PART = 0.01;

  /** An ADS1115 may be 3 counts off zero, of 26400 (data sheet). */
  private static final double NOTHING_PART = 0.001;

  /** So many other sensors must show the bias: one alone may be mistaken. Chosen. */
  private static final int WITNESSES = 3;

  /** Bias and measuring resistors of 5 % each differ by a factor of 1.22 at most. */
  private static final double ALIKE = 1.3;

  /** A load that happens to be as little sways by more. */
  private static final double STEADY_PART = 0.05;

  /** What the noise of a converter of ten bits leaves of a mean. */
  private static final double STEADY_COUNTS = 0.25;

  /** Over how long a count is averaged, in nanoseconds. Chosen: many periods of hum. */
  private static final long BLOCK_NS = 1_000_000_000L;

  /** So many averages in a row must agree. Chosen. */
  private static final int BLOCKS = 3;

  /** No channel. */
  private static final int NONE = -1;

  private final double fullScaleCounts;
  private final Channel[] channels;
  private final long[] sums = new long[Channel.COUNT];
  private final double[] parts = new double[Channel.COUNT];
  private long blockNs;
  private int frames;
  private int suspect = NONE;
  private int blocks;
  private int missing = NONE;

  /** Knows nothing of that pad yet. */
  public SensorBias(PadFormat format) {
    Set<Channel> sensors = format.sensor() == SensorKind.FSR ? format.channels() : Set.of();
    this.fullScaleCounts = format.fullScaleCounts();
    this.channels = sensors.toArray(Channel[]::new);
  }

  /** Takes the next frame of the pad. */
  public void onFrame(long timeNs, int[] counts) {
    if (channels.length <= WITNESSES) {
      return;
    }
    if (frames > 0 && timeNs - blockNs >= BLOCK_NS) {
      judgeBlock();
    }
    if (frames == 0) {
      blockNs = timeNs;
    }
    frames++;
    for (Channel channel : channels) {
      sums[channel.index()] += counts[channel.index()];
    }
  }

  /** Whether the lead of that sensor is off for certain. */
  boolean isMissing(Channel channel) {
    return channel.index() == missing;
  }

  private void judgeBlock() {
    int silent = NONE;
    int witnesses = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    boolean areSteady = true;
    for (Channel channel : channels) {
      int index = channel.index();
      double part = sums[index] / (frames * fullScaleCounts);
      if (Math.abs(part) < NOTHING_PART) {
        silent = index;
      } else if (part > LEAST_PART && part < MOST_PART) {
        witnesses++;
        lowest = Math.min(lowest, part);
        highest = Math.max(highest, part);
        double mostChange = STEADY_PART * part + STEADY_COUNTS / fullScaleCounts;
        areSteady &= Math.abs(part - parts[index]) < mostChange;
      }
      if (index == missing && part > LEAST_PART) {
        missing = NONE;
      }
      parts[index] = part;
      sums[index] = 0;
    }
    frames = 0;
    boolean isReporting = silent != NONE && witnesses == WITNESSES && highest < ALIKE * lowest;
    blocks = isReporting && areSteady && silent == suspect ? blocks + 1 : 0;
    suspect = isReporting ? silent : NONE;
    if (blocks == BLOCKS) {
      missing = silent;
    }
  }
}
