package heelbeat.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Whether the machine's time of day can be believed. A Pi has no clock that runs while it is off:
 * until somebody sets it, it goes on from some time in the past. Safe for any thread.
 */
public final class KernelClock {
  /** systemd-timesyncd makes this file once it has set the clock from the network. */
  private static final Path SET_FROM_NETWORK = Path.of("/run/systemd/timesync/synchronized");

  /** struct timex of 64-bit Linux, linux/timex.h: status follows five words of eight bytes. */
  private static final int TIMEX_BYTES = 208;

  private static final int STATUS_OFFSET = 40;

  /** linux/timex.h: what adjtimex(2) returns, and a flag of the status. */
  static final int TIME_ERROR = 5;

  static final int STA_UNSYNC = 0x40;

  private final BooleanSupplier isSetNow;
  private volatile boolean wasSet;

  /** The machine's own. */
  public KernelClock() {
    this(() -> isSynchronised() || Files.exists(SET_FROM_NETWORK));
  }

  KernelClock(BooleanSupplier isSetNow) {
    this.isSetNow = isSetNow;
  }

  /**
   * Whether somebody has set the clock since the machine started, as the kernel has it from whoever
   * sets it (adjtimex(2)), or as systemd-timesyncd remembers. Once it has been, it goes on by
   * itself; the kernel would forget: it adds 500 us to its error each second and gives up at 16 s,
   * nine hours after the network went.
   */
  public boolean isSet() {
    if (!wasSet) {
      wasSet = isSetNow.getAsBoolean();
    }
    return wasSet;
  }

  static boolean isSynchronised() {
    try (Arena arena = Arena.ofConfined()) {
      // All zero: only asks.
      MemorySegment timex = arena.allocate(TIMEX_BYTES, Long.BYTES);
      int result = SystemCalls.adjtimex(arena.allocate(SystemCalls.ERRNO_ROOM), timex);
      return isSynchronised(result, timex.get(JAVA_INT, STATUS_OFFSET));
    }
  }

  /**
   * What an answer of adjtimex(2) says.
   *
   * @param result the clock's state, or a negative error number: a sandbox may forbid to ask
   */
  static boolean isSynchronised(int result, int status) {
    return result >= 0 && result != TIME_ERROR && (status & STA_UNSYNC) == 0;
  }
}
