package heelbeat.check;

import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A pad that is built or wired badly: what a good one delivers, spoilt. */
final class SpoiltPad implements FrameStream {
  /** What is wrong with it. */
  enum Fault {
    NONE(null),
    /** As with a long cable beside a motor: noise of 4 % of what the sensors reach. */
    NOISY(Reason.NOISY),
    /** Soft foam: the sensors follow within 0.35 s. */
    SLOW(Reason.SLOW),
    /** The left heel's lead is off. */
    WEAK(Reason.WEAK),
    /** The two heels' leads are exchanged. */
    CROSSED(Reason.CROSSED),
    /** Forefoot and heel of the left foot are exchanged. */
    UPENDED(Reason.CROSSED),
    /** The left forefoot's lead is off. */
    NUMB(Reason.WEAK),
    /** A loose frame on springs, which rings at 3 Hz for seconds. */
    RINGING(Reason.RINGING);

    private final @Nullable Reason reason;

    Fault(@Nullable Reason reason) {
      this.reason = reason;
    }

    /** Whether a check says just that, first of all. */
    boolean isNamedBy(CheckResult result) {
      return reason == null
          ? result.isPassed()
          : !result.isPassed() && result.troubles().getFirst().reason() == reason;
    }
  }

  private static final double NOISE = 0.04;
  private static final double SLOW_S = 0.35;
  private static final double RING_HZ = 3;
  private static final double DAMPING = 0.05;

  private final FrameStream good;
  private final Fault fault;
  private final Random dice;
  private final double[] slow = new double[Channel.COUNT];
  private final double[] speed = new double[Channel.COUNT];
  private final int[] counts = new int[Channel.COUNT];
  private long lastNs;
  private boolean isBegun;

  SpoiltPad(FrameStream good, Fault fault, long seed) {
    this.good = good;
    this.fault = fault;
    this.dice = new Random(seed);
  }

  @Override
  public PadFormat format() {
    return good.format();
  }

  @Override
  public boolean advance() throws RecordingException {
    if (!good.advance()) {
      return false;
    }
    System.arraycopy(good.counts(), 0, counts, 0, counts.length);
    double stepS = isBegun ? (good.timeNs() - lastNs) / 1e9 : 0;
    lastNs = good.timeNs();
    for (int i = 0; i < counts.length; i++) {
      if (!isBegun) {
        slow[i] = counts[i];
      }
      counts[i] = clamp(spoilt(i, counts[i], stepS));
    }
    if (fault == Fault.CROSSED) {
      exchange(Channel.LEFT_HEEL, Channel.RIGHT_HEEL);
    } else if (fault == Fault.UPENDED) {
      exchange(Channel.LEFT_HEEL, Channel.LEFT_FOREFOOT);
    }
    isBegun = true;
    return true;
  }

  private void exchange(Channel one, Channel other) {
    int count = counts[one.index()];
    counts[one.index()] = counts[other.index()];
    counts[other.index()] = count;
  }

  private double spoilt(int i, double count, double stepS) {
    return switch (fault) {
      case NONE, CROSSED, UPENDED -> count;
      case NUMB -> i == Channel.LEFT_FOREFOOT.index() ? 0 : count;
      case WEAK -> i == Channel.LEFT_HEEL.index() ? 0 : count;
      case NOISY -> count + NOISE * reach() * dice.nextGaussian();
      case SLOW -> slow[i] += (count - slow[i]) * stepS / (SLOW_S + stepS);
      case RINGING -> ring(i, count, stepS);
    };
  }

  /** About what a foot makes of a sensor: of a resistor a third of full scale, of a cell 100 N. */
  private double reach() {
    return format().sensor() == SensorKind.FSR ? format().fullScaleCounts() / 3.0 : 400_000;
  }

  /** A spring between foot and sensor: a second-order system, in steps that are short enough. */
  private double ring(int i, double count, double stepS) {
    double omega = 2 * Math.PI * RING_HZ;
    int steps = 10;
    for (int step = 0; step < steps; step++) {
      double dt = stepS / steps;
      speed[i] += (omega * omega * (count - slow[i]) - 2 * DAMPING * omega * speed[i]) * dt;
      slow[i] += speed[i] * dt;
    }
    return slow[i];
  }

  private int clamp(double count) {
    int full = format().fullScaleCounts();
    return (int)
        Math.round(Math.clamp(count, format().sensor() == SensorKind.FSR ? -1 : -full, full));
  }

  @Override
  public long timeNs() {
    return good.timeNs();
  }

  @Override
  public int[] counts() {
    return counts;
  }

  @Override
  public void close() {
    good.close();
  }
}
