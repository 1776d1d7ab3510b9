package heelbeat.rig;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * One line of a GPIO chip by the character device's own requests; numbers and offsets are those of
 * {@code linux/gpio.h}, version 2.
 */
final class RawGpio implements AutoCloseable {
  static final long INPUT = 4;
  static final long OUTPUT = 8;

  private static final long GET_CHIPINFO = 0x8044b401L;
  private static final long GET_LINE = 0xc250b407L;
  private static final long GET_VALUES = 0xc010b40eL;
  private static final long SET_VALUES = 0xc010b40fL;

  private final RawDevice line;
  private final MemorySegment bitsAndMask;

  /** Asks for the line, as {@link #INPUT} or {@link #OUTPUT}. */
  RawGpio(Path chip, int number, long direction) {
    try (RawDevice device = new RawDevice(chip)) {
      MemorySegment request = device.allocate(592);
      request.set(JAVA_INT, 0, number);
      request.setString(256, "rig test");
      request.set(JAVA_LONG, 288, direction);
      request.set(JAVA_INT, 560, 1);
      int result = device.ioctl(GET_LINE, request);
      if (result < 0) {
        throw new IllegalStateException("line " + number + " of " + chip + ": error " + -result);
      }
      line = new RawDevice(request.get(JAVA_INT, 588));
    }
    bitsAndMask = line.allocate(16);
    bitsAndMask.set(JAVA_LONG, 8, 1);
  }

  /** The label by which programs find a chip. */
  static String labelOf(Path chip) {
    try (RawDevice device = new RawDevice(chip)) {
      MemorySegment info = device.allocate(68);
      device.ioctl(GET_CHIPINFO, info);
      return info.getString(32);
    }
  }

  /** 0, or the negative error number. */
  int set(boolean high) {
    bitsAndMask.set(JAVA_LONG, 0, high ? 1 : 0);
    return line.ioctl(SET_VALUES, bitsAndMask);
  }

  boolean isHigh() {
    line.ioctl(GET_VALUES, bitsAndMask);
    return bitsAndMask.get(JAVA_LONG, 0) == 1;
  }

  @Override
  public void close() {
    line.close();
  }
}
