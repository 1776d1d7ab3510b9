package heelbeat.device;

import com.pi4j.context.Context;
import heelbeat.linux.LinuxBoard;
import heelbeat.loop.Clock;
import heelbeat.loop.FrameRing;
import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;

/**
 * A pad whose sensors hang on converters at the Pi's own header. A thread of its own samples them,
 * because a stuck bus holds its caller for as long as a second; {@link #poll} only empties a ring.
 *
 * <p>A frame's time is the mean of its samples' times, on the loop's clock.
 */
public final class ConverterPad implements PadSource {
  /** Frames that are kept for a signal thread that is late: four seconds of the fastest pad's. */
  private static final int RING_CAPACITY = 1024;

  private final ConverterLink link;
  private final FrameRing ring;
  private final PadThread thread;
  private volatile Trouble trouble;
  private long quietNs;

  /**
   * A pad whose thread does not run.
   *
   * @param release runs when the thread has ended
   */
  ConverterPad(ConverterLink link, FrameRing ring, Runnable release) {
    this.link = link;
    this.ring = ring;
    trouble = link.trouble();
    quietNs = link.notBeforeNs();
    thread =
        new PadThread(
            "pad",
            () -> {
              try {
                link.run();
              } finally {
                release.run();
              }
            });
  }

  /**
   * Starts looking for the converters; never fails for want of them.
   *
   * @param clock the loop's clock
   */
  public static ConverterPad open(ConverterSettings settings, Clock clock) {
    return open(LinuxBoard.newContext(), settings, clock);
  }

  static ConverterPad open(Context context, ConverterSettings settings, Clock clock) {
    Converter.Opener opener =
        switch (settings) {
          case Ads1115Settings ads1115 -> () -> Ads1115Converter.open(context, ads1115, clock);
          case Mcp3008Settings mcp3008 -> () -> Mcp3008Converter.open(context, mcp3008, clock);
        };
    FrameRing ring = new FrameRing(RING_CAPACITY);
    ConverterPad pad =
        new ConverterPad(
            new ConverterLink(settings.name(), opener, clock, ring),
            ring,
            () -> context.shutdown());
    pad.start();
    return pad;
  }

  void start() {
    thread.start();
  }

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    // Read before the ring is: what these two speak of is in it by now.
    trouble = link.trouble();
    long notBeforeNs = link.notBeforeNs();
    int handed = 0;
    while (handed < limit && ring.advance()) {
      PadFormat format = ring.format();
      if (format == null) {
        listener.onFrame(ring.hostNs(), ring.counts());
        handed++;
      } else {
        listener.onFormat(format);
      }
    }
    if (handed == 0) {
      quietNs = notBeforeNs;
    }
    return handed;
  }

  @Override
  public State state() {
    return trouble.isNone() ? State.LIVE : State.LOST;
  }

  /** {@inheritDoc} Not after the frame that is being sampled began. */
  @Override
  public long padTimeNs(long nowNs) {
    return Math.min(nowNs, quietNs);
  }

  @Override
  public Trouble trouble() {
    return trouble;
  }

  /** What the pad was like until now. Callable from any thread. */
  public ConverterStatistics statistics() {
    return link.statistics();
  }

  @Override
  public void close() {
    thread.end();
  }
}
