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
 *       from 0 to 65535 and starts over; the time is the microcontroller's {@code micros()}, or any
 *       count of microseconds of up to 64 bits, and wraps; the counts are in the order that the
 *       greeting names.
 *   <li>{@code $HBG,1,<rate_hz>,<fsr|loadcell>,<adc>,<full_scale>,<channel>[;<channel>...]*hh}: the
 *       greeting. A pad sends it when it starts and whenever it receives a {@code ?}.
 * </ul>
 *
 * Lines that are neither are dropped and counted, and so is a frame that comes twice, with the same
 * number, time and counts as the one before. Nothing is allocated for a frame.
 */
final class SerialProtocol {
  private static final byte[] FRAME = "HB,".getBytes(US_ASCII);
  private static final byte[] GREETING = "HBG,".getBytes(US_ASCII);
  private static final byte[] REQUEST = "?\n".getBytes(US_ASCII);

  static final int SEQUENCE_MAX = 0xffff;

  /** A line comes twice or three times; more often it is the pad that stands. */
  private static final int DOUBLES = 2;

  private static final long COUNT_MAX = 999_999_999;

  private final SerialHandler handler;
  private final SerialLines lines = new SerialLines(this::readLine);
  private final int[] counts = new int[Channel.COUNT];

  private int[] order = {};
  private int fullScale;
  private int lastSequence = -1;
  private long lastUs;
  private int same;
  private final int[] lastCounts = new int[Channel.COUNT];

  private byte[] line = {};
  private int cursor;
  private int end;
  private boolean wellFormed;

  private long frames;
  private long greetings;
  private long unannounced;
  private long lost;
  private long doubled;
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
    return frames + greetings + unannounced + beyondFullScale + doubled;
  }

  /** Frames dropped because they are the line before once more. */
  long doubled() {
    return doubled;
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
    long timeUs = time();
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
    if (isDoubled(sequence, timeUs)) {
      doubled++;
      return;
    }
    countLost(sequence, timeUs);
    System.arraycopy(counts, 0, lastCounts, 0, counts.length);
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

  /** Reads the field of the time: 64 bits without a sign. */
  private long time() {
    int start = cursor;
    long value = 0;
    boolean fits = true;
    while (cursor < end && line[cursor] >= '0' && line[cursor] <= '9') {
      int digit = line[cursor++] - '0';
      // -1 is the largest of all.
      fits &= Long.compareUnsigned(value, Long.divideUnsigned(-1 - digit, 10)) <= 0;
      value = value * 10 + digit;
    }
    wellFormed &= cursor > start && fits && (cursor == end || line[cursor] == ',');
    cursor++;
    return value;
  }

  /** Whether this frame is the one before once more; a pad that never counts says nothing by it. */
  private boolean isDoubled(int sequence, long timeUs) {
    boolean isSame =
        sequence == lastSequence && timeUs == lastUs && Arrays.equals(counts, lastCounts);
    same = isSame ? same + 1 : 0;
    return isSame && same <= DOUBLES;
  }

  private void countLost(int sequence, long timeUs) {
    int ahead = (sequence - lastSequence - 1) & SEQUENCE_MAX;
    // More than half a round ahead is behind: the pad has started over.
    if (lastSequence >= 0
        && ahead <= SEQUENCE_MAX / 2
        && !PadClock.isNewBeginning(ahead, lastUs, timeUs, false)) {
      lost += ahead;
    }
    lastSequence = sequence;
    lastUs = timeUs;
  }
}
