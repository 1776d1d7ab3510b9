package heelbeat.device;

import static heelbeat.device.SerialText.bytes;

import heelbeat.loop.ManualClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * A pad, its cable and the port in one thread under a manual clock: a read that would wait moves
 * the clock. Samples at 200 Hz from the moment the port is opened, as a board that DTR resets.
 */
final class FakePad implements SerialPort.Opener {
  static final long PERIOD_NS = 5_000_000;

  private final ManualClock clock;

  boolean plugged = true;
  boolean talks = true;
  boolean answers = true;
  boolean samples = true;
  long bootNs;
  String greeting = SerialText.GREETING;
  int count = 100;

  /** What the last sensor reads in which frame, if it is not always the count. */
  IntUnaryOperator reading = frame -> count;

  /** What the microcontroller's clock says so many microseconds after it started. */
  LongUnaryOperator micros = us -> us & 0xffff_ffffL;

  int opened;
  int closed;
  int asked;
  int reads;
  int sequence;
  private String pending = "";
  private long startNs;
  private long nextNs;

  FakePad(ManualClock clock) {
    this.clock = clock;
  }

  /** Power was lost: the microcontroller's clock starts again, and the pad says so. */
  void restart() {
    startNs = clock.nowNs() + bootNs;
    nextNs = startNs + PERIOD_NS;
    sequence = 0;
    pending = greeting;
  }

  /** The greeting that is on its way is damaged. */
  void greetsNot() {
    pending = "";
  }

  /** Sends other bytes before the next frame. */
  void say(String text) {
    pending += text;
  }

  @Override
  public SerialPort open(Path path, int baud) throws IOException {
    if (!plugged) {
      throw new IOException("there is no port " + path);
    }
    opened++;
    restart();
    return new Port();
  }

  private final class Port implements SerialPort {
    @Override
    public int read(byte[] buffer) throws IOException {
      reads++;
      checkPlugged();
      long untilNs = clock.nowNs() + 100_000_000;
      String text = "";
      if (talks && clock.nowNs() >= startNs && !pending.isEmpty()) {
        text = pending;
        pending = "";
      } else if (talks && samples && nextNs <= untilNs) {
        clock.sleepUntil(nextNs);
        text =
            SerialText.frame(
                sequence,
                micros.applyAsLong((nextNs - startNs) / 1000),
                1,
                2,
                3,
                reading.applyAsInt(sequence));
        sequence = sequence + 1 & 0xffff;
        nextNs += PERIOD_NS;
      } else {
        clock.sleepUntil(untilNs);
        nextNs = Math.max(nextNs, startNs + (clock.nowNs() - startNs) / PERIOD_NS * PERIOD_NS);
      }
      byte[] bytes = bytes(text);
      System.arraycopy(bytes, 0, buffer, 0, bytes.length);
      return bytes.length;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      checkPlugged();
      asked++;
      // A boot loader swallows what comes too early.
      if (answers && bytes[0] == '?' && clock.nowNs() >= startNs) {
        pending += greeting;
      }
    }

    @Override
    public void close() {
      closed++;
    }

    private void checkPlugged() throws IOException {
      if (!plugged) {
        throw new IOException("the port was unplugged");
      }
    }
  }
}
