package heelbeat.session;

import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelLevels;
import heelbeat.signal.LoadHistory;

/**
 * What the chain knows of one foot, for looking on between two frames. It can change nothing, and
 * costs the chain nothing.
 */
public final class FootView {
  /** Nothing is reported across a longer gap between two frames. */
  public static final long LONGEST_BRIDGED_GAP_NS = FootChain.LONGEST_BRIDGED_GAP_NS;

  private final LoadHistory history;
  private final HeelDetector detector;
  private final FootRule rule;

  FootView(LoadHistory history, HeelDetector detector, FootRule rule) {
    this.history = history;
    this.detector = detector;
    this.rule = rule;
  }

  /** Whether there is a sample; not so at the start and after a gap. */
  public boolean hasSample() {
    return history.last() >= 0;
  }

  /** When the newest judged sample was taken, a frame ago, in nanoseconds. */
  public long timeNs() {
    return history.timeNs(history.last());
  }

  /** The forefoot's load at that sample, without spikes and straightened, in its own unit. */
  public double forefootLoad() {
    return history.forefoot(history.last());
  }

  /** The heel's load at that sample. */
  public double heelLoad() {
    return history.heel(history.last());
  }

  /** What has been learnt of the sensors. */
  public HeelLevels levels() {
    return detector.levels();
  }

  /**
   * How fast the forefoot's load drifted while the heel was held, in the last lift that was timed,
   * as a part of the load at rest a second: what was taken out before its phases were estimated.
   * Negative if it sank, 0 if no drift was likelier than one.
   */
  public double driftPartPerS() {
    return rule.driftPartPerS();
  }

  /** Whether the foot is on the pad. */
  public boolean isFootOn() {
    return detector.isFootOn();
  }

  /** Whether it is known what the heel's sensor reads without a foot. */
  public boolean isZeroKnown() {
    return detector.isZeroKnown();
  }

  /** Whether the heel is up while the foot is on the pad. */
  public boolean isHeelUp() {
    return detector.isHeelUp();
  }
}
