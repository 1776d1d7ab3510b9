package heelbeat.app.host;

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

/**
 * The C library's functions that this package needs. Each returns what the function returns, or the
 * negative error number; the first argument is the caller's room for that number.
 */
@SuppressWarnings("restricted")
final class HostCalls {
  static final MemoryLayout ERRNO_ROOM = Linker.Option.captureStateLayout();

  private static final VarHandle ERRNO = ERRNO_ROOM.varHandle(PathElement.groupElement("errno"));

  private static final MethodHandle SOCKET =
      call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SENDTO =
      call(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CLOSE =
      call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle ADJTIMEX =
      call("adjtimex", FunctionDescriptor.of(JAVA_INT, ADDRESS));

  private HostCalls() {}

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

  static int close(MemorySegment errno, int fd) {
    try {
      return result((int) CLOSE.invokeExact(errno, fd), errno);
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

  private static int result(long returned, MemorySegment errno) {
    return returned < 0 ? -(int) ERRNO.get(errno, 0L) : (int) returned;
  }

  private static MethodHandle call(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address =
        linker
            .defaultLookup()
            .find(name)
            .orElseThrow(() -> new UnsatisfiedLinkError("no " + name + " in the C library"));
    return linker.downcallHandle(address, type, Linker.Option.captureCallState("errno"));
  }
}
