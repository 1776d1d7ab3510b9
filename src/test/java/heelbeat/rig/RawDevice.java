package heelbeat.rig;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A device file by system calls alone, so that the rig is proven without the drivers that it is
 * there to prove. Every call returns what the kernel said: 0 or more, or a negative error number.
 */
@SuppressWarnings("restricted")
final class RawDevice implements AutoCloseable {
  /** asm-generic/errno.h */
  static final int ETIMEDOUT = 110;

  private static final int O_RDWR = 2;

  private static final MethodHandle OPEN =
      call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CLOSE =
      call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle READ =
      call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle WRITE =
      call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle IOCTL =
      call(
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          Linker.Option.firstVariadicArg(2));

  private final Arena arena = Arena.ofShared();
  private final MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
  private final int fd;

  RawDevice(Path path) {
    fd = (int) invoke(OPEN, arena.allocateFrom(path.toString()), O_RDWR);
    if (fd < 0) {
      throw new IllegalStateException("cannot open " + path + ": error " + -fd);
    }
  }

  /** Takes over what another device's driver has opened. */
  RawDevice(int fd) {
    this.fd = fd;
  }

  /** For arguments of {@link #ioctl}; lives as long as this. */
  MemorySegment allocate(long bytes) {
    return arena.allocate(bytes, 8);
  }

  int ioctl(long request, MemorySegment argument) {
    return (int) invoke(IOCTL, fd, request, argument);
  }

  int write(int... bytes) {
    MemorySegment buffer = allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      buffer.set(JAVA_BYTE, i, (byte) bytes[i]);
    }
    return (int) invoke(WRITE, fd, buffer, (long) bytes.length);
  }

  int read(MemorySegment buffer) {
    return (int) invoke(READ, fd, buffer, buffer.byteSize());
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      invoke(CLOSE, fd);
      arena.close();
    }
  }

  private long invoke(MethodHandle function, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = errno;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    try {
      long result = ((Number) function.invokeWithArguments(all)).longValue();
      return result < 0 ? -errno.get(JAVA_INT, 0) : result;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static MethodHandle call(String name, FunctionDescriptor type, Linker.Option... options) {
    Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = Linker.Option.captureCallState("errno");
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, all);
  }
}
