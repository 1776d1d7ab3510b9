package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import heelbeat.coach.Cue;
import heelbeat.heel.HeelEvent;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  @Test
  void aFullQueueDropsAndCountsAndNeverBlocks() {
    EventQueue queue = new EventQueue(3);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int number = 1; number <= 1000; number++) {
            queue.onEvent(Events.rep(number));
          }
        });
    assertEquals(997, queue.dropped());
    assertEquals(Events.rep(1), queue.poll());
    assertEquals(Events.rep(2), queue.poll());
    assertEquals(Events.rep(3), queue.poll());
    assertNull(queue.poll());
  }

  @Test
  void beginningAndEndOfASessionFitIntoAFullQueue() {
    EventQueue queue = new EventQueue(1);
    queue.onEvent(Events.rep(1));
    queue.onEvent(Events.ended(1));
    queue.onEvent(Events.started());
    queue.onEvent(Events.rep(2));
    assertEquals(1, queue.dropped());
    assertEquals(Events.rep(1), queue.poll());
    assertEquals(Events.ended(1), queue.poll());
    assertEquals(Events.started(), queue.poll());
    assertNull(queue.poll());
  }

  @Test
  void whatTheStoreHasNoPlaceForTakesNoRoom() {
    EventQueue queue = new EventQueue(1);
    queue.onEvent(new SessionEvent.CueShown(1, 1, Cue.READY, false));
    queue.onEvent(new SessionEvent.FootMoved(new HeelEvent.HeelOff(Foot.LEFT, 1, 1.0, 0)));
    assertNull(queue.poll());
    assertEquals(0, queue.dropped());
  }

  @Test
  void aQueueWithoutRoomIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EventQueue(0));
  }
}
