package heelbeat.device;

import heelbeat.loop.Clock;
import heelbeat.loop.FrameRing;
import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import heelbeat.signal.RepeatedReadings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A pad with its own microcontroller on a serial port. A thread of its own opens the port, reads it
 * and opens it again when the pad was unplugged; {@link #poll} only empties a ring.
 *
 * <p>Times are the microcontroller's, put onto the loop's clock at the first frame; {@link PadTime}
 * says how, what happens at a reconnection, and with a clock that cannot be believed.
 */
public final class SerialPad implements PadSource {
  /** Frames that are kept for a signal thread that is late: a second of the fastest pad's. */
  private static final int RING_CAPACITY = 1024;

  /**
   * What a frame may be late on its way compared to the one before: some USB chips hold bytes back
   * for 16 ms, and a microcontroller is now and then busy.
   */
  private static final long DELIVERY_NS = 50_000_000;

  private static final long LOOK_EVERY_NS = 1_000_000_000;

  /** A rate by less of the host's time is too vague to be reported. */
  private static final long RATE_KNOWN_NS = 4_900_000_000L;

  private final SerialLink link;
  private final FrameRing ring;
  private final PadThread reader;
  private final PadTime time = new PadTime();
  private final AtomicLong late = new AtomicLong();
  private final AtomicLong oddTimes = new AtomicLong();
  private final RestartNews restarts = new RestartNews();
  private @Nullable RepeatedReadings repeats;
  private @Nullable PadFormat known;
  private long lookNs;
  private volatile Trouble trouble;

  /** Left for other threads, one by one: nothing is allocated here. */
  private volatile PadTime.Trust trust = PadTime.Trust.BELIEVED;

  private volatile double clockRatio = 1;
  private volatile double rateHz = Double.NaN;
  private volatile double nominalHz = 1;
  private volatile double repeatedPart;
  private volatile long recentRestarts;

  private long quietNs;

  /** A pad whose thread does not run. */
  SerialPad(SerialLink link, FrameRing ring) {
    this.link = link;
    this.ring = ring;
    trouble = link.trouble();
    quietNs = link.drainedNs();
    lookNs = quietNs;
    reader = new PadThread("serial pad", link);
  }

  /**
   * Starts looking for a pad; never fails for want of one.
   *
   * @param port a path such as {@code /dev/ttyACM0}, or its name in {@code /dev}; need not exist
   *     yet. Or "auto" for whichever USB port a pad is on
   * @param baud bits per second, usually 115200
   * @param clock the loop's clock
   * @throws java.nio.file.InvalidPathException if the port cannot be a path
   */
  public static SerialPad open(String port, int baud, Clock clock) {
    return open(port, baud, clock, NativeSerialPort::open);
  }

  static SerialPad open(String port, int baud, Clock clock, SerialPort.Opener opener) {
    FrameRing ring = new FrameRing(RING_CAPACITY);
    PortSearch ports = PortSearch.of(port, Path.of("/dev"));
    SerialPad pad = new SerialPad(new SerialLink(ports, baud, opener, clock, ring), ring);
    pad.reader.start();
    return pad;
  }

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    // Read before the ring is: what these two speak of is in it by now.
    trouble = link.trouble();
    long drainedNs = link.drainedNs();
    int handed = 0;
    while (handed < limit && ring.advance()) {
      PadFormat format = ring.format();
      if (format == null) {
        handed += handOver(listener);
      } else {
        begin(format);
        listener.onFormat(format);
      }
    }
    look(nowNs);
    if (handed == 0) {
      quietNs = trouble.isNone() ? drainedNs - DELIVERY_NS : nowNs;
    }
    return handed;
  }

  private void begin(PadFormat format) {
    nominalHz = format.sampleRateHz();
    time.reconnect(format.sampleRateHz());
    if (!format.equals(known)) {
      known = format;
      repeats = new RepeatedReadings(format);
    }
  }

  /** Once a second: what is odd is no matter of milliseconds. */
  private void look(long nowNs) {
    if (nowNs - lookNs < 0) {
      return;
    }
    lookNs = nowNs + LOOK_EVERY_NS;
    oddTimes.lazySet(time.odd().count());
    PadPace pace = time.pace();
    trust = time.trust();
    clockRatio = pace.clockRatio();
    rateHz = pace.spanNs() >= RATE_KNOWN_NS ? 1e9 / pace.periodNs() : Double.NaN;
    repeatedPart = repeats == null ? 0 : repeats.part();
    recentRestarts = restarts.look(link.restarts(), nowNs);
  }

  private int handOver(PadListener listener) {
    long timeNs = time.next(ring.sequence(), ring.timeUs(), ring.hostNs());
    if (repeats != null) {
      repeats.onFrame(ring.counts());
    }
    if (time.isPromised(timeNs)) {
      late.lazySet(late.get() + 1);
      return 0;
    }
    listener.onFrame(timeNs, ring.counts());
    return 1;
  }

  @Override
  public State state() {
    return trouble.isNone() ? State.LIVE : State.LOST;
  }

  /**
   * {@inheritDoc} While the pad is connected this stays behind by the time that a frame may be on
   * its way; it is known before the first frame, too.
   */
  @Override
  public long padTimeNs(long nowNs) {
    return time.promise(Math.min(nowNs, quietNs));
  }

  @Override
  public Trouble trouble() {
    return trouble;
  }

  /** {@inheritDoc} As of a second ago at most. */
  @Override
  public List<PadDoubt> doubts() {
    return new SerialDoubts(trust, clockRatio, rateHz, nominalHz, repeatedPart, recentRestarts)
        .list();
  }

  /** Frames that are missing by their numbers, as of now. Callable from any thread. */
  public long lost() {
    return link.lost();
  }

  /** What the line was like, at most a second ago. Callable from any thread. */
  public SerialStatistics statistics() {
    return link.statistics().with(late.get(), oddTimes.get());
  }

  @Override
  public void close() {
    reader.end();
  }
}
