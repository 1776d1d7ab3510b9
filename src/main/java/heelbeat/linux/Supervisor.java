package heelbeat.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tinylog.Logger;

/**
 * Whoever started this process and wants to hear how it fares: systemd, by the protocol of
 * sd_notify(3) and sd_watchdog_enabled(3). Where nobody does, telling does nothing.
 */
public final class Supervisor {
  /** For a program that somebody started by hand. */
  public static final Supervisor NOBODY = of(Map.of());

  /** How often to look where no watchdog asks for more. */
  private static final Duration UNWATCHED_PERIOD = Duration.ofSeconds(1);

  /** Linux's numbers: bits/socket.h and bits/socket_type.h of glibc, the same on Arm and x86. */
  private static final int AF_UNIX = 1;

  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_DONTWAIT_NOSIGNAL = 0x40 | 0x4000;

  private final String socket;
  private final Duration watchdog;
  private final Optional<Path> folder;

  private Supervisor(String socket, Duration watchdog, Optional<Path> folder) {
    this.socket = socket;
    this.watchdog = watchdog;
    this.folder = folder;
  }

  /** The one that a process's environment names, if any. */
  public static Supervisor of(Map<String, String> environment) {
    return new Supervisor(
        environment.getOrDefault("NOTIFY_SOCKET", ""),
        Duration.ofNanos(1000 * Long.parseLong(environment.getOrDefault("WATCHDOG_USEC", "0"))),
        Optional.ofNullable(environment.get("RUNTIME_DIRECTORY")).map(Path::of));
  }

  /**
   * The folder in {@code /run} that is this service's own, where it may leave word for others
   * (systemd.exec(5), RuntimeDirectory); empty if this is no service.
   */
  public Optional<Path> folder() {
    return folder;
  }

  /**
   * From now on tells that the loop turns: {@code READY=1} once it has, {@code WATCHDOG=1} while it
   * does, {@code STOPPING=1} when the watch is closed.
   *
   * @param turns how often the loop has turned; asked by another thread
   */
  public LoopWatch watch(LongSupplier turns) {
    return new LoopWatch(this, turns);
  }

  boolean isThere() {
    return !socket.isEmpty();
  }

  /** A quarter of the time after which a silent process is taken for stalled. */
  Duration period() {
    return watchdog.isZero() ? UNWATCHED_PERIOD : watchdog.dividedBy(4);
  }

  /**
   * Reports one line; does not wait.
   *
   * @param state such as {@code READY=1}
   * @return whether it was taken
   */
  boolean report(String state) {
    if (!isThere()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(SystemCalls.ERRNO_ROOM);
      int fd = SystemCalls.socket(errno, AF_UNIX, SOCK_DGRAM_CLOEXEC);
      if (fd < 0) {
        return isTaken(fd, state);
      }
      MemorySegment bytes = bytesOf(arena, state.replace('\n', ' ') + "\n");
      int sent = SystemCalls.sendto(errno, fd, bytes, MSG_DONTWAIT_NOSIGNAL, address(arena));
      int ignored = SystemCalls.close(errno, fd);
      return isTaken(sent, state);
    }
  }

  private boolean isTaken(int result, String state) {
    if (result < 0) {
      Logger.warn("{} not told to systemd at {}: error {}", state, socket, -result);
    }
    return result >= 0;
  }

  /** struct sockaddr_un of unix(7); a name that starts with @ is of the abstract kind. */
  private MemorySegment address(Arena arena) {
    MemorySegment name =
        bytesOf(arena, socket.startsWith("@") ? "\0" + socket.substring(1) : socket);
    MemorySegment address = arena.allocate(Short.BYTES + name.byteSize());
    address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
    address.asSlice(Short.BYTES).copyFrom(name);
    return address;
  }

  private static MemorySegment bytesOf(Arena arena, String text) {
    return arena.allocateFrom(ValueLayout.JAVA_BYTE, text.getBytes(StandardCharsets.UTF_8));
  }
}
