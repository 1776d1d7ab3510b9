package heelbeat.device;

import heelbeat.loop.Clock;
import heelbeat.loop.Trouble;
import heelbeat.loop.Trouble.Kind;
import java.io.IOException;
import java.nio.file.Path;

/** One opening of a port, from asking the pad what it is until an error says that it is gone. */
final class SerialConnection implements AutoCloseable {
  /** A pad that has sent frames and then sends none for so long is gone. */
  static final long SILENCE_NS = 2_000_000_000;

  /**
   * So long a pad may take until its first frame without a word. Opening the port resets many
   * boards, and their boot loaders wait for up to two seconds.
   */
  static final long START_NS = 5_000_000_000L;

  /**
   * So long it is waited for in all: each opening resets such a board, and who needs longer than
   * this connection lasts would never come to its first frame.
   */
  static final long LONGEST_START_NS = 20_000_000_000L;

  private static final long ASK_EVERY_NS = 1_000_000_000;

  /** A port that does not wait for bytes must not make this a busy loop. */
  private static final long IDLE_NS = 20_000_000;

  private final Path path;
  private final SerialPort port;
  private final SerialProtocol protocol;
  private final RingWriter writer;
  private final Clock clock;
  private final byte[] buffer = new byte[4096];

  private boolean live;
  private long askNs;
  private long drainedNs;

  /** The last frame, or the opening, and what has come since then. */
  private long heardNs;

  private long framesThen;
  private long wholeLinesThen;
  private long beyondFullScaleThen;
  private boolean bytesSince;
  private Trouble complaint = Trouble.NONE;

  SerialConnection(
      Path path, SerialPort port, SerialProtocol protocol, RingWriter writer, Clock clock) {
    this.path = path;
    this.port = port;
    this.protocol = protocol;
    this.writer = writer;
    this.clock = clock;
    protocol.reset();
    writer.reset();
    askNs = clock.nowNs();
    drainedNs = askNs;
    hear(askNs);
  }

  /** Whether frames have come. */
  boolean isLive() {
    return live;
  }

  /** What comes instead of the first frame, once that is late; nothing before. */
  Trouble complaint() {
    return complaint;
  }

  /** Until when, on the host's clock, everything that had arrived has been read. */
  long drainedNs() {
    return drainedNs;
  }

  /**
   * Reads once, and asks for the greeting when that is due.
   *
   * @throws NoPadException if what is connected is no pad, or no longer one
   * @throws IOException saying what is wrong with the port
   */
  void step() throws IOException {
    long beforeNs = clock.nowNs();
    if (!writer.hasFormat() && beforeNs - askNs >= 0) {
      port.write(SerialProtocol.request());
      askNs += ASK_EVERY_NS;
    }
    int count = port.read(buffer);
    long nowNs = clock.nowNs();
    writer.setArrivalNs(nowNs);
    protocol.feed(buffer, 0, count);
    bytesSince |= count > 0;
    if (protocol.frames() > framesThen) {
      live = true;
      hear(nowNs);
    } else if (nowNs - heardNs > (live ? SILENCE_NS : LONGEST_START_NS)) {
      throw new NoPadException(diagnosis());
    } else if (!live && nowNs - heardNs > START_NS) {
      complaint = diagnosis();
    }
    if (count == 0) {
      drainedNs = beforeNs;
      clock.sleepUntil(beforeNs + IDLE_NS);
    }
  }

  @Override
  public void close() {
    port.close();
  }

  private void hear(long nowNs) {
    heardNs = nowNs;
    framesThen = protocol.frames();
    wholeLinesThen = protocol.wholeLines();
    beyondFullScaleThen = protocol.beyondFullScale();
    bytesSince = false;
  }

  private Trouble diagnosis() {
    if (!writer.refusal().isEmpty()) {
      return Trouble.of("the pad on " + path + " cannot be used: " + writer.refusal());
    }
    if (protocol.beyondFullScale() > beyondFullScaleThen) {
      return trouble(
          Kind.BEYOND_FULL_SCALE, "sends counts beyond the full scale that its greeting names");
    }
    if (protocol.wholeLines() > wholeLinesThen) {
      return writer.hasFormat()
          ? trouble(Kind.NO_FRAMES, "greets, but sends no frames")
          : trouble(Kind.NO_GREETING, "sends frames, but does not answer '?' with a greeting");
    }
    return bytesSince
        ? Trouble.of("what comes from " + path + " is no pad's: check the port and the baud rate")
        : new Trouble(Kind.SILENT_PAD, path + " is open, but silent");
  }

  private Trouble trouble(Kind kind, String whatItDoes) {
    return new Trouble(kind, "the pad on " + path + " " + whatItDoes);
  }
}
