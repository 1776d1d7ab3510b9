package heelbeat.heel;

import heelbeat.signal.LoadHistory;
import heelbeat.signal.LoadScale;
import heelbeat.signal.NoiseEstimate;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SpikeFilter;

/**
 * One foot's two sensors from counts to load: spikes taken out, curve straightened, remembered for
 * looking back. Answers one sample late, because a spike shows only beside its neighbours.
 */
public final class FootSignal {
  /** Longest look back: the longest rep that can count, and its lead-in. */
  private static final double REMEMBERED_S = 30;

  private static final long NOISE_MEMORY_NS = 1_000_000_000L;

  private final LoadScale scale;
  private final SpikeFilter forefootSpikes = new SpikeFilter();
  private final SpikeFilter heelSpikes = new SpikeFilter();
  private final NoiseEstimate heelNoise;
  private final NoiseEstimate forefootNoise;
  private final LoadHistory history;
  private boolean isPrimed;
  private long pendingNs;

  /** Prepares the signal of one foot of such a pad. */
  public FootSignal(PadFormat format) {
    scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    double step = scale.isZeroKnown() ? scale.leastFootLoad() / 10 : 1;
    heelNoise = new NoiseEstimate(format.periodNs(), NOISE_MEMORY_NS, step);
    forefootNoise = new NoiseEstimate(format.periodNs(), NOISE_MEMORY_NS, step);
    history = new LoadHistory((int) Math.ceil(REMEMBERED_S * format.sampleRateHz()));
  }

  /** Forgets all samples, as after a gap that nothing can be told across. */
  public void restart() {
    isPrimed = false;
    history.clear();
  }

  /**
   * Takes a sample of both sensors.
   *
   * @param timeNs when it was taken, in nanoseconds
   * @return whether a filtered sample, the one before, was added to {@link #history()}
   */
  public boolean add(long timeNs, int forefootCounts, int heelCounts) {
    if (!isPrimed) {
      isPrimed = true;
      forefootSpikes.reset(forefootCounts);
      heelSpikes.reset(heelCounts);
      pendingNs = timeNs;
      return false;
    }
    double forefoot = scale.loadOf(forefootSpikes.filter(forefootCounts));
    double heel = scale.loadOf(heelSpikes.filter(heelCounts));
    history.add(pendingNs, forefoot, heel);
    heelNoise.add(heel);
    forefootNoise.add(forefoot);
    pendingNs = timeNs;
    return true;
  }

  /** The filtered samples. */
  public LoadHistory history() {
    return history;
  }

  /** Scatter of the heel sensor's load. */
  double heelDeviation() {
    return heelNoise.deviation();
  }

  /** Scatter of the forefoot sensor's load. */
  public double forefootDeviation() {
    return forefootNoise.deviation();
  }

  /** Whether the sensors' readings go on rising under a load that stays, as resistors' do. */
  public boolean isCreeping() {
    return scale.isZeroKnown();
  }

  /** How counts become load. */
  LoadScale scale() {
    return scale;
  }
}
