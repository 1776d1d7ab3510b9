package heelbeat.rig;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers and contents of the CP2112's reports, as Silicon Labs' AN495 lists them. */
final class Cp2112Reports {
  /** Feature reports. */
  static final int GPIO_SETTINGS = 0x02;

  static final int GPIO_GET = 0x03;
  static final int GPIO_SET = 0x04;
  static final int VERSION = 0x05;
  static final int SMBUS_SETTINGS = 0x06;
  static final int LOCK = 0x20;
  static final int USB_SETTINGS = 0x21;

  /** Output and input reports. */
  static final int READ = 0x10;

  static final int WRITE_READ = 0x11;
  static final int READ_FORCE_SEND = 0x12;
  static final int READ_RESPONSE = 0x13;
  static final int WRITE = 0x14;
  static final int STATUS_REQUEST = 0x15;
  static final int STATUS_RESPONSE = 0x16;

  static final byte[] IDLE = status(0, 0, 0);
  static final byte[] BUSY = status(1, 0, 0);
  static final byte[] NOT_ACKNOWLEDGED = status(3, 0, 0);

  /** Number and bytes after the number of each feature report. */
  private static final int[][] FEATURES = {
    {0x01, 1},
    {0x02, 4},
    {0x03, 1},
    {0x04, 2},
    {0x05, 2},
    {0x06, 13},
    {0x20, 1},
    {0x21, 9},
    {0x22, 63},
    {0x23, 63},
    {0x24, 63}
  };

  private static final int[] OUTPUTS = {0x10, 0x11, 0x12, 0x14, 0x15, 0x17};
  private static final int[] INPUTS = {0x13, 0x16};

  /** Main items of a report descriptor, USB HID 1.11, 6.2.2.4. */
  private static final int INPUT = 0x81;

  private static final int OUTPUT = 0x91;
  private static final int FEATURE = 0xb1;

  private Cp2112Reports() {}

  /** Revision 3 of the chip, which has the repeated start that a register read needs. */
  static byte[] version() {
    return new byte[] {VERSION, 0x0c, 3};
  }

  /** Clock 100 kHz, own address 2, no automatic sends, no timeouts, no retries. */
  static byte[] smbusSettings() {
    return ByteBuffer.allocate(14).put((byte) SMBUS_SETTINGS).putInt(100_000).put((byte) 2).array();
  }

  /** A transfer has ended well. */
  static byte[] complete(int readLength) {
    return status(2, 5, readLength);
  }

  private static byte[] status(int state, int detail, int readLength) {
    return ByteBuffer.allocate(64)
        .put((byte) STATUS_RESPONSE)
        .put((byte) state)
        .put((byte) detail)
        .putShort((short) 0)
        .putShort((short) readLength)
        .array();
  }

  /** A vendor's page of reports made of bytes. */
  static byte[] descriptor() {
    ByteArrayOutputStream items = new ByteArrayOutputStream();
    put(items, 0x06, 0x00, 0xff, 0x09, 0x01, 0xa1, 0x01);
    put(items, 0x15, 0x00, 0x26, 0xff, 0x00, 0x75, 0x08);
    for (int[] feature : FEATURES) {
      putReport(items, feature[0], feature[1], FEATURE);
    }
    Arrays.stream(OUTPUTS).forEach(number -> putReport(items, number, 63, OUTPUT));
    Arrays.stream(INPUTS).forEach(number -> putReport(items, number, 63, INPUT));
    put(items, 0xc0);
    return items.toByteArray();
  }

  private static void putReport(ByteArrayOutputStream items, int number, int bytes, int mainItem) {
    put(items, 0x85, number, 0x95, bytes, 0x09, 0x01, mainItem, 0x02);
  }

  private static void put(ByteArrayOutputStream items, int... bytes) {
    for (int one : bytes) {
      items.write(one);
    }
  }
}
