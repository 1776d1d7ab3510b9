package heelbeat.machine;

import heelbeat.loop.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that any thread may read, and that to sleep moves: time as fast as it can be used up. */
final class SoakClock implements Clock {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** A Monday, eight in the morning there. */
  private static final Instant BEGIN = Instant.parse("2026-06-01T06:00:00Z");

  /** While nobody is there, nothing can happen sooner than a second from now. */
  private static final long IDLE_STEP_NS = 1_000_000_000L;

  private volatile long nowNs;
  private volatile boolean isIdle;

  @Override
  public long nowNs() {
    return nowNs;
  }

  /** One thread sleeps. */
  @Override
  public void sleepUntil(long deadlineNs) {
    long before = nowNs;
    nowNs = Math.max(deadlineNs, isIdle ? before + IDLE_STEP_NS : before);
  }

  /** Whether time may pass in steps of a second. */
  void idle(boolean nobodyIsThere) {
    isIdle = nobodyIsThere;
  }

  /** The time of day. */
  java.time.Clock wall() {
    InstantSource source = () -> BEGIN.plusNanos(nowNs);
    return source.withZone(ZoneOffset.UTC);
  }
}
