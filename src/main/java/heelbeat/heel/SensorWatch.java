package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;
import org.jspecify.annotations.Nullable;

/** Notices that one sensor cannot be believed, and that it can again. */
public final class SensorWatch {
  /** Evidence for a fault, and for its healing, must last this long. */
  private static final long STUCK_NS = 2_000_000_000L;

  private static final long SATURATED_NS = 500_000_000L;

  /** A resistor's count this close to the supply's is a short circuit, not a foot. */
  private static final double RAIL_PART = 0.998;

  /** A living neighbour moves by this many times the least load that can be a foot. */
  private static final double NEIGHBOUR_MOVES = 10;

  /** A divider's count rests while the sensor is unloaded; it may not while loaded like this. */
  private static final double LOADED = 5;

  private final Foot foot;
  private final Channel channel;
  private final LoadScale scale;
  private final int railCounts;
  private final HeelListener listener;
  private final Since atRail = new Since();
  private final Since offRail = new Since();
  private @Nullable Kind fault;
  private boolean isStarted;
  private int lastCounts;
  private long unchangedSinceNs;
  private double neighbourLowest;
  private double neighbourHighest;

  /** A watch over one sensor of a foot's signal, telling a listener. */
  public SensorWatch(
      Foot foot, Channel channel, PadFormat format, FootSignal signal, HeelListener listener) {
    this.foot = foot;
    this.channel = channel;
    this.scale = signal.scale();
    this.railCounts =
        scale.isZeroKnown()
            ? (int) Math.floor(RAIL_PART * format.fullScaleCounts())
            : format.fullScaleCounts();
    this.listener = listener;
  }

  /** Whether the sensor cannot be believed now. */
  public boolean isFaulty() {
    return fault != null;
  }

  /** Takes a sample of this sensor and of the other one under the same foot, in counts. */
  public void onSample(long nowNs, int counts, int neighbourCounts) {
    double neighbour = scale.loadOf(neighbourCounts);
    if (!isStarted || counts != lastCounts) {
      isStarted = true;
      lastCounts = counts;
      unchangedSinceNs = nowNs;
      neighbourLowest = neighbour;
      neighbourHighest = neighbour;
      if (fault == Kind.STUCK) {
        heal(nowNs);
      }
    }
    neighbourLowest = Math.min(neighbourLowest, neighbour);
    neighbourHighest = Math.max(neighbourHighest, neighbour);
    boolean isAtRail = counts >= railCounts || counts <= -railCounts;
    boolean isSaturated = atRail.holds(isAtRail, nowNs, SATURATED_NS);
    boolean isOffRail = offRail.holds(!isAtRail, nowNs, SATURATED_NS);
    if (fault == null && isSaturated) {
      fail(nowNs, Kind.SATURATED);
    } else if (fault == null && isStuck(nowNs, counts)) {
      fail(nowNs, Kind.STUCK);
    } else if (fault == Kind.SATURATED && isOffRail) {
      heal(nowNs);
    }
  }

  private boolean isStuck(long nowNs, int counts) {
    double least = scale.leastFootLoad();
    return nowNs - unchangedSinceNs >= STUCK_NS
        && neighbourHighest - neighbourLowest > NEIGHBOUR_MOVES * least
        && !(scale.isZeroKnown() && scale.loadOf(counts) < LOADED * least);
  }

  private void fail(long nowNs, Kind kind) {
    fault = kind;
    listener.onHeelEvent(new HeelEvent.SensorFault(foot, nowNs, channel, kind));
  }

  private void heal(long nowNs) {
    fault = null;
    listener.onHeelEvent(new HeelEvent.SensorOk(foot, nowNs, channel));
  }
}
