package heelbeat.rig;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/** An ADS1115 by plain reads and writes of i2c-dev; error numbers come back negative. */
final class RawAds1115 implements AutoCloseable {
  /** linux/i2c-dev.h */
  private static final long I2C_SLAVE = 0x0703;

  /** The kernel gives up a transfer after 30 ms or more. */
  private static final int TRIES = 100;

  private final RawDevice bus;
  private final MemorySegment two;

  RawAds1115(Path path, int address) {
    bus = new RawDevice(path);
    two = bus.allocate(2);
    if (bus.ioctl(I2C_SLAVE, MemorySegment.ofAddress(address)) < 0) {
      throw new IllegalStateException("no I2C address 0x" + Integer.toHexString(address));
    }
  }

  /** 0, or the negative error number. */
  int write(int register, int value) {
    return Math.min(0, bus.write(register, value >> 8, value));
  }

  /** The register's 16 bits, or the negative error number. */
  int read(int register) {
    int result = bus.write(register);
    if (result >= 0) {
      result = bus.read(two);
    }
    return result < 0
        ? result
        : ((two.get(JAVA_BYTE, 0) & 0xff) << 8) | (two.get(JAVA_BYTE, 1) & 0xff);
  }

  /**
   * Starts a single conversion and asks until it has ended; its signed result. A transfer that a
   * busy host lets time out is tried again: it is no answer.
   */
  int convert(int config) {
    answered(() -> write(1, config | 0x8000));
    while ((answered(() -> read(1)) & 0x8000) == 0) {
      Thread.onSpinWait();
    }
    return (short) answered(() -> read(0));
  }

  private static int answered(IntSupplier transfer) {
    int answer = -1;
    for (int i = 0; i < TRIES && answer < 0; i++) {
      answer = transfer.getAsInt();
    }
    if (answer < 0) {
      throw new IllegalStateException("no answer in " + TRIES + " tries: " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    bus.close();
  }
}
