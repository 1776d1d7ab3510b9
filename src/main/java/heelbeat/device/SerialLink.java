package heelbeat.device;

import heelbeat.loop.Clock;
import heelbeat.loop.FrameRing;
import heelbeat.loop.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a pad connected: the work of the reading thread. Whenever the pad goes away, the port is
 * closed and opened again, after a quarter of a second at first and every four seconds in the end.
 * Waits nearly all the time, whether there is a pad or not.
 */
final class SerialLink implements Runnable {
  private static final long PUBLISH_EVERY_NS = 1_000_000_000;

  private final PortSearch ports;
  private final int baud;
  private final SerialPort.Opener opener;
  private final Clock clock;
  private final RingWriter writer;
  private final SerialProtocol protocol;
  private final BackOff backOff = new BackOff();

  private @Nullable SerialConnection connection;
  private boolean unreachable;
  private long retryNs;
  private long publishNs;
  private long opened;

  private volatile Trouble trouble;
  private volatile long drainedNs;
  private volatile long lost;
  private volatile SerialStatistics statistics;

  /**
   * @param ring receives the frames; this is its only producer
   */
  SerialLink(PortSearch ports, int baud, SerialPort.Opener opener, Clock clock, FrameRing ring) {
    this.ports = ports;
    this.baud = baud;
    this.opener = opener;
    this.clock = clock;
    writer = new RingWriter(ring);
    protocol = new SerialProtocol(writer);
    retryNs = clock.nowNs();
    publishNs = retryNs;
    drainedNs = retryNs;
    trouble = waiting();
    statistics = snapshot();
  }

  /** Runs until the thread is interrupted, then releases the port. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        step();
      }
    } finally {
      disconnect(Trouble.of(ports + " is closed"));
    }
  }

  /** Opens the port, or reads once, or waits: a tenth of a second, or until the next attempt. */
  void step() {
    SerialConnection current = connection;
    try {
      if (current == null) {
        clock.sleepUntil(retryNs);
        if (!Thread.currentThread().isInterrupted()) {
          connect();
        }
      } else {
        read(current);
      }
    } catch (NoPadException e) {
      disconnect(withOthers(e.trouble()));
    } catch (IOException e) {
      disconnect(Trouble.of(String.valueOf(e.getMessage())));
    }
    if (clock.nowNs() - publishNs >= 0) {
      publishNs = clock.nowNs() + PUBLISH_EVERY_NS;
      statistics = snapshot();
    }
  }

  /** Why no frames come; nothing while they do. Callable from any thread. */
  Trouble trouble() {
    return trouble;
  }

  /**
   * Until when, on the host's clock, all that had arrived is in the ring. Callable from any thread.
   */
  long drainedNs() {
    return drainedNs;
  }

  /** Frames that are missing by their numbers, as of now. Callable from any thread. */
  long lost() {
    return lost;
  }

  /** How often the pad's program began anew by itself. Callable from any thread. */
  long restarts() {
    return writer.restarts();
  }

  /**
   * The counters, at most a second old; no frame is late, no time odd. Callable from any thread.
   */
  SerialStatistics statistics() {
    return statistics;
  }

  private void connect() throws IOException {
    Path path = ports.next();
    SerialPort port = opener.open(path, baud);
    opened++;
    connection = new SerialConnection(path, port, protocol, writer, clock);
    // A pad that was unwell is so until frames come; a port that was missing is there now.
    if (unreachable) {
      trouble = waiting();
    }
  }

  private void read(SerialConnection current) throws IOException {
    current.step();
    drainedNs = current.drainedNs();
    lost = protocol.lost();
    if (current.isLive()) {
      backOff.reset();
      ports.confirm();
      trouble = Trouble.NONE;
    } else if (!trouble.text().startsWith(current.complaint().text())) {
      trouble = withOthers(current.complaint());
    }
  }

  private void disconnect(Trouble reason) {
    unreachable = connection == null;
    if (connection != null) {
      connection.close();
      connection = null;
    }
    trouble = reason;
    retryNs = clock.nowNs() + backOff.nextNs();
  }

  /** It need not be the pad that is silent: the port may be another device's. */
  private Trouble withOthers(Trouble found) {
    return new Trouble(found.kind(), found.text() + ports.others());
  }

  private Trouble waiting() {
    return Trouble.of("waiting for the pad on " + ports);
  }

  private SerialStatistics snapshot() {
    return new SerialStatistics(
        protocol.frames(),
        protocol.lost(),
        protocol.badChecksums(),
        protocol.malformed(),
        protocol.tooLong(),
        protocol.beyondFullScale(),
        writer.overflowed(),
        0,
        protocol.doubled(),
        0,
        writer.restarts(),
        opened);
  }
}
