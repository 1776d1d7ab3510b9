package heelbeat.device;

import heelbeat.loop.FrameRing;
import heelbeat.signal.PadFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a pad says into the ring. Before the first frame of a connection, and before the first
 * frame of a pad that has started over, goes the format.
 */
final class RingWriter implements SerialHandler {
  private final FrameRing ring;
  private @Nullable PadFormat format;
  private String refusal = "";
  private boolean isNew;
  private boolean greeted;
  private boolean hasFrames;
  private int lastSequence;
  private long lastUs;
  private final AtomicLong restarts = new AtomicLong();
  private long arrivalNs;
  private long overflowed;

  RingWriter(FrameRing ring) {
    this.ring = ring;
  }

  /** Forgets the pad, for a port just opened. */
  void reset() {
    format = null;
    refusal = "";
    hasFrames = false;
  }

  /** How often the pad's program began anew by itself. Callable from any thread. */
  long restarts() {
    return restarts.get();
  }

  /** The host's clock when the bytes that come next were read. */
  void setArrivalNs(long arrivalNs) {
    this.arrivalNs = arrivalNs;
  }

  /** Whether the pad has said what it is since {@link #reset()}. */
  boolean hasFormat() {
    return format != null;
  }

  /** What is wrong with the pad's greeting; empty if nothing is. */
  String refusal() {
    return refusal;
  }

  /** Frames that found the ring full. */
  long overflowed() {
    return overflowed;
  }

  @Override
  public void onGreeting(PadFormat greeting) {
    isNew |= !greeting.equals(format);
    format = greeting;
    refusal = "";
    greeted = true;
  }

  @Override
  public void onRefusedGreeting(String reason) {
    refusal = reason;
  }

  @Override
  public void onFrame(int sequence, long timeUs, int[] counts) {
    // A pad that greets and goes on counting was asked twice.
    if (hasFrames) {
      int missing = (sequence - lastSequence - 1) & SerialProtocol.SEQUENCE_MAX;
      if (PadClock.isNewBeginning(missing, lastUs, timeUs, greeted)) {
        isNew = true;
        restarts.incrementAndGet();
      }
    }
    greeted = false;
    hasFrames = true;
    lastSequence = sequence;
    lastUs = timeUs;
    PadFormat announcement = isNew ? format : null;
    if (announcement != null) {
      isNew = !ring.offerFormat(announcement);
    }
    if (isNew || !ring.offerFrame(sequence, timeUs, arrivalNs, counts)) {
      overflowed++;
    }
  }
}
