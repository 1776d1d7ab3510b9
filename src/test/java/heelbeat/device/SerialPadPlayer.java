package heelbeat.device;

import heelbeat.linux.SystemClock;
import heelbeat.loop.Clock;
import heelbeat.replay.FrameStream;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

/**
 * A serial pad made of frames: speaks the protocol into one end of a cable, at the pace of the
 * frames, and greets on request. As a board that is reset when its port is opened, it says nothing
 * until it is asked for the first time. Used by one thread.
 */
public final class SerialPadPlayer implements AutoCloseable {
  private final Clock clock = new SystemClock();
  private final InputStream in;
  private final OutputStream out;
  private int sequence;

  /** A pad on a pair of streams, which it closes. */
  public SerialPadPlayer(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** A pad on a port, such as one end of a {@link PtyPair}. */
  public static SerialPadPlayer on(Path port) throws IOException {
    return new SerialPadPlayer(
        new FileInputStream(port.toFile()), new FileOutputStream(port.toFile()));
  }

  /**
   * Waits to be asked, greets and plays to the end.
   *
   * @param frames its times become the microcontroller's; not closed
   * @param patience how long to wait to be asked
   * @throws IOException if nobody asks in time, the cable is gone, or the frames cannot be read
   */
  public void play(FrameStream frames, Duration patience) throws IOException {
    PadFormat format = frames.format();
    awaitRequest(patience);
    send(SerialText.greeting(format));
    long startNs = clock.nowNs();
    long firstNs = Long.MIN_VALUE;
    while (frames.advance()) {
      firstNs = firstNs == Long.MIN_VALUE ? frames.timeNs() : firstNs;
      clock.sleepUntil(startNs + frames.timeNs() - firstNs);
      if (isAsked()) {
        send(SerialText.greeting(format));
      }
      send(frame(format, frames));
    }
  }

  private String frame(PadFormat format, FrameStream frames) {
    int[] counts =
        EnumSet.copyOf(format.channels()).stream()
            .mapToInt(Channel::ordinal)
            .map(index -> frames.counts()[index])
            .toArray();
    long timeUs = frames.timeNs() / 1000 & 0xffff_ffffL;
    return SerialText.frame(sequence++ & 0xffff, timeUs, counts);
  }

  private void awaitRequest(Duration patience) throws IOException {
    long endNs = clock.nowNs() + patience.toNanos();
    while (!isAsked()) {
      if (clock.nowNs() - endNs > 0) {
        throw new IOException("nobody asked for the greeting within " + patience);
      }
      clock.sleepUntil(clock.nowNs() + 5_000_000);
    }
  }

  private boolean isAsked() throws IOException {
    boolean asked = false;
    while (in.available() > 0) {
      asked |= in.read() == '?';
    }
    return asked;
  }

  private void send(String line) throws IOException {
    out.write(SerialText.bytes(line));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    in.close();
    out.close();
  }
}
