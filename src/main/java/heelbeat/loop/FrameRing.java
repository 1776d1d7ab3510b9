package heelbeat.loop;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries frames, and a format before the first of them, from a pad's own thread to the signal
 * thread, or on from there: one producer, one consumer, no locks, nothing allocated. When full, the
 * newest is refused.
 */
public final class FrameRing {
  private final int mask;
  private final int[] sequences;
  private final long[] timesUs;
  private final long[] hostTimesNs;
  private final int[] slots;
  private final @Nullable PadFormat[] formats;

  /** Entries ever written; moved by the producer when the slot is filled. */
  private final AtomicLong written = new AtomicLong();

  /** Entries ever read; moved by the consumer when the slot is copied. */
  private final AtomicLong read = new AtomicLong();

  private @Nullable PadFormat format;
  private int sequence;
  private long timeUs;
  private long hostNs;
  private final int[] counts = new int[Channel.COUNT];

  /**
   * @param capacity in entries, a power of two
   */
  public FrameRing(int capacity) {
    if (Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException("capacity must be a power of two, but is " + capacity);
    }
    mask = capacity - 1;
    sequences = new int[capacity];
    timesUs = new long[capacity];
    hostTimesNs = new long[capacity];
    slots = new int[capacity * Channel.COUNT];
    formats = new PadFormat[capacity];
  }

  /** Producer: says what the pad is, for the frames that follow. False if the ring is full. */
  public boolean offerFormat(PadFormat next) {
    int slot = freeSlot();
    if (slot < 0) {
      return false;
    }
    formats[slot] = next;
    written.setRelease(written.getPlain() + 1);
    return true;
  }

  /**
   * Producer: adds a frame of a pad without a microcontroller.
   *
   * @param frameHostNs the host's clock when it was sampled
   * @param frameCounts copied
   * @return false if the ring is full
   */
  public boolean offerFrame(long frameHostNs, int[] frameCounts) {
    return offerFrame(0, 0, frameHostNs, frameCounts);
  }

  /**
   * Producer: adds a frame.
   *
   * @param frameSequence its number, 0 to 65535
   * @param frameTimeUs the microcontroller's clock
   * @param frameHostNs the host's clock when the frame was read
   * @param frameCounts copied
   * @return false if the ring is full
   */
  public boolean offerFrame(
      int frameSequence, long frameTimeUs, long frameHostNs, int[] frameCounts) {
    int slot = freeSlot();
    if (slot < 0) {
      return false;
    }
    formats[slot] = null;
    sequences[slot] = frameSequence;
    timesUs[slot] = frameTimeUs;
    hostTimesNs[slot] = frameHostNs;
    System.arraycopy(frameCounts, 0, slots, slot * Channel.COUNT, Channel.COUNT);
    written.setRelease(written.getPlain() + 1);
    return true;
  }

  /** Consumer: moves to the next entry. False if there is none. */
  public boolean advance() {
    long next = read.getPlain();
    if (next == written.getAcquire()) {
      return false;
    }
    int slot = (int) next & mask;
    format = formats[slot];
    sequence = sequences[slot];
    timeUs = timesUs[slot];
    hostNs = hostTimesNs[slot];
    System.arraycopy(slots, slot * Channel.COUNT, counts, 0, Channel.COUNT);
    read.setRelease(next + 1);
    return true;
  }

  /** Consumer: the format that the entry announces, or null if the entry is a frame. */
  public @Nullable PadFormat format() {
    return format;
  }

  /** Consumer: the frame's number, as the microcontroller counts. */
  public int sequence() {
    return sequence;
  }

  /** Consumer: the frame's time on the microcontroller's clock, in microseconds. */
  public long timeUs() {
    return timeUs;
  }

  /** Consumer: the frame's time on the host's clock, in nanoseconds. */
  public long hostNs() {
    return hostNs;
  }

  /** Consumer: the frame's counts; the ring's own buffer, overwritten by {@link #advance()}. */
  public int[] counts() {
    return counts;
  }

  private int freeSlot() {
    long next = written.getPlain();
    return next - read.getAcquire() > mask ? -1 : (int) next & mask;
  }
}
