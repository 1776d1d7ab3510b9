package heelbeat.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The device under a folder. A stick that is pulled out leaves its folder behind, which goes on
 * answering from memory; what shows the pull is that sysfs does not list the device any more.
 */
final class BlockDevice {
  private static final long LOOK_NS = 20_000_000;

  private final Path entry;
  private final boolean isListed;

  private BlockDevice(Path entry) {
    this.entry = entry;
    this.isListed = Files.exists(entry);
  }

  /** What is listed for the folder now; memory, network and overlays have no device. */
  static BlockDevice under(Path directory) throws IOException {
    long number = (long) Files.getAttribute(directory, "unix:dev");
    // gnu_dev_major and gnu_dev_minor of the C library.
    long major = (number >>> 8 & 0xfff) | (number >>> 32 & ~0xfffL);
    long minor = (number & 0xff) | (number >>> 12 & ~0xffL);
    return new BlockDevice(Path.of("/sys/dev/block/" + major + ":" + minor));
  }

  /** Whether it goes, or has gone; writing fails a moment before sysfs knows. */
  boolean isGoneWithin(Duration patience) {
    long endNs = System.nanoTime() + patience.toNanos();
    while (isListed && Files.exists(entry) && System.nanoTime() - endNs < 0) {
      LockSupport.parkNanos(LOOK_NS);
    }
    return isListed && Files.notExists(entry);
  }
}
