package heelbeat.store;

import heelbeat.heel.HeelEvent;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the signal thread leaves events for the store thread. It never waits: what does not fit is
 * dropped and counted. Events that the store has no place for are not let in.
 */
public final class EventQueue implements SessionListener {
  /**
   * Room for the first and last event of sessions alone: without its beginning a session's
   * repetitions belong nowhere.
   */
  private static final int RESERVED = 16;

  private final ArrayBlockingQueue<SessionEvent> events;
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
    boolean fits =
        switch (placeOf(event)) {
          case NONE -> true;
          // Only this thread adds, so that the room cannot shrink between question and answer.
          case ORDINARY -> events.remainingCapacity() > RESERVED && events.offer(event);
          case RESERVED -> events.offer(event);
        };
    if (!fits) {
      dropped.incrementAndGet();
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
  @Nullable SessionEvent poll(long timeoutNs) throws InterruptedException {
    return events.poll(timeoutNs, TimeUnit.NANOSECONDS);
  }

  /** The next event, or null if none is there. */
  @Nullable SessionEvent poll() {
    return events.poll();
  }

  private enum Place {
    NONE,
    ORDINARY,
    RESERVED
  }

  private static Place placeOf(SessionEvent event) {
    return switch (event) {
      case SessionEvent.Started _ -> Place.RESERVED;
      case SessionEvent.Ended _ -> Place.RESERVED;
      case SessionEvent.RepCounted _ -> Place.ORDINARY;
      case SessionEvent.RepRejected _ -> Place.ORDINARY;
      case SessionEvent.StepTaken _ -> Place.ORDINARY;
      case SessionEvent.PadLost _ -> Place.ORDINARY;
      case SessionEvent.PadBack _ -> Place.ORDINARY;
      case SessionEvent.Sensed(HeelEvent.SensorFault _) -> Place.ORDINARY;
      case SessionEvent.Sensed(HeelEvent.SensorOk _) -> Place.ORDINARY;
      case SessionEvent.Sensed _ -> Place.NONE;
      case SessionEvent.PadFound _,
          SessionEvent.PadRate _,
          SessionEvent.DropOut _,
          SessionEvent.CueShown _,
          SessionEvent.LoweringSeen _,
          SessionEvent.SetEnded _ ->
          Place.NONE;
    };
  }
}
