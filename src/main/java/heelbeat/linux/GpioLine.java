package heelbeat.linux;

import static heelbeat.linux.GpioInterface.LINE_CONFIG;
import static heelbeat.linux.GpioInterface.LINE_EVENT;
import static heelbeat.linux.GpioInterface.LINE_VALUES;
import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * One GPIO line of this process. Its value is logical: true is low on a line that is active-low.
 * Calls allocate nothing and may come from any thread.
 *
 * <p>The line belongs to its file descriptor. However the process ends, also by SIGKILL, the kernel
 * closes that and frees the line; it does not ask the controller to drive it low. What becomes of
 * an output then is the controller driver's choice: see {@link LinuxOutput}.
 */
final class GpioLine implements AutoCloseable {
  private static final long BITS = LINE_VALUES.byteOffset(groupElement("bits"));
  private static final long MASK = LINE_VALUES.byteOffset(groupElement("mask"));
  private static final long TIMESTAMP = LINE_EVENT.byteOffset(groupElement("timestamp_ns"));
  private static final long ID = LINE_EVENT.byteOffset(groupElement("id"));

  private final DeviceFile file;
  private final LineSettings settings;
  private final MemorySegment values = Arena.ofAuto().allocate(LINE_VALUES);
  private final MemorySegment event = Arena.ofAuto().allocate(LINE_EVENT);

  GpioLine(DeviceFile file, LineSettings settings) {
    this.file = file;
    this.settings = settings;
    values.set(JAVA_LONG, MASK, 1);
  }

  synchronized boolean isOpen() {
    return file.isOpen();
  }

  synchronized boolean get() {
    file.ioctl("GPIO_V2_LINE_GET_VALUES_IOCTL", GpioInterface.GET_LINE_VALUES, values);
    return values.get(JAVA_LONG, BITS) != 0;
  }

  synchronized void set(boolean value) {
    values.set(JAVA_LONG, BITS, value ? 1 : 0);
    file.ioctl("GPIO_V2_LINE_SET_VALUES_IOCTL", GpioInterface.SET_LINE_VALUES, values);
  }

  /** Has the kernel queue the edges from now on, up to 16 of them: its default. */
  synchronized void watchEdges() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment config = arena.allocate(LINE_CONFIG);
      settings.withEdges().writeTo(config);
      file.ioctl(
          "GPIO_V2_LINE_SET_CONFIG_IOCTL",
          GpioInterface.SET_LINE_CONFIG,
          config,
          GpioLine::noInterrupts);
    }
  }

  /** The cause of ENXIO, if edges or debouncing were asked for. */
  static String noInterrupts(int errno) {
    return errno == SystemCallException.ENXIO
        ? "its chip has no interrupt to spare, without which it reports no edges and cannot debounce"
        : "";
  }

  /** Takes the oldest queued edge, without waiting. False if there is none. */
  synchronized boolean nextEdge() {
    return file.readIfReady(event);
  }

  /** Whether the edge last taken went to true. */
  synchronized boolean isRisingEdge() {
    return event.get(JAVA_INT, ID) == GpioInterface.RISING;
  }

  /** When the edge last taken was, in nanoseconds of CLOCK_MONOTONIC. */
  synchronized long edgeTimeNs() {
    return event.get(JAVA_LONG, TIMESTAMP);
  }

  @Override
  public synchronized void close() {
    file.close();
  }
}
