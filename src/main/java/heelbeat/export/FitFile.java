package heelbeat.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a FIT file, as its protocol says (Flexible and Interoperable Data Transfer, version
 * 1.0): a header, messages each of which follows a definition of its fields, and a check-sum.
 */
final class FitFile {
  /** How a field's value is written, by the protocol's number of a base type and its bytes. */
  enum Type {
    ENUM(0x00, 1),
    UINT16(0x84, 2),
    UINT32(0x86, 4),
    UINT32Z(0x8c, 4);

    private final int number;
    private final int bytes;

    Type(int number, int bytes) {
      this.number = number;
      this.bytes = bytes;
    }
  }

  /**
   * A field of a message.
   *
   * @param number in the message, by the profile
   * @param value a whole number, in the field's own unit
   */
  record Field(int number, Type type, long value) {
    static Field of(int number, int value) {
      return new Field(number, Type.ENUM, value);
    }

    static Field number(int number, long value) {
      return new Field(number, Type.UINT16, value);
    }

    /** A moment, to the second before it. */
    static Field time(int number, Instant time) {
      return new Field(number, Type.UINT32, time.getEpochSecond() - EPOCH_S);
    }

    /** A length of time, in milliseconds. */
    static Field length(int number, long ns) {
      return new Field(number, Type.UINT32, ns / 1_000_000);
    }
  }

  /** 1989-12-31T00:00Z, from which FIT counts seconds, since 1970. */
  static final long EPOCH_S = 631_065_600L;

  private static final int HEADER_BYTES = 14;
  private static final int PROTOCOL = 0x10;

  /** The profile whose numbers are used: 21.60. */
  private static final int PROFILE = 2160;

  private static final int DEFINITION = 0x40;

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private byte[] defined = {};

  /** Adds a message; its definition, too, where that of the one before was another. */
  void add(int message, Field... fields) {
    byte[] definition = definition(message, List.of(fields));
    if (!Arrays.equals(defined, definition)) {
      records.writeBytes(definition);
      defined = definition;
    }
    records.write(0);
    for (Field field : fields) {
      for (int i = 0; i < field.type().bytes; i++) {
        records.write((int) (field.value() >> (8 * i)));
      }
    }
  }

  private static byte[] definition(int message, List<Field> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {DEFINITION, 0, 0, (byte) message, (byte) (message >> 8)});
    bytes.write(fields.size());
    for (Field field : fields) {
      bytes.write(field.number());
      bytes.write(field.type().bytes);
      bytes.write(field.type().number);
    }
    return bytes.toByteArray();
  }

  /** The whole file. */
  byte[] bytes() {
    ByteBuffer file =
        ByteBuffer.allocate(HEADER_BYTES + records.size() + 2).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) HEADER_BYTES)
        .put((byte) PROTOCOL)
        .putShort((short) PROFILE)
        .putInt(records.size())
        .put(".FIT".getBytes(StandardCharsets.US_ASCII));
    file.putShort((short) sum(file.array(), HEADER_BYTES - 2));
    file.put(records.toByteArray());
    file.putShort((short) sum(file.array(), HEADER_BYTES + records.size()));
    return file.array();
  }

  /** CRC-16 of the first bytes, reflected, of the polynomial 0x8005. */
  private static int sum(byte[] bytes, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xa001 : sum >> 1;
      }
    }
    return sum;
  }
}
