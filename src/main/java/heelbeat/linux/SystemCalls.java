package heelbeat.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.stream.Stream;

/**
 * The C library's functions, all that Heelbeat calls. Each returns what the function returns, or
 * the negative error number. The first argument is the caller's room for that number, of the layout
 * {@link #ERRNO_ROOM}.
 *
 * <p>They allocate nothing, with one reservation: the linker of JDK 25 itself makes a slice of 40
 * bytes of that room at each call, until the optimising compiler sees that nobody keeps it.
 */
@SuppressWarnings("restricted")
final class SystemCalls {
  static final MemoryLayout ERRNO_ROOM = Linker.Option.captureStateLayout();

  private static final VarHandle ERRNO = ERRNO_ROOM.varHandle(PathElement.groupElement("errno"));

  private static final MethodHandle OPEN =
      call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CLOSE =
      call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle READ =
      call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle PWRITE =
      call("pwrite", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG));
  private static final MethodHandle POLL =
      call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle IOCTL =
      call(
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle SOCKET =
      call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SENDTO =
      call(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle ADJTIMEX =
      call("adjtimex", FunctionDescriptor.of(JAVA_INT, ADDRESS));

  private static final MethodHandle CLOCK_NANOSLEEP =
      function(
          "clock_nanosleep", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

  private static final MethodHandle ERROR_NAME = text("strerrorname_np");
  private static final MethodHandle ERROR_TEXT = text("strerrordesc_np");

  private SystemCalls() {}

  static int open(MemorySegment errno, MemorySegment path, int flags) {
    try {
      return result((int) OPEN.invokeExact(errno, path, flags), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int close(MemorySegment errno, int fd) {
    try {
      return result((int) CLOSE.invokeExact(errno, fd), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int read(MemorySegment errno, int fd, MemorySegment buffer) {
    try {
      return result((long) READ.invokeExact(errno, fd, buffer, buffer.byteSize()), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int pwrite(MemorySegment errno, int fd, MemorySegment bytes, long count) {
    try {
      return result((long) PWRITE.invokeExact(errno, fd, bytes, count, 0L), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Looks at one file, without waiting. */
  static int poll(MemorySegment errno, MemorySegment pollfd) {
    try {
      return result((int) POLL.invokeExact(errno, pollfd, 1L, 0), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int ioctl(MemorySegment errno, int fd, long request, MemorySegment argument) {
    try {
      return result((int) IOCTL.invokeExact(errno, fd, request, argument), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int socket(MemorySegment errno, int domain, int type) {
    try {
      return result((int) SOCKET.invokeExact(errno, domain, type, 0), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int sendto(
      MemorySegment errno, int fd, MemorySegment bytes, int flags, MemorySegment address) {
    int addressBytes = (int) address.byteSize();
    try {
      return result(
          (long)
              SENDTO.invokeExact(errno, fd, bytes, bytes.byteSize(), flags, address, addressBytes),
          errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static int adjtimex(MemorySegment errno, MemorySegment timex) {
    try {
      return result((int) ADJTIMEX.invokeExact(errno, timex), errno);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** The only one that returns its error number by itself, as a positive one. */
  static int clockNanosleep(int clock, int flags, MemorySegment until) {
    try {
      return (int) CLOCK_NANOSLEEP.invokeExact(clock, flags, until, MemorySegment.NULL);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** An error number's name, such as EBUSY. */
  static String errorName(int errno) {
    return textOf(ERROR_NAME, errno);
  }

  /** An error number in words. */
  static String errorText(int errno) {
    return textOf(ERROR_TEXT, errno);
  }

  private static int result(long returned, MemorySegment errno) {
    return returned < 0 ? -(int) ERRNO.get(errno, 0L) : (int) returned;
  }

  private static String textOf(MethodHandle function, int errno) {
    try {
      MemorySegment text = (MemorySegment) function.invokeExact(errno);
      return text.equals(MemorySegment.NULL)
          ? "unknown error"
          : text.reinterpret(Long.MAX_VALUE).getString(0);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static MethodHandle call(String name, FunctionDescriptor type, Linker.Option... options) {
    return function(
        name,
        type,
        Stream.concat(Stream.of(options), Stream.of(Linker.Option.captureCallState("errno")))
            .toArray(Linker.Option[]::new));
  }

  private static MethodHandle text(String name) {
    return function(name, FunctionDescriptor.of(ADDRESS, JAVA_INT));
  }

  private static MethodHandle function(
      String name, FunctionDescriptor type, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address =
        linker
            .defaultLookup()
            .find(name)
            .orElseThrow(
                () -> new UnsatisfiedLinkError("no " + name + ": this needs glibc 2.32 or newer"));
    return linker.downcallHandle(address, type, options);
  }
}
