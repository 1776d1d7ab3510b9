package heelbeat.replay;

import heelbeat.loop.FrameRing;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import heelbeat.text.Count;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records what a pad delivers without ever holding up the signal thread: frames go through a ring
 * to a thread that writes them, and what the ring has no room for is counted as lost. Once a second
 * all that came is made readable on the disk.
 */
public final class FrameRecorder implements PadListener, AutoCloseable {
  /** Sixteen seconds of the fastest pads: a memory card may pause for seconds. */
  private static final int RING_CAPACITY = 4096;

  private static final long WRITE_EVERY_NS = 50_000_000L;
  private static final long FLUSH_EVERY_NS = 1_000_000_000L;

  /** A disk that hangs must not keep the program. */
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private final RecordingOutput output;
  private final Consumer<RecordingException> onFailure;
  private final FrameRing ring = new FrameRing(RING_CAPACITY);
  private final Thread thread = Thread.ofPlatform().daemon().name("recorder").unstarted(this::run);
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean closing;
  private volatile @Nullable RecordingException failure;
  private volatile long recordedNs;

  /**
   * The signal thread's own: a format that the ring had no room for, and the first frame's time.
   */
  private @Nullable PadFormat pending;

  private long firstNs = Long.MIN_VALUE;

  private FrameRecorder(RecordingOutput output, Consumer<RecordingException> onFailure) {
    this.output = output;
    this.onFailure = onFailure;
  }

  /**
   * Starts to record, and closes the output in the end.
   *
   * @param onFailure told once, on the recorder's thread, what ended the recording early
   */
  public static FrameRecorder start(
      RecordingOutput output, Consumer<RecordingException> onFailure) {
    FrameRecorder recorder = new FrameRecorder(output, onFailure);
    recorder.thread.start();
    return recorder;
  }

  @Override
  public void onFormat(PadFormat format) {
    pending = ring.offerFormat(format) ? null : format;
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    if (failure != null) {
      return;
    }
    firstNs = firstNs == Long.MIN_VALUE ? timeNs : firstNs;
    recordedNs = timeNs - firstNs;
    if (pending != null && ring.offerFormat(pending)) {
      pending = null;
    }
    if (pending != null || !ring.offerFrame(timeNs, counts)) {
      lost.lazySet(lost.get() + 1);
    }
  }

  @Override
  public void onQuiet(long timeNs) {}

  /** From the first frame to the newest, in nanoseconds of the pad's time base. */
  public long recordedNs() {
    return recordedNs;
  }

  /** How many frames are in the recording, or lost with the trouble that ended it. */
  long frames() {
    return frames.get();
  }

  /** How many frames are missing because the disk was too slow. */
  long lost() {
    return lost.get();
  }

  /** What ended the recording early; empty while it has not. */
  public Optional<RecordingException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether all that came is on the disk; not so before {@link #close()}. */
  public boolean isComplete() {
    return !thread.isAlive() && failure == null;
  }

  /** How it went, as one line for a person; after {@link #close()}. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "recording: %s in %.1f s%s%s",
        Count.of(frames(), "frame"),
        recordedNs / 1e9,
        lost() == 0 ? ", none lost" : "; " + lost() + " LOST because the disk was too slow",
        isComplete()
            ? ""
            : failure()
                .map(e -> "; ENDED EARLY: " + e.getMessage())
                .orElse("; THE END IS MISSING"));
  }

  /** Writes what is left; returns within seconds even if the disk hangs. */
  @Override
  public void close() {
    closing = true;
    // No interrupt: it would close the file in the middle of a write.
    try {
      boolean ignored = thread.join(LONGEST_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (output) {
      long flushNs = System.nanoTime() + FLUSH_EVERY_NS;
      while (!closing) {
        writeWaiting();
        if (System.nanoTime() - flushNs >= 0) {
          output.flush();
          flushNs += FLUSH_EVERY_NS;
        }
        LockSupport.parkNanos(this, WRITE_EVERY_NS);
      }
      writeWaiting();
    } catch (RecordingException e) {
      fail(e);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof RecordingException reported)) {
        throw e;
      }
      fail(reported);
    }
  }

  private void fail(RecordingException trouble) {
    failure = trouble;
    onFailure.accept(trouble);
  }

  private void writeWaiting() {
    while (ring.advance()) {
      PadFormat format = ring.format();
      if (format != null) {
        output.onFormat(format);
      } else {
        output.onFrame(ring.hostNs(), ring.counts());
        frames.lazySet(frames.get() + 1);
      }
    }
  }
}
