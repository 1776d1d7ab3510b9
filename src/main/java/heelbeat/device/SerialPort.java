package heelbeat.device;

import java.io.IOException;
import java.nio.file.Path;

/** An open serial port, used by one thread. Every error is a sentence for a person. */
interface SerialPort extends AutoCloseable {

  /** Opens ports. */
  interface Opener {
    /**
     * Opens one.
     *
     * @param path such as {@code /dev/ttyACM0}
     * @param baud bits per second
     * @throws IOException saying why there is no such port, or why it cannot be had
     */
    SerialPort open(Path path, int baud) throws IOException;
  }

  /**
   * Waits a tenth of a second at most for bytes.
   *
   * @return how many came, up to the buffer's length; 0 if none did
   * @throws IOException if the port is gone
   */
  int read(byte[] buffer) throws IOException;

  /**
   * Sends bytes.
   *
   * @throws IOException if the port is gone
   */
  void write(byte[] bytes) throws IOException;

  /** Releases the port; never throws. */
  @Override
  void close();
}
