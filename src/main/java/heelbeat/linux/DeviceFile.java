package heelbeat.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntFunction;

/** An open file of the kernel. Calls allocate nothing. Its owner lets in one thread at a time. */
final class DeviceFile implements AutoCloseable {
  /** Flags of open(2), asm-generic/fcntl.h. */
  private static final int O_WRONLY = 1;

  private static final int O_RDWR = 2;
  private static final int O_CLOEXEC = 0x80000;

  /** poll(2): struct pollfd holds int fd, short events, short revents. */
  private static final short POLLIN = 1;

  private static final int CLOSED = -1;

  private final String path;
  private final MemorySegment errno = Arena.ofAuto().allocate(SystemCalls.ERRNO_ROOM);
  private final MemorySegment pollfd = Arena.ofAuto().allocate(8, 4);
  private int fd;

  /** Takes over a file that the kernel has opened; the path is for messages alone. */
  DeviceFile(String path, int fd) {
    this.path = path;
    this.fd = fd;
    pollfd.set(JAVA_INT, 0, fd);
    pollfd.set(JAVA_SHORT, 4, POLLIN);
  }

  /**
   * Opens a device node.
   *
   * @throws SystemCallException saying what to do about it
   */
  static DeviceFile open(String path) {
    return open(path, O_RDWR | O_CLOEXEC);
  }

  /**
   * Opens a file of sysfs to set what it stands for.
   *
   * @throws SystemCallException saying what to do about it
   */
  static DeviceFile openToWrite(String path) {
    return open(path, O_WRONLY | O_CLOEXEC);
  }

  /** Writes a text to a file of sysfs. */
  static void write(String path, String text) {
    try (DeviceFile file = openToWrite(path);
        Arena arena = Arena.ofConfined()) {
      file.write(arena.allocateFrom(text), text.length());
    }
  }

  private static DeviceFile open(String path, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(SystemCalls.ERRNO_ROOM);
      int result = SystemCalls.open(errno, arena.allocateFrom(path), flags);
      if (result < 0) {
        throw SystemCallException.ofOpen(path, -result);
      }
      return new DeviceFile(path, result);
    }
  }

  String path() {
    return path;
  }

  boolean isOpen() {
    return fd != CLOSED;
  }

  /**
   * Asks the driver.
   *
   * @param call the request's name, for the message
   * @throws SystemCallException if the driver refuses
   */
  void ioctl(String call, long request, MemorySegment argument) {
    ioctl(call, request, argument, errno -> "");
  }

  /**
   * Asks the driver.
   *
   * @param advice what an error number may mean here and what to do about it; may be empty
   */
  void ioctl(String call, long request, MemorySegment argument, IntFunction<String> advice) {
    int result = SystemCalls.ioctl(errno, openFd(), request, argument);
    if (result < 0) {
      throw new SystemCallException(call, path, -result, advice.apply(-result));
    }
  }

  /** Fills the buffer if there is something to read; does not wait. */
  boolean readIfReady(MemorySegment buffer) {
    int openFd = openFd();
    int result = SystemCalls.poll(errno, pollfd);
    if (result > 0) {
      result = SystemCalls.read(errno, openFd, buffer);
    }
    if (result < 0) {
      throw new SystemCallException("read", path, -result, "");
    }
    return result > 0;
  }

  /** Writes the first so many bytes, to the file's start. */
  void write(MemorySegment bytes, long count) {
    int result = SystemCalls.pwrite(errno, openFd(), bytes, count);
    if (result < 0) {
      throw new SystemCallException("write", path, -result, "");
    }
  }

  /** Closes the file, once; what the kernel says to that is of no use to anybody. */
  @Override
  public void close() {
    if (isOpen()) {
      SystemCalls.close(errno, fd);
      fd = CLOSED;
    }
  }

  private int openFd() {
    if (!isOpen()) {
      throw new IllegalStateException(path + " is closed");
    }
    return fd;
  }
}
