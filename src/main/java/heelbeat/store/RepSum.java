package heelbeat.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The check-sum of a repetition, over the name of its session and all that its row holds but the
 * session's key, which another store gives anew: CRC-32C (RFC 3720, 12.1), which tells any change
 * of a single byte, and lets one of 4 billion others pass.
 */
final class RepSum {
  static final String COLUMN = "sum";

  /** What is summed up, in this order for ever: the rows of stores out there are. */
  static final List<String> OF =
      List.of(
          "number",
          "foot",
          "heel_off_ns",
          "top_ns",
          "lowering_ns",
          "heel_down_ns",
          "concentric_error_ns",
          "hold_error_ns",
          "eccentric_error_ns",
          "rest_ns",
          "unload_ns",
          "reload_ns",
          "rise_part",
          "rise_m",
          "longest_hold_ns",
          "set_number",
          "push_up",
          "lag_ns",
          "faults",
          "phases_kept");

  /** What it takes to check it. */
  static final List<String> ALL = Stream.concat(OF.stream(), Stream.of(COLUMN)).toList();

  /** The largest sum. */
  private static final long MOST = 0xffff_ffffL;

  /** SQLite stores a whole number in so many bytes, the fewest; or in eight. */
  private static final int[] WIDTHS = {1, 2, 3, 4, 6};

  private static final int MISSING = 0;
  private static final int WHOLE = 1;
  private static final int FRACTION = 2;
  private static final int TEXT = 3;

  /** SQLite stores a fraction that is whole and smaller than this as a whole number. */
  private static final double MOST_WHOLE = 1e15;

  /** The values of a row, each a number, a text or null, by their places in {@link #ALL}. */
  @FunctionalInterface
  interface Values {
    @Nullable Object of(int place);
  }

  private RepSum() {}

  /**
   * The sum, from 0 to 2^32 - 1.
   *
   * @param session the name of its session
   */
  static long of(String session, Values values) {
    return of(Content.of(session, values, false).bytes());
  }

  private static long of(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return sum.getValue();
  }

  /** Whether a row has a sum; older ones have none. */
  static boolean isIn(Values values) {
    return values.of(OF.size()) != null;
  }

  /** Whether a row's sum is that of its values. */
  static boolean isRight(String session, Values values) {
    return values.of(OF.size()) instanceof Number sum && sum.longValue() == of(session, values);
  }

  /** One column of a row, and the value that it had before a byte was changed. */
  record Change(String column, Object value) {}

  /**
   * Finds the byte that was changed: of all rows that differ in one, the one whose sum is right is
   * that which was written.
   *
   * @return what it takes to make the sum right; empty if more than a byte was changed
   */
  static Optional<Change> mend(String session, Values values) {
    if (!(values.of(OF.size()) instanceof Number stored)) {
      return Optional.empty();
    }
    Content content = Content.of(session, values, true);
    long sum = of(content.bytes());
    // Of the sum, too, a changed first byte may have changed the sign.
    if (isOneByteAtMost((sum ^ stored.longValue()) & MOST)) {
      return Optional.of(new Change(COLUMN, sum));
    }
    for (int i = 0; i < OF.size(); i++) {
      if (content.find(i, stored.longValue())) {
        return Optional.of(new Change(OF.get(i), content.value(i)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOneByteAtMost(long bits) {
    int lowest = Long.numberOfTrailingZeros(bits) / Byte.SIZE * Byte.SIZE;
    return bits == 0 || (bits >>> lowest) <= 0xff;
  }

  /**
   * What is summed up: of each value a byte that tells its kind, and then its bytes.
   *
   * @param starts where the values begin, and where the last one ends
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Content(byte[] bytes, int[] starts) {
    /**
     * Of a row.
     *
     * @param isFromPage whether the values are as they lie on a page: what lies there as a fraction
     *     was none that is whole, even if a changed byte makes it one
     */
    static Content of(String session, Values values, boolean isFromPage) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
      int[] starts = new int[OF.size() + 1];
      add(bytes, session, false);
      for (int i = 0; i < OF.size(); i++) {
        starts[i] = bytes.size();
        add(bytes, values.of(i), isFromPage);
      }
      starts[OF.size()] = bytes.size();
      return new Content(bytes.toByteArray(), starts);
    }

    private static void add(
        ByteArrayOutputStream bytes, @Nullable Object value, boolean isFromPage) {
      if (value == null) {
        bytes.write(MISSING);
      } else if (value instanceof Double fraction && (isFromPage || !isWhole(fraction))) {
        add(bytes, FRACTION, Double.doubleToRawLongBits(fraction));
      } else if (value instanceof Number number) {
        add(bytes, WHOLE, number.longValue());
      } else {
        bytes.write(TEXT);
        bytes.writeBytes(value.toString().getBytes(StandardCharsets.UTF_8));
      }
    }

    /** As SQLite stores it, too. */
    private static boolean isWhole(double number) {
      return number == Math.rint(number) && Math.abs(number) < MOST_WHOLE;
    }

    private static void add(ByteArrayOutputStream bytes, int kind, long bits) {
      bytes.write(kind);
      bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(bits).array());
    }

    /** Changes a byte of a value so that the sum is right; if there is none, all is as it was. */
    boolean find(int value, long sum) {
      for (int at = starts[value] + 1; at < starts[value + 1]; at++) {
        byte own = bytes[at];
        for (int change = 1; change <= 0xff; change++) {
          bytes[at] = (byte) (own ^ change);
          if (RepSum.of(bytes) == sum) {
            return true;
          }
        }
        bytes[at] = own;
      }
      return bytes[starts[value]] == WHOLE && findSign(ByteBuffer.wrap(bytes), value, sum);
    }

    /** The first byte of a number of few bytes has its sign, and so stands for all before it. */
    private boolean findSign(ByteBuffer content, int value, long sum) {
      int at = starts[value] + 1;
      long own = content.getLong(at);
      for (int width : WIDTHS) {
        int unused = Long.SIZE - width * Byte.SIZE;
        for (long change = 0x80; change <= 0xff; change++) {
          long other = own ^ (change << ((width - 1) * Byte.SIZE));
          content.putLong(at, other << unused >> unused);
          if (RepSum.of(bytes) == sum) {
            return true;
          }
        }
      }
      content.putLong(at, own);
      return false;
    }

    /** A value that is there. */
    Object value(int value) {
      int at = starts[value] + 1;
      if (bytes[at - 1] == TEXT) {
        return new String(bytes, at, starts[value + 1] - at, StandardCharsets.UTF_8);
      }
      ByteBuffer number = ByteBuffer.wrap(bytes);
      return bytes[at - 1] == FRACTION ? (Object) number.getDouble(at) : number.getLong(at);
    }
  }
}
