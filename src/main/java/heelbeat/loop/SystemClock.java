package heelbeat.loop;

import java.util.concurrent.locks.LockSupport;

/** The machine's monotonic clock. Sleeps in the kernel, never spins. */
public final class SystemClock implements Clock {

  @Override
  public long nowNs() {
    return System.nanoTime();
  }

  /** {@inheritDoc} The interrupt flag stays set for the caller to see. */
  @Override
  public void sleepUntil(long deadlineNs) {
    long leftNs = deadlineNs - System.nanoTime();
    // A park may end early for no reason.
    while (leftNs > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(this, leftNs);
      leftNs = deadlineNs - System.nanoTime();
    }
  }
}
