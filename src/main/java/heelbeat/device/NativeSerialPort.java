package heelbeat.device;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A port of the machine, by jSerialComm. */
final class NativeSerialPort implements heelbeat.device.SerialPort {
  private static final int READ_TIMEOUT_MS = 100;

  /** The header's ports, and those that udev names by the device or by where it is plugged in. */
  private static final Pattern LASTING_NAMES = Pattern.compile("/dev/(serial|ttyAMA|ttyS)");

  private static final int EPERM = 1;
  private static final int ENOENT = 2;
  private static final int NONE = 0;
  private static final int EIO = 5;
  private static final int ENXIO = 6;
  private static final int EAGAIN = 11;
  private static final int EACCES = 13;
  private static final int EBUSY = 16;
  private static final int ENODEV = 19;
  private static final int EISDIR = 21;
  private static final int EINVAL = 22;
  private static final int ENOTTY = 25;

  private final Path path;
  private final SerialPort port;

  private NativeSerialPort(Path path, SerialPort port) {
    this.path = path;
    this.port = port;
  }

  /**
   * Opens a port by its path, also one behind a symbolic link or a pseudo-terminal. Lowers and
   * raises DTR, which resets many boards. Bytes received before are dropped.
   *
   * @throws IOException saying what to do about it
   */
  static heelbeat.device.SerialPort open(Path path, int baud) throws IOException {
    SerialLibrary.prepare();
    // The library would go looking for another port of that name.
    if (!Files.exists(path)) {
      throw new IOException(words(ENODEV, path));
    }
    try {
      // Of what it unpacks; all else that it would do at the end it does anyway.
      SerialPort.autoCleanupAtShutdown();
      SerialPort port = SerialPort.getCommPort(path.toString());
      port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_TIMEOUT_MS, 0);
      port.flushIOBuffers();
      if (!port.openPort()) {
        throw new IOException(words(port.getLastErrorCode(), path, PortHolder.of(path)));
      }
      return new NativeSerialPort(path, port);
    } catch (SerialPortInvalidPortException e) {
      throw new IOException(words(ENODEV, path), e);
    } catch (LinkageError e) {
      throw new IOException(
          "the serial library cannot be unpacked to "
              + System.getProperty("java.io.tmpdir")
              + " and run from there: "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    int count = port.readBytes(buffer, buffer.length);
    if (count < 0) {
      throw new IOException(words(port.getLastErrorCode(), path));
    }
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    if (port.writeBytes(bytes, bytes.length) != bytes.length) {
      throw new IOException(words(port.getLastErrorCode(), path));
    }
  }

  @Override
  public void close() {
    port.closePort();
  }

  private static String words(int errno, Path path) {
    return words(errno, path, Optional.empty());
  }

  /**
   * An error number of Linux in words.
   *
   * @param holder who else has the port open, if that is known
   */
  static String words(int errno, Path path, Optional<String> holder) {
    return switch (errno) {
      case EPERM, EACCES ->
          "no permission to open "
              + path
              + ": add the user to the group dialout and log in again, or restart the service";
      case EBUSY, EAGAIN ->
          path + " is in use by " + holder.orElse("another program") + ": close it";
      // The library says ENOENT, too, of a port that this program has open already.
      case ENOENT -> Files.exists(path) ? path + " is in use by this program" : words(ENODEV, path);
      case ENXIO, ENODEV -> "there is no port " + path + ": plug the pad in" + renamed(path);
      // The library forgets the number if the device goes away between two reads.
      case EIO, NONE -> path + " was unplugged";
      case EISDIR, EINVAL, ENOTTY -> path + " is not a serial port";
      default -> path + " fails with error number " + errno;
    };
  }

  /** Only a port on USB may come back under another name, and not under that of its own. */
  private static String renamed(Path path) {
    return LASTING_NAMES.matcher(path.toString()).lookingAt()
        ? ""
        : "; if it is in, under another name, serial.port = \"auto\" finds it";
  }
}
