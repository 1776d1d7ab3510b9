package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadScale;
import heelbeat.signal.MedianOfFive;
import heelbeat.signal.PadFormat;
import org.jspecify.annotations.Nullable;

/** Notices that one sensor cannot be believed, and that it can again. */
public final class SensorWatch {
  /**
   * At its limit for so long, in nanoseconds. Chosen: longer than any blow, and named within 2 s.
   */
  private static final long SATURATED_NS = 500_000_000L;

  /** A resistor's count this close to the supply's is a short circuit, not a foot. */
  private static final double RAIL_PART = 0.998;

  /** A sensor that was open is loaded by this many times the least load that can be a foot. */
  private static final double CLOSED = 2;

  /** A contact that is lost for longer is a fault; shorter losses are bridged. */
  private static final long LOST_NS = 300_000_000L;

  /** For so long, in nanoseconds. Chosen: longer than a blow. */
  private static final long CLOSED_NS = 100_000_000L;

  /** A sensor that was noisy must be clean for longer than its noise may pause. */
  static final long CLEAN_NS = 3_000_000_000L;

  /** What this watch finds; other faults are found elsewhere. */
  private enum Found {
    SATURATED(Kind.SATURATED),
    STUCK(Kind.STUCK),
    NOISY(Kind.NOISY),
    OPEN(Kind.OPEN),
    LOOSE(Kind.LOOSE),
    DEAD(Kind.DEAD),
    REVERSED(Kind.REVERSED);

    private final Kind kind;

    Found(Kind kind) {
      this.kind = kind;
    }
  }

  private final Foot foot;
  private final Channel channel;
  private final LoadScale scale;
  private final int railCounts;
  private final boolean mustAnswer;
  private final SensorBias bias;
  private final SensorListener listener;
  private final Since atRail = new Since();
  private final Since offRail = new Since();
  private final Since closed = new Since();
  private final Since clean = new Since();
  private final SensorRest rest;
  private final SensorSpikes spikes;
  private final FootSignal signal;
  private final boolean isHeel;
  private final SensorSilence silence;
  private final MedianOfFive settled = new MedianOfFive();
  private final SensorSign sign;
  private @Nullable Found fault;
  private long faultNs;
  private boolean wasMissing;
  private boolean isSaturated;
  private boolean isOffRail;
  private boolean isStarted;
  private boolean wasAtRail;
  private int believedCounts;
  private double believedLoad;
  private double settledLoad;

  /**
   * A watch over one sensor of a foot's signal, telling a listener.
   *
   * @param mustAnswer whether the sensor must feel something when its neighbour does; a heel that
   *     hangs past a step, or never comes down, does not, and an insole that subtracts a threshold
   *     then reads exactly the same all the time
   * @param bias what is known of the pad's bias resistors
   */
  public SensorWatch(
      Foot foot,
      Channel channel,
      PadFormat format,
      FootSignal signal,
      boolean mustAnswer,
      SensorBias bias,
      SensorListener listener) {
    this.foot = foot;
    this.channel = channel;
    this.scale = signal.scale();
    this.railCounts = railCounts(format);
    this.mustAnswer = mustAnswer;
    this.bias = bias;
    this.listener = listener;
    this.rest = new SensorRest(scale, format.fullScaleCounts());
    this.spikes = new SensorSpikes(scale, format.periodNs());
    this.signal = signal;
    this.isHeel = channel == Channel.heel(foot);
    this.silence = new SensorSilence(scale, isHeel, format.periodNs());
    this.sign = new SensorSign(signal, isHeel, format.periodNs());
  }

  /** A load cell whose counts differ by no more than this is dead: see {@link SensorRest}. */
  public static int togglingCounts(PadFormat format) {
    return SensorRest.togglingCounts(format.sensor(), format.fullScaleCounts());
  }

  /** A count this far from zero, either way, is the converter's limit and tells of no foot. */
  public static int railCounts(PadFormat format) {
    return format.sensor().isZeroKnown()
        ? (int) Math.floor(RAIL_PART * format.fullScaleCounts())
        : format.fullScaleCounts();
  }

  /** How many of the sensor's samples stick out. */
  SensorSpikes spikes() {
    return spikes;
  }

  /** Whether the sensor cannot be believed now. */
  public boolean isFaulty() {
    return fault != null;
  }

  /**
   * Takes the sensor's next sample and gives what is to be believed of it: at the converter's limit
   * a sensor tells nothing, and what it reported before stands until it is back or a fault. The
   * first such sample is left to the signal's filter, as any single one.
   */
  public int believe(long nowNs, int counts) {
    boolean isAtRail = counts >= railCounts || counts <= -railCounts;
    isSaturated = atRail.holds(isAtRail, nowNs, SATURATED_NS);
    isOffRail = offRail.holds(!isAtRail, nowNs, SATURATED_NS);
    double load = scale.loadOf(counts);
    spikes.onSample(load);
    if (!isAtRail || !isStarted) {
      isStarted = true;
      believedCounts = counts;
      believedLoad = load;
    }
    settledLoad = settled.filter(believedLoad);
    boolean isFirstAtRail = isAtRail && !wasAtRail;
    wasAtRail = isAtRail;
    return isFirstAtRail ? counts : believedCounts;
  }

  /** Judges the sample that each of a foot's two sensors was given last. */
  public void judge(long nowNs, SensorWatch other) {
    int counts = believedCounts;
    double load = believedLoad;
    double neighbour = other.believedLoad;
    boolean neighbourIsFaulty = other.isFaulty();
    rest.onSample(nowNs, counts, neighbour);
    silence.onSample(nowNs, settledLoad, other.settledLoad);
    if (isBroken() || other.isBroken()) {
      sign.restart();
    } else if (!scale.isZeroKnown()) {
      sign.onSample();
    }
    if (neighbourIsFaulty && fault == null) {
      forget(nowNs, neighbour);
    }
    boolean isClean = clean.holds(!spikes.areCrowded(), nowNs, CLEAN_NS);
    boolean isClosed = closed.holds(isPressed(load), nowNs, CLOSED_NS);
    Found before = fault;
    if (before == null) {
      Found found = find(nowNs, neighbourIsFaulty);
      if (found != null) {
        fault = found;
        faultNs = nowNs;
        wasMissing = bias.isMissing(channel);
        listener.onSensor(new HeelEvent.SensorFault(foot, nowNs, channel, found.kind));
      }
    } else if (isHealed(before, nowNs, isClean, isClosed)) {
      fault = null;
      forget(nowNs, neighbour);
      listener.onSensor(new HeelEvent.SensorOk(foot, nowNs, channel));
    }
  }

  private boolean isHealed(Found found, long nowNs, boolean isClean, boolean isClosed) {
    return switch (found) {
      case SATURATED -> isOffRail;
      case STUCK -> rest.hasMoved(nowNs);
      case NOISY -> isClean;
      case OPEN -> wasMissing ? !bias.isMissing(channel) : isClosed;
      case LOOSE -> !signal.isLoose(isHeel);
      case DEAD -> silence.hasMovedSince(faultNs);
      case REVERSED -> !sign.isReversed();
    };
  }

  /** Whether what it gives is not even the wrong way round. */
  private boolean isBroken() {
    return fault != null && fault != Found.REVERSED;
  }

  /** Nobody knows what a load cell reads without load: it is pressed unless its contact is lost. */
  private boolean isPressed(double load) {
    boolean isLoad = !scale.isZeroKnown() || load > CLOSED * scale.leastFootLoad();
    return isLoad && signal.lostNs(isHeel) == 0;
  }

  private void forget(long nowNs, double neighbour) {
    rest.restart(nowNs, neighbour);
    silence.restart(nowNs);
  }

  private @Nullable Found find(long nowNs, boolean neighbourIsFaulty) {
    if (isSaturated) {
      return Found.SATURATED;
    }
    if (mustAnswer && rest.isStuck(nowNs)) {
      return Found.STUCK;
    }
    if (spikes.areMany() && spikes.areCrowded()) {
      return Found.NOISY;
    }
    // A foot that sways less than a count looks as still as a heel in the air.
    if (sign.isReversed() && !rest.hidesSway()) {
      return Found.REVERSED;
    }
    if (bias.isMissing(channel)) {
      return Found.OPEN;
    }
    if (mustAnswer
        && !neighbourIsFaulty
        && signal.lostNs(isHeel) > LOST_NS
        && signal.isFootFelt(isHeel)) {
      return Found.OPEN;
    }
    if (signal.isLoose(isHeel)) {
      return Found.LOOSE;
    }
    if (mustAnswer && silence.isAgainstReason()) {
      return silence.isAtNothing() ? Found.OPEN : Found.DEAD;
    }
    return null;
  }
}
