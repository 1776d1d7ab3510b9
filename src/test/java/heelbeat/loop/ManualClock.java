package heelbeat.loop;

/** A clock that stands still unless told otherwise; to sleep moves it to the deadline. */
public final class ManualClock implements Clock {
  private long nowNs;

  /** Starts at a time that is neither zero nor whole. */
  public ManualClock() {
    this(1_234_567_891L);
  }

  /** Starts at that time, in nanoseconds. */
  public ManualClock(long nowNs) {
    this.nowNs = nowNs;
  }

  @Override
  public long nowNs() {
    return nowNs;
  }

  @Override
  public void sleepUntil(long deadlineNs) {
    nowNs = Math.max(nowNs, deadlineNs);
  }

  /** Lets time pass. */
  public void advance(long ns) {
    nowNs += ns;
  }
}
