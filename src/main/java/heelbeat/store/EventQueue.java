package heelbeat.store;

import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the signal thread leaves events for the store thread. It never waits: what does not fit is
 * dropped and counted. What the store does not keep is not let in.
 */
public final class EventQueue implements SessionListener {
  /**
   * Room for the first and last event of sessions alone: without its beginning a session's
   * repetitions belong nowhere.
   */
  private static final int RESERVED = 16;

  private final ArrayBlockingQueue<SessionEvent.Kept> events;
  private final AtomicLong dropped = new AtomicLong();

  /**
   * @param capacity the most events that wait, at least 1; 4096 are hours of exercise
   */
  public EventQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
    }
    events = new ArrayBlockingQueue<>(capacity + RESERVED);
  }

  @Override
  public void onEvent(SessionEvent event) {
    if (event instanceof SessionEvent.Kept kept) {
      // Only this thread adds, so that the room cannot shrink between question and answer.
      boolean hasRoom = isReserved(kept) || events.remainingCapacity() > RESERVED;
      if (!hasRoom || !events.offer(kept)) {
        dropped.incrementAndGet();
      }
    }
  }

  /** How many events were lost since the start because the queue was full. */
  public long dropped() {
    return dropped.get();
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }

  /** The next event, or null if none comes within the time. */
  SessionEvent.@Nullable Kept poll(long timeoutNs) throws InterruptedException {
    return events.poll(timeoutNs, TimeUnit.NANOSECONDS);
  }

  /** The next event, or null if none is there. */
  SessionEvent.@Nullable Kept poll() {
    return events.poll();
  }

  private static boolean isReserved(SessionEvent.Kept event) {
    return event instanceof SessionEvent.Started || event instanceof SessionEvent.Ended;
  }
}
