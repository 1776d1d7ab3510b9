package heelbeat.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import heelbeat.loop.Clock;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.LockSupport;

/**
 * The machine's monotonic clock. Sleeps in the kernel, never spins.
 *
 * <p>The end of a sleep is the kernel's own, clock_nanosleep(2) to an absolute time, which ends
 * sooner after it than a park. It hears no interrupt, so all but the end is parked.
 */
public final class SystemClock implements Clock {
  /** The longest that an interrupt goes unheard: a period of the slowest loop. */
  private static final long DEAF_NS = 20_000_000;

  private static final long NS_A_SECOND = 1_000_000_000;

  /** By linux/time.h. System.nanoTime reads the same clock. */
  private static final int CLOCK_MONOTONIC = 1;

  private static final int TIMER_ABSTIME = 1;

  /** The C library's struct timespec of 64 bits: seconds, nanoseconds. */
  private static final MemoryLayout TIMESPEC = MemoryLayout.structLayout(JAVA_LONG, JAVA_LONG);

  private static final long NANOSECONDS_AT = JAVA_LONG.byteSize();

  /** Each thread's room for the time that it sleeps to. */
  private static final ThreadLocal<MemorySegment> ROOM =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(TIMESPEC));

  @Override
  public long nowNs() {
    return System.nanoTime();
  }

  /** {@inheritDoc} An interrupt is heard within 20 ms; its flag stays set for the caller to see. */
  @Override
  public void sleepUntil(long deadlineNs) {
    park(deadlineNs - DEAF_NS);
    // Either may end early: a park for no reason, the kernel's sleep for a signal.
    while (isBefore(deadlineNs)) {
      sleep(deadlineNs);
    }
  }

  private void park(long untilNs) {
    while (isBefore(untilNs)) {
      LockSupport.parkNanos(this, untilNs - System.nanoTime());
    }
  }

  private static boolean isBefore(long timeNs) {
    return timeNs - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted();
  }

  private static void sleep(long untilNs) {
    MemorySegment until = ROOM.get();
    until.set(JAVA_LONG, 0, untilNs / NS_A_SECOND);
    until.set(JAVA_LONG, NANOSECONDS_AT, untilNs % NS_A_SECOND);
    int ignored = SystemCalls.clockNanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, until);
  }
}
