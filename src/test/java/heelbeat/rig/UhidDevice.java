package heelbeat.rig;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A USB HID device whose other side is this program: the kernel asks by events on {@code
 * /dev/uhid}, a thread of this class answers. Layouts and numbers are those of {@code
 * linux/uhid.h}.
 */
final class UhidDevice {
  /** What the device does. Called by one thread, in the order of the kernel's questions. */
  interface Reports {
    /** The feature report of that number with its number first; empty for an error. */
    byte[] onGetFeature(int number);

    /** The program behind the driver sets a feature; the report's number is its first byte. */
    void onSetFeature(byte[] report);

    /** The driver sends a report; its number is its first byte. */
    void onOutput(byte[] report);
  }

  private static final int DESTROY = 1;
  private static final int STOP = 3;
  private static final int OUTPUT = 6;
  private static final int GET_REPORT = 9;
  private static final int GET_REPORT_REPLY = 10;
  private static final int CREATE2 = 11;
  private static final int INPUT2 = 12;
  private static final int SET_REPORT = 13;
  private static final int SET_REPORT_REPLY = 14;

  private static final int BUS_USB = 3;
  private static final int EVENT_BYTES = 4380;
  private static final int MAX_DATA_BYTES = 4096;
  private static final short EIO = 5;

  private final RandomAccessFile uhid;
  private final Reports reports;
  private volatile boolean pulled;

  /** Opens the kernel's door. Nothing is plugged in yet. */
  UhidDevice(Reports reports) throws IOException {
    this.reports = reports;
    uhid = new RandomAccessFile("/dev/uhid", "rw");
  }

  /** Plugs the device in; from now on its reports are asked for. */
  void plug(String name, int vendor, int product, byte[] descriptor) throws IOException {
    ByteBuffer create = event(CREATE2);
    create.put(Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 128));
    create.put(new byte[64 + 64]);
    create.putShort((short) descriptor.length).putShort((short) BUS_USB);
    create.putInt(vendor).putInt(product).putInt(0x0100).putInt(0);
    create.put(descriptor);
    write(create);
    Thread.ofPlatform().daemon().name("uhid").start(this::answer);
  }

  /**
   * Pulls the device: it is silent from now on. The kernel waits until the last program has closed
   * what it had open of it, so a thread of its own waits there.
   */
  void pull() {
    pulled = true;
    Thread.ofPlatform().daemon().name("uhid pull").start(this::destroy);
  }

  private void destroy() {
    try {
      write(event(DESTROY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a report to the driver. */
  void send(byte[] report) throws IOException {
    ByteBuffer input = event(INPUT2);
    input.putShort((short) report.length).put(report);
    reply(input);
  }

  private void answer() {
    byte[] bytes = new byte[EVENT_BYTES];
    ByteBuffer event = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try (uhid) {
      int type;
      do {
        if (uhid.read(bytes) < 4) {
          throw new IOException("short event on /dev/uhid");
        }
        type = event.getInt(0);
        handle(type, event);
      } while (type != STOP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(int type, ByteBuffer event) throws IOException {
    switch (type) {
      case OUTPUT -> reports.onOutput(bytes(event, 4, event.getShort(4 + MAX_DATA_BYTES)));
      case GET_REPORT -> {
        byte[] report = reports.onGetFeature(event.get(8) & 0xff);
        ByteBuffer reply = event(GET_REPORT_REPLY);
        reply.putInt(event.getInt(4)).putShort(report.length == 0 ? EIO : 0);
        reply.putShort((short) report.length).put(report);
        reply(reply);
      }
      case SET_REPORT -> {
        reports.onSetFeature(bytes(event, 12, event.getShort(10)));
        reply(event(SET_REPORT_REPLY).putInt(event.getInt(4)).putShort((short) 0));
      }
      default -> {}
    }
  }

  private static byte[] bytes(ByteBuffer event, int offset, int length) {
    byte[] bytes = new byte[length];
    event.get(offset, bytes);
    return bytes;
  }

  private void reply(ByteBuffer event) throws IOException {
    try {
      if (!pulled) {
        write(event);
      }
    } catch (IOException e) {
      // It may have been pulled just now; then the kernel takes no answers any more.
      if (!pulled) {
        throw e;
      }
    }
  }

  private void write(ByteBuffer event) throws IOException {
    uhid.write(bytes(event, 0, EVENT_BYTES));
  }

  private static ByteBuffer event(int type) {
    return ByteBuffer.allocate(EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(type);
  }
}
