package heelbeat.loop;

import heelbeat.signal.PadListener;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The fixed-rate loop between the pad and the light. Each cycle reads the clock once, hands over
 * what the pad has and shows what the coach says.
 *
 * <p>Cycles begin on a grid of absolute deadlines. A tick whose time has passed before the cycle
 * before it ended is missed: it is counted, and the loop goes on with the next tick of the same
 * grid. The pad keeps the frames meanwhile, so making up for a tick would gain nothing.
 */
public final class SignalLoop {
  /** A cycle after a stall catches up by this much and leaves the rest to the next. */
  static final int FRAME_LIMIT = 64;

  /** Twice the time between two frames of the slowest converter in use, an HX711 at 10 Hz. */
  static final long QUIET_AFTER_NS = 200_000_000;

  private final Clock clock;
  private final PadSource pad;
  private final PadListener listener;
  private final Light light;
  private final FeedbackOutput output;
  private final long periodNs;
  private final LatenessHistogram lateness = new LatenessHistogram();
  private final StallTracker stalls;

  private volatile boolean stopped;

  /** Written by the loop alone, without a barrier; read by who watches whether it turns. */
  private final AtomicLong cycles = new AtomicLong();

  private long frames;
  private long missedTicks;
  private long lastFrameNs;
  private long firstFrameNs = Long.MIN_VALUE;
  private int shownRgb = -1;
  private int shownToneHz = -1;

  /**
   * Takes over the pad and the output: {@link #run()} closes both.
   *
   * @param periodNs time between two ticks in nanoseconds, positive
   * @throws IllegalArgumentException if the period is not positive
   */
  public SignalLoop(
      Clock clock,
      PadSource pad,
      PadListener listener,
      Light light,
      FeedbackOutput output,
      long periodNs) {
    if (periodNs <= 0) {
      throw new IllegalArgumentException("period must be positive, but is " + periodNs + " ns");
    }
    this.clock = clock;
    this.pad = pad;
    this.listener = listener;
    this.light = light;
    this.output = output;
    this.periodNs = periodNs;
    this.stalls = new StallTracker(periodNs);
    this.lastFrameNs = clock.nowNs();
  }

  /**
   * Runs in the calling thread until {@link #stop()}, the thread's interruption or the pad's end.
   * However it ends, by an exception too, the output is dark and closed and the pad is closed.
   *
   * @return how it went
   */
  public LoopReport run() {
    try {
      runCycles();
    } finally {
      try {
        output.close();
      } finally {
        pad.close();
      }
    }
    return new LoopReport(
        cycles.get(),
        frames,
        missedTicks,
        lateness.quantileNs(0.50),
        lateness.quantileNs(0.99),
        lateness.maxNs(),
        stalls.worstNs(),
        stalls.stalls(),
        firstFrameNs);
  }

  /** Asks {@link #run()} to return after the cycle it is in. Callable from any thread. */
  public void stop() {
    stopped = true;
  }

  /** Whether {@link #stop()} was asked for. Callable from any thread. */
  public boolean isStopped() {
    return stopped;
  }

  /** How many cycles have ended. Callable from any thread. */
  public long cycles() {
    return cycles.get();
  }

  private void runCycles() {
    long deadlineNs = clock.nowNs();
    lastFrameNs = deadlineNs;
    while (isWanted()) {
      clock.sleepUntil(deadlineNs);
      long nowNs = clock.nowNs();
      if (!isWanted()) {
        return;
      }
      lateness.record(nowNs - deadlineNs);
      cycle(nowNs);
      long endNs = clock.nowNs();
      stalls.record(endNs - nowNs);
      if (firstFrameNs == Long.MIN_VALUE && frames > 0) {
        firstFrameNs = endNs;
      }
      deadlineNs += periodNs;
      if (endNs - deadlineNs > 0) {
        long missed = Math.ceilDiv(endNs - deadlineNs, periodNs);
        missedTicks += missed;
        deadlineNs += missed * periodNs;
      }
    }
  }

  private boolean isWanted() {
    return !stopped
        && pad.state() != PadSource.State.ENDED
        && !Thread.currentThread().isInterrupted();
  }

  /**
   * One duty cycle.
   *
   * @param nowNs the clock, read once for everything in this cycle
   * @return the work done: frames handed over, and one for a change of the light
   */
  int cycle(long nowNs) {
    int polled = pad.poll(nowNs, listener, FRAME_LIMIT);
    if (polled > 0) {
      lastFrameNs = nowNs;
    } else if (nowNs - lastFrameNs > QUIET_AFTER_NS) {
      reportQuiet(pad.padTimeNs(nowNs));
    }
    cycles.lazySet(cycles.getPlain() + 1);
    frames += polled;
    return polled + showChange();
  }

  private void reportQuiet(long padTimeNs) {
    if (padTimeNs != Long.MIN_VALUE) {
      listener.onQuiet(padTimeNs);
    }
  }

  private int showChange() {
    int rgb = light.rgb();
    int toneHz = light.toneHz();
    if (rgb == shownRgb && toneHz == shownToneHz) {
      return 0;
    }
    output.show(rgb, toneHz);
    shownRgb = rgb;
    shownToneHz = toneHz;
    return 1;
  }
}
