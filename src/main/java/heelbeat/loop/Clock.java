package heelbeat.loop;

/** The loop's monotonic clock. */
public interface Clock {
  /** Nanoseconds since an arbitrary fixed moment; never goes back. */
  long nowNs();

  /**
   * Waits until {@link #nowNs()} has reached the deadline, or the thread is interrupted.
   *
   * @param deadlineNs a time of this clock; one that has passed returns at once
   */
  void sleepUntil(long deadlineNs);
}
