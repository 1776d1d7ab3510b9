package heelbeat.device;

import static java.nio.charset.StandardCharsets.US_ASCII;

import heelbeat.signal.Channel;
import java.util.Arrays;

/**
 * Makes frames out of the bytes of a serial pad. Knows no port and no clock. There are two lines,
 * framed as {@link SerialLines} says:
 *
 * <ul>
 *   <li>{@code $HB,<sequence>,<time_us>,<count>[,<count>...]*hh}: a frame. The sequence number goes
 *       from 0 to 65535 and starts over; the time is the microcontroller's {@code micros()}, 32
 *       bits, and wraps; the counts are in the order that the greeting names.
 *   <li>{@code $HBG,1,<rate_hz>,<fsr|loadcell>,<adc>,<full_scale>,<channel>[;<channel>...]*hh}: the
 *       greeting. A pad sends it when it starts and whenever it receives a {@code ?}.
 * </ul>
 *
 * Lines that are neither are dropped and counted. Nothing is allocated for a frame.
 */
final class SerialProtocol {
  private static final byte[] FRAME = "HB,".getBytes(US_ASCII);
  private static final byte[] GREETING = "HBG,".getBytes(US_ASCII);
  private static final byte[] REQUEST = "?\n".getBytes(US_ASCII);

  static final int SEQUENCE_MAX = 0xffff;
  private static final long TIME_MAX = 0xffff_ffffL;
  private static final long COUNT_MAX = 999_999_999;

  private final SerialHandler handler;
  private final SerialLines lines = new SerialLines(this::readLine);
  private final int[] counts = new int[Channel.COUNT];

  private int[] order = {};
  private int fullScale;
  private int lastSequence = -1;

  private byte[] line = {};
  private int cursor;
  private int end;
  private boolean wellFormed;

  private long frames;
  private long greetings;
  private long unannounced;
  private long lost;
  private long malformed;
  private long beyondFullScale;

  SerialProtocol(SerialHandler handler) {
    this.handler = handler;
  }

  /** What to send to a pad so that it greets. */
  static byte[] request() {
    return REQUEST.clone();
  }

  /** Forgets the half of a line and the greeting, for a port just opened; counters go on. */
  void reset() {
    lines.reset();
    order = new int[0];
    lastSequence = -1;
  }

  /** Reads on. What the bytes complete goes to the handler before this returns. */
  void feed(byte[] bytes, int offset, int count) {
    lines.feed(bytes, offset, count);
  }

  /** Frames handed over. */
  long frames() {
    return frames;
  }

  /** Greetings and frames that came through undamaged; those before a greeting are dropped. */
  long wholeLines() {
    return frames + greetings + unannounced + beyondFullScale;
  }

  /** Frames that are missing according to the sequence numbers, for whatever reason. */
  long lost() {
    return lost;
  }

  /** Lines whose bytes do not give their checksum. */
  long badChecksums() {
    return lines.badChecksums();
  }

  /** Whatever is no line of this protocol. */
  long malformed() {
    return malformed + lines.malformed();
  }

  /** Lines longer than any pad sends. */
  long tooLong() {
    return lines.tooLong();
  }

  /** Frames dropped for a count that the greeting's full scale excludes. */
  long beyondFullScale() {
    return beyondFullScale;
  }

  private void readLine(byte[] payload, int length) {
    line = payload;
    end = length;
    if (startsWith(FRAME)) {
      readFrame();
    } else if (startsWith(GREETING)) {
      readGreeting();
    } else {
      malformed++;
    }
  }

  private boolean startsWith(byte[] name) {
    cursor = name.length;
    return end >= cursor && Arrays.equals(line, 0, cursor, name, 0, cursor);
  }

  private void readGreeting() {
    try {
      SerialGreeting greeting = SerialGreeting.parse(new String(line, 0, end, US_ASCII));
      order = greeting.order().stream().mapToInt(Channel::ordinal).toArray();
      fullScale = greeting.format().fullScaleCounts();
      lastSequence = -1;
      greetings++;
      handler.onGreeting(greeting.format());
    } catch (IllegalArgumentException e) {
      malformed++;
      handler.onRefusedGreeting(String.valueOf(e.getMessage()));
    }
  }

  private void readFrame() {
    if (order.length == 0) {
      unannounced++;
      return;
    }
    wellFormed = true;
    boolean withinScale = true;
    int sequence = (int) number(0, SEQUENCE_MAX);
    long timeUs = number(0, TIME_MAX);
    Arrays.fill(counts, 0);
    for (int channel : order) {
      long count = number(-COUNT_MAX, COUNT_MAX);
      // A two's complement converter reaches one further down than up.
      withinScale &= count <= fullScale && count >= -fullScale - 1L;
      counts[channel] = (int) count;
    }
    if (!wellFormed || cursor != end + 1) {
      malformed++;
      return;
    }
    countLost(sequence);
    if (!withinScale) {
      beyondFullScale++;
      return;
    }
    frames++;
    handler.onFrame(sequence, timeUs, counts);
  }

  /** Reads one field and moves behind the comma that ends it. */
  private long number(long min, long max) {
    boolean negative = min < 0 && cursor < end && line[cursor] == '-';
    int start = negative ? ++cursor : cursor;
    long value = 0;
    while (cursor < end && line[cursor] >= '0' && line[cursor] <= '9' && value <= max) {
      value = value * 10 + line[cursor++] - '0';
    }
    wellFormed &= cursor > start && value <= max && (cursor == end || line[cursor] == ',');
    cursor++;
    return negative ? -value : value;
  }

  private void countLost(int sequence) {
    int ahead = (sequence - lastSequence - 1) & SEQUENCE_MAX;
    // More than half a round ahead is behind: the pad has started over.
    if (lastSequence >= 0 && ahead <= SEQUENCE_MAX / 2) {
      lost += ahead;
    }
    lastSequence = sequence;
  }
}
