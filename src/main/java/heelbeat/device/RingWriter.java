package heelbeat.device;

import heelbeat.signal.PadFormat;
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
  private int lastSequence;
  private long arrivalNs;
  private long overflowed;

  RingWriter(FrameRing ring) {
    this.ring = ring;
  }

  /** Forgets the pad, for a port just opened. */
  void reset() {
    format = null;
    refusal = "";
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
    // A pad that greets and goes on counting was asked twice; one that does not has started over.
    isNew |= greeted && sequence != ((lastSequence + 1) & SerialProtocol.SEQUENCE_MAX);
    greeted = false;
    lastSequence = sequence;
    PadFormat announcement = isNew ? format : null;
    if (announcement != null) {
      isNew = !ring.offerFormat(announcement);
    }
    if (isNew || !ring.offerFrame(timeUs, arrivalNs, counts)) {
      overflowed++;
    }
  }
}
