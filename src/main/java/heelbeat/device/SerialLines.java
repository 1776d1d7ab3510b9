package heelbeat.device;

/**
 * Finds lines in a stream of bytes, framed as in NMEA 0183: {@code $}, a payload, {@code *}, the
 * exclusive or of the payload's bytes as two hex digits, and CR LF; CR or LF alone will do.
 *
 * <p>Whatever else arrives is dropped and counted. A {@code $} always begins a line, so damage
 * costs the line it hits and at most the one after it. Nothing is allocated for a line.
 */
final class SerialLines {
  /** The longest payload with its checksum; the longest greeting of a usual pad has 110 bytes. */
  static final int LONGEST_LINE = 128;

  private static final int CHECKSUM_LENGTH = 3;

  /** Receives the payload of every line that is whole. */
  interface Reader {
    /**
     * Takes one payload.
     *
     * @param line holds the payload from its first byte on; valid during the call
     * @param length the payload's length
     */
    void onLine(byte[] line, int length);
  }

  private enum State {
    /** Between two lines. */
    BETWEEN,
    /** After bytes that no {@code $} came before. */
    GARBAGE,
    /** After a {@code $}. */
    LINE,
    /** In a line that has been given up. */
    TOO_LONG
  }

  private final Reader reader;
  private final byte[] line = new byte[LONGEST_LINE];
  private State state = State.BETWEEN;
  private int length;

  private long badChecksums;
  private long malformed;
  private long tooLong;

  SerialLines(Reader reader) {
    this.reader = reader;
  }

  /** Forgets the half of a line; counters go on. */
  void reset() {
    state = State.BETWEEN;
  }

  /** Reads on. The lines that the bytes complete go to the reader before this returns. */
  void feed(byte[] bytes, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      feed(bytes[i]);
    }
  }

  /** Lines whose bytes do not give their checksum. */
  long badChecksums() {
    return badChecksums;
  }

  /** Lines without a checksum, lines cut short by the next, and stretches of anything else. */
  long malformed() {
    return malformed;
  }

  /** Lines longer than any pad sends. */
  long tooLong() {
    return tooLong;
  }

  private void feed(byte next) {
    switch (next) {
      case '$' -> {
        countUnfinished();
        state = State.LINE;
        length = 0;
      }
      case '\r', '\n' -> {
        if (state == State.LINE) {
          endLine();
        } else {
          countUnfinished();
        }
        state = State.BETWEEN;
      }
      default -> {
        if (state == State.BETWEEN) {
          state = State.GARBAGE;
        } else if (state == State.LINE && length == LONGEST_LINE) {
          state = State.TOO_LONG;
        } else if (state == State.LINE) {
          line[length++] = next;
        }
      }
    }
  }

  private void countUnfinished() {
    switch (state) {
      case BETWEEN -> {}
      case GARBAGE, LINE -> malformed++;
      case TOO_LONG -> tooLong++;
    }
  }

  private void endLine() {
    int end = length - CHECKSUM_LENGTH;
    if (end < 0 || line[end] != '*') {
      malformed++;
    } else if (checksum(line, end) != hexValue(line[end + 1], line[end + 2])) {
      badChecksums++;
    } else {
      reader.onLine(line, end);
    }
  }

  /** The exclusive or of the payload's bytes, 0 to 255. */
  static int checksum(byte[] payload, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum ^= payload[i] & 0xff;
    }
    return sum;
  }

  /** Two hex digits' value, or something negative if they are none. */
  private static int hexValue(byte high, byte low) {
    int lowValue = Character.digit(low, 16);
    return lowValue < 0 ? -1 : Character.digit(high, 16) * 16 + lowValue;
  }
}
