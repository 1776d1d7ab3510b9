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
  private final BriefJumps forefootJumps;
  private final BriefJumps heelJumps;
  private final NoiseEstimate heelNoise;
  private final NoiseEstimate forefootNoise;
  private final LoadHistory history;
  private boolean isPrimed;
  private long pendingNs;
  private double sentForefoot;
  private double sentHeel;

  /** Prepares the signal of one foot of such a pad. */
  public FootSignal(PadFormat format) {
    scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    double step = scale.isZeroKnown() ? scale.leastFootLoad() / 10 : 1;
    heelNoise = new NoiseEstimate(format.periodNs(), NOISE_MEMORY_NS, step);
    forefootNoise = new NoiseEstimate(format.periodNs(), NOISE_MEMORY_NS, step);
    forefootJumps = new BriefJumps(scale.leastFootLoad(), format.periodNs() / 1e9);
    heelJumps = new BriefJumps(scale.leastFootLoad(), format.periodNs() / 1e9);
    history = new LoadHistory((int) Math.ceil(REMEMBERED_S * format.sampleRateHz()));
  }

  /** Forgets all samples, as after a gap that nothing can be told across. */
  public void restart() {
    isPrimed = false;
    forefootJumps.reset();
    heelJumps.reset();
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
      sentForefoot = scale.loadOf(forefootCounts);
      sentHeel = scale.loadOf(heelCounts);
      return false;
    }
    double forefoot = scale.loadOf(forefootSpikes.filter(forefootCounts));
    double heel = scale.loadOf(heelSpikes.filter(heelCounts));
    boolean doesForefootJump = forefootJumps.isJump(forefoot, forefootNoise.deviation());
    boolean doesHeelJump = heelJumps.isJump(heel, heelNoise.deviation());
    int lateForefoot = forefootJumps.add(forefoot, sentForefoot, doesForefootJump && !doesHeelJump);
    int lateHeel = heelJumps.add(heel, sentHeel, doesHeelJump && !doesForefootJump);
    for (int i = 0; i < lateForefoot; i++) {
      history.correctForefoot(history.last() - lateForefoot + 1 + i, forefootJumps.held(i));
    }
    for (int i = 0; i < lateHeel; i++) {
      history.correctHeel(history.last() - lateHeel + 1 + i, heelJumps.held(i));
    }
    history.add(pendingNs, forefootJumps.believed(), heelJumps.believed());
    heelNoise.add(heelJumps.believed());
    forefootNoise.add(forefootJumps.believed());
    pendingNs = timeNs;
    sentForefoot = scale.loadOf(forefootCounts);
    sentHeel = scale.loadOf(heelCounts);
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
