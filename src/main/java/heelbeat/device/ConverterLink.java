package heelbeat.device;

import heelbeat.linux.BoardException;
import heelbeat.loop.Clock;
import heelbeat.loop.FrameRing;
import heelbeat.loop.Trouble;
import heelbeat.signal.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Samples converters at their rate and keeps them open: the work of the pad's thread. Frames are
 * due on a grid of absolute times; one that is late by less than a period is taken at once, one
 * that is later is missed and not made up for.
 *
 * <p>Whatever goes wrong, the converters are closed and opened again: at once if they had given a
 * frame, else after a quarter of a second at first and every four seconds in the end.
 */
final class ConverterLink implements Runnable {
  /**
   * A frame that took more periods than this is none, but missed: its sensors were sampled too far
   * apart for a heel's landing to be one event.
   */
  private static final int LONGEST_FRAME_PERIODS = 8;

  /** A pad that gave none but such frames for so long is too slow. */
  private static final long LONGEST_HOLD_UP_NS = 1_000_000_000;

  private final String name;
  private final Converter.Opener opener;
  private final Clock clock;
  private final FrameRing ring;
  private final ConverterCounters counters = new ConverterCounters();
  private final BackOff backOff = new BackOff();
  private final int[] counts = new int[Channel.COUNT];

  private @Nullable Converter converter;
  private boolean announced;
  private boolean live;
  private long periodNs;
  private long dueNs;

  /** The last good frame, or the opening. */
  private long liveNs;

  private volatile Trouble trouble;
  private volatile long notBeforeNs;

  /**
   * @param name what is sampled, for messages
   * @param ring receives the frames; this is its only producer
   */
  ConverterLink(String name, Converter.Opener opener, Clock clock, FrameRing ring) {
    this.name = name;
    this.opener = opener;
    this.clock = clock;
    this.ring = ring;
    dueNs = clock.nowNs();
    notBeforeNs = dueNs;
    trouble = Trouble.of("waiting for " + name);
  }

  /** Runs until the thread is interrupted, then releases the converters. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        step();
      }
    } finally {
      release();
      trouble = Trouble.of(name + " is closed");
    }
  }

  /** Waits until a frame or an attempt to open is due, and does it. */
  void step() {
    clock.sleepUntil(dueNs);
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    long nowNs = clock.nowNs();
    notBeforeNs = nowNs;
    try {
      Converter current = converter;
      if (current == null) {
        open();
      } else {
        sample(current, nowNs);
      }
    } catch (BoardException e) {
      // A conversion that the pad's end cut short is no trouble.
      if (!Thread.currentThread().isInterrupted()) {
        lose(e.trouble());
      }
    }
  }

  /** Why no frames come; nothing while they do. Callable from any thread. */
  Trouble trouble() {
    return trouble;
  }

  /**
   * All frames that are not in the ring are later than this time of the host's clock. Callable from
   * any thread.
   */
  long notBeforeNs() {
    return notBeforeNs;
  }

  /** Callable from any thread. */
  ConverterStatistics statistics() {
    return counters.snapshot();
  }

  private void open() {
    Converter opened = opener.open();
    converter = opened;
    counters.open();
    announced = false;
    periodNs = opened.format().periodNs();
    dueNs = clock.nowNs();
    liveNs = dueNs;
  }

  private void sample(Converter current, long beginNs) {
    long timeNs = current.convert(counts);
    long endNs = clock.nowNs();
    dueNs += periodNs;
    long missed = Math.max(0, (endNs - dueNs) / periodNs);
    dueNs += missed * periodNs;
    counters.miss(missed);
    if (endNs - beginNs > LONGEST_FRAME_PERIODS * periodNs) {
      counters.miss(1);
      requireLive(endNs);
      return;
    }
    counters.frame(timeNs, current.skewNs());
    announced = announced || ring.offerFormat(current.format());
    if (!announced || !ring.offerFrame(timeNs, counts)) {
      counters.overflow();
    }
    liveNs = endNs;
    live = true;
    trouble = Trouble.NONE;
    backOff.reset();
  }

  private void requireLive(long nowNs) {
    if (nowNs - liveNs > LONGEST_HOLD_UP_NS) {
      throw new BoardException(
          "each frame of "
              + name
              + " takes more than "
              + LONGEST_FRAME_PERIODS * periodNs / 1_000_000
              + " ms instead of "
              + periodNs / 1_000_000
              + ": something holds up the bus or this machine; is another device or program busy on"
              + " that bus?");
    }
  }

  private void lose(Trouble reason) {
    release();
    counters.error(reason.text());
    trouble = reason;
    dueNs = clock.nowNs() + (live ? 0 : backOff.nextNs());
    notBeforeNs = dueNs;
    live = false;
  }

  private void release() {
    if (converter != null) {
      converter.close();
      converter = null;
    }
  }
}
