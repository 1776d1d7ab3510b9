package heelbeat.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, records and their values as they lie in a file of SQLite, by
 * https://sqlite.org/fileformat2.html. Bytes that cannot be one give null, never an exception.
 */
final class SqliteBytes {
  /** A number of a length of its own, and where it ends. */
  record Varint(long value, int end) {}

  /** So many columns no table of ours has: the limit for what is taken for a record. */
  private static final int MOST_COLUMNS = 64;

  /** How many bytes a value takes by its type; -1 for types that are not used. */
  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};

  private static final int FRACTION = 7;

  private static final int ZERO = 8;

  /** From here on blobs and texts, in turn, of each length. */
  private static final int FIRST_TEXT = 12;

  private SqliteBytes() {}

  static int u16(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  static int i32(byte[] bytes, int at) {
    return (u16(bytes, at) << 16) | u16(bytes, at + 2);
  }

  static @Nullable Varint varint(byte[] bytes, int at, int limit) {
    long value = 0;
    for (int i = 0; i < 9; i++) {
      if (at + i >= limit) {
        return null;
      }
      int next = bytes[at + i];
      if (i == 8) {
        return new Varint((value << 8) | (next & 0xff), at + 9);
      }
      value = (value << 7) | (next & 0x7f);
      if (next >= 0) {
        return new Varint(value, at + i + 1);
      }
    }
    return null;
  }

  /**
   * The values of a record that takes exactly these bytes: Long, Double, String, byte[] or null.
   */
  static @Nullable Object @Nullable [] record(byte[] bytes, int from, int to) {
    if (recordEnd(bytes, from, to) != to) {
      return null;
    }
    Varint header = varint(bytes, from, to);
    return header == null ? null : values(bytes, header.end(), from + (int) header.value());
  }

  /** Where a record ends by its own header, not behind a limit; 0 if none begins there. */
  static int recordEnd(byte[] bytes, int from, int limit) {
    Varint header = varint(bytes, from, limit);
    if (header == null || header.value() > limit - from || header.value() < header.end() - from) {
      return 0;
    }
    int headerEnd = from + (int) header.value();
    long end = headerEnd;
    // Most of what is looked at is no record; so nothing is made before that is known.
    for (int at = header.end(), columns = 0; at < headerEnd; columns++) {
      Varint type = varint(bytes, at, headerEnd);
      if (type == null || columns == MOST_COLUMNS || length(type.value()) < 0) {
        return 0;
      }
      end += length(type.value());
      if (end > limit) {
        return 0;
      }
      at = type.end();
    }
    return (int) end;
  }

  private static @Nullable Object[] values(byte[] bytes, int from, int headerEnd) {
    List<@Nullable Object> values = new ArrayList<>();
    int typeAt = from;
    int at = headerEnd;
    while (typeAt < headerEnd) {
      Varint type = varint(bytes, typeAt, headerEnd);
      if (type == null) {
        throw new IllegalStateException("it was there a moment ago");
      }
      values.add(value(bytes, at, type.value()));
      at += (int) length(type.value());
      typeAt = type.end();
    }
    return values.toArray();
  }

  /** How many bytes a value of a serial type takes; -1 for one that does not exist. */
  private static long length(long type) {
    if (type < 0 || type > Integer.MAX_VALUE) {
      return -1;
    }
    return type < LENGTHS.length ? LENGTHS[(int) type] : (type - FIRST_TEXT) / 2;
  }

  private static @Nullable Object value(byte[] bytes, int at, long type) {
    int length = (int) length(type);
    if (type == 0) {
      return null;
    }
    if (type == FRACTION) {
      return Double.longBitsToDouble(number(bytes, at, length));
    }
    if (type < FIRST_TEXT) {
      // Two types stand for 0 and 1, and take no bytes.
      return length == 0 ? type - ZERO : number(bytes, at, length);
    }
    return type % 2 == 1
        ? new String(bytes, at, length, StandardCharsets.UTF_8)
        : Arrays.copyOfRange(bytes, at, at + length);
  }

  private static long number(byte[] bytes, int at, int length) {
    long value = bytes[at];
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }
}
