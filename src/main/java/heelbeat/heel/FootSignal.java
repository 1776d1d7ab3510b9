package heelbeat.heel;

import heelbeat.signal.LoadHistory;
import heelbeat.signal.LoadScale;
import heelbeat.signal.NoiseEstimate;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.signal.SpikeFilter;

/**
 * One foot's two sensors from counts to load: spikes taken out, curve straightened, remembered for
 * looking back. Answers one sample late, because a spike shows only beside its neighbours.
 */
public final class FootSignal {
  /** Longest look back: the longest rep that can count, and its lead-in. */
  private static final double REMEMBERED_S = 30;

  /** Over how long noise is averaged, in nanoseconds. Chosen: a second. */
  private static final long NOISE_MEMORY_NS = 1_000_000_000L;

  private final long periodNs;
  private final LoadScale scale;
  private final SpikeFilter forefootSpikes = new SpikeFilter();
  private final SpikeFilter heelSpikes = new SpikeFilter();
  private final BriefJumps forefootJumps;
  private final BriefJumps heelJumps;
  private final CountStep step;
  private final LostContact forefootContact;
  private final LostContact heelContact;
  private final NoiseEstimate heelNoise;
  private final NoiseEstimate forefootNoise;
  private final LoadHistory history;
  private boolean isPrimed;
  private long pendingNs;
  private double sentForefoot;
  private double sentHeel;
  private long firstSentNs;
  private long readNs;
  private long forefootOwnNs;
  private long heelOwnNs;

  /** Prepares the signal of one foot of such a pad. */
  public FootSignal(PadFormat format) {
    periodNs = format.periodNs();
    scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    step = new CountStep(scale);
    double noiseStep = scale.isZeroKnown() ? scale.leastFootLoad() / 10 : 1;
    heelNoise = new NoiseEstimate(format.periodNs(), NOISE_MEMORY_NS, noiseStep);
    forefootNoise = new NoiseEstimate(format.periodNs(), NOISE_MEMORY_NS, noiseStep);
    forefootJumps = new BriefJumps(scale.leastFootLoad(), scale.isZeroKnown(), periodNs / 1e9);
    heelJumps = new BriefJumps(scale.leastFootLoad(), scale.isZeroKnown(), periodNs / 1e9);
    history = new LoadHistory((int) Math.ceil(REMEMBERED_S * format.sampleRateHz()));
    forefootContact = new LostContact(history, false, scale, step);
    heelContact = new LostContact(history, true, scale, step);
  }

  /** Forgets all samples, as after a gap that nothing can be told across. */
  public void restart() {
    isPrimed = false;
    forefootJumps.reset();
    heelJumps.reset();
    forefootContact.reset();
    heelContact.reset();
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
      prime(timeNs, forefootCounts, heelCounts);
      return false;
    }
    double forefoot = scale.loadOf(forefootSpikes.filter(forefootCounts));
    double heel = scale.loadOf(heelSpikes.filter(heelCounts));
    boolean doesForefootJump = forefootJumps.isJump(forefoot, forefootNoise.deviation());
    boolean doesHeelJump = heelJumps.isJump(heel, heelNoise.deviation());
    boolean isForefootAlone = doesForefootJump && !doesHeelJump;
    boolean isHeelAlone = doesHeelJump && !doesForefootJump;
    step.onSample(forefoot, heel);
    long forefootNs = forefootJumps.areMany() ? Math.min(readNs, forefootOwnNs) : readNs;
    long heelNs = heelJumps.areMany() ? Math.min(readNs, heelOwnNs) : readNs;
    forefootContact.add(pendingNs, forefootNs, forefoot, isForefootAlone, forefootJumps, heel);
    heelContact.add(pendingNs, heelNs, heel, isHeelAlone, heelJumps, forefoot);
    boolean isForefootLost = forefootContact.isLost();
    boolean isHeelLost = heelContact.isLost();
    // Where wrong readings are many, two sensors give some at the same time.
    boolean isForefootWrong = isForefootAlone || (doesForefootJump && forefootJumps.areMany());
    boolean isHeelWrong = isHeelAlone || (doesHeelJump && heelJumps.areMany());
    int lateForefoot = forefootJumps.add(forefoot, sentForefoot, isForefootWrong, isForefootLost);
    int lateHeel = heelJumps.add(heel, sentHeel, isHeelWrong, isHeelLost);
    correct(lateForefoot, lateHeel);
    history.add(pendingNs, forefootJumps.believed(), heelJumps.believed());
    if (isOwn(sentForefoot, forefootJumps)) {
      forefootOwnNs = pendingNs;
    }
    if (isOwn(sentHeel, heelJumps)) {
      heelOwnNs = pendingNs;
    }
    if (!isHeelLost) {
      heelNoise.add(heelJumps.believed());
    }
    if (!isForefootLost) {
      forefootNoise.add(forefootJumps.believed());
    }
    await(timeNs, scale.loadOf(forefootCounts), scale.loadOf(heelCounts));
    return true;
  }

  /** What turned out to be no jump is believed after all. */
  private void correct(int lateForefoot, int lateHeel) {
    for (int i = 0; i < lateForefoot; i++) {
      history.correctForefoot(history.last() - lateForefoot + 1 + i, forefootJumps.held(i));
    }
    for (int i = 0; i < lateHeel; i++) {
      history.correctHeel(history.last() - lateHeel + 1 + i, heelJumps.held(i));
    }
  }

  /** Keeps what was sent until the next sample says what to believe of it. */
  private void await(long timeNs, double forefoot, double heel) {
    if (forefoot != sentForefoot || heel != sentHeel) {
      readNs = firstSentNs;
      firstSentNs = timeNs;
    }
    sentForefoot = forefoot;
    sentHeel = heel;
    pendingNs = timeNs;
  }

  /** Begins with a sample. */
  private void prime(long timeNs, int forefootCounts, int heelCounts) {
    isPrimed = true;
    forefootSpikes.reset(forefootCounts);
    heelSpikes.reset(heelCounts);
    pendingNs = timeNs;
    readNs = timeNs;
    forefootOwnNs = timeNs;
    heelOwnNs = timeNs;
    firstSentNs = timeNs;
    sentForefoot = scale.loadOf(forefootCounts);
    sentHeel = scale.loadOf(heelCounts);
  }

  /** Whether what is believed of a sample is what was read, and no neighbour's in its place. */
  private boolean isOwn(double sent, BriefJumps jumps) {
    return Math.abs(sent - jumps.believed()) < scale.leastFootLoad();
  }

  /** Both sensors have dropped out, until then; a contact that is lost beside it is not loose. */
  public void onDropOut(long backNs) {
    forefootContact.doubt(backNs);
    heelContact.doubt(backNs);
  }

  /** The filtered samples. */
  public LoadHistory history() {
    return history;
  }

  /** Whether a sensor's contact comes and goes. */
  boolean isLoose(boolean isHeel) {
    return (isHeel ? heelContact : forefootContact).isLoose(pendingNs);
  }

  /** Whether the foot's other sensor has felt the foot since the contact was lost. */
  boolean isFootFelt(boolean isHeel) {
    return (isHeel ? heelContact : forefootContact).isFootFelt();
  }

  /** For how long a sensor's contact has been lost, as of the newest sample; 0 if it is not. */
  long lostNs(boolean isHeel) {
    return (isHeel ? heelContact : forefootContact).lostNs(pendingNs);
  }

  /** Scatter of the heel sensor's load. */
  double heelDeviation() {
    return heelNoise.deviation();
  }

  /** Scatter of the forefoot sensor's load. */
  public double forefootDeviation() {
    return forefootNoise.deviation();
  }

  /**
   * Whether a sensor that lost or took most of its load within so long lost or found its contact.
   * Where a sample takes longer nobody can tell.
   */
  public boolean isTooSuddenForAHeel(long durationNs) {
    return Math.max(periodNs, durationNs) <= LostContact.SUDDEN_NS;
  }

  /** What sits under the foot. */
  public SensorKind sensor() {
    return scale.sensor();
  }

  /** How counts become load. */
  LoadScale scale() {
    return scale;
  }
}
