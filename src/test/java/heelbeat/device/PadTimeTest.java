package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PadTimeTest {
  private static final long START_NS = 5_000_000_123L;
  private static final long WRAP_US = 1L << 32;

  private final PadTime time = new PadTime();

  @Test
  void theFirstFrameIsAsLateAsItsArrivalInWholeMicroseconds() {
    assertEquals(5_000_000_000L, time.next(777, START_NS));
  }

  @Test
  void betweenTwoFramesTheMicrocontrollersClockCountsAlone() {
    long first = time.next(1000, START_NS);
    assertEquals(5_001_000, time.next(6001, START_NS + 80_000_000) - first);
    assertEquals(10_000_000, time.next(11000, START_NS + 80_000_001) - first);
  }

  @Test
  void itsClockMayWrapAround() {
    long first = time.next(WRAP_US - 2000, START_NS);
    assertEquals(5_000_000, time.next(3000, START_NS + 5_000_000) - first);
  }

  @Test
  void manyWrapsAddUp() {
    long first = time.next(0, START_NS);
    long stepUs = 3_000_000;
    long last = first;
    for (long us = stepUs; us <= 5 * WRAP_US; us += stepUs) {
      long next = time.next(us % WRAP_US, START_NS + us * 1000);
      assertEquals(stepUs * 1000, next - last);
      last = next;
    }
  }

  @Test
  void afterAReconnectionTheGapIsThatOfTheArrivals() {
    long first = time.next(9_000_000, START_NS);
    time.reconnect();
    assertEquals(20_000_000_000L, time.next(9_000_500, START_NS + 20_000_000_000L) - first);
  }

  @Test
  void aResetMicrocontrollerStartsANewStretchByItself() {
    long first = time.next(3_000_000_000L, START_NS);
    assertEquals(700_000_000, time.next(500_000, START_NS + 700_000_000) - first);
    assertEquals(705_000_000, time.next(505_000, START_NS + 701_000_000) - first);
  }

  @Test
  void driftNeverMakesAStepBack() {
    // An hour at 0.5 % too fast: the pad is 18 s ahead of the host.
    long last = time.next(0, START_NS);
    long hostNs = START_NS;
    for (long us = 1_005_000; us <= 3_618_000_000L; us += 1_005_000) {
      hostNs += 1_000_000_000;
      last = time.next(us, hostNs);
    }
    time.reconnect();
    assertEquals(3_000_000_000L, time.next(50, hostNs + 3_000_000_000L) - last);
  }

  @Test
  void twoConnectionsInOneInstantStillRise() {
    long first = time.next(5, START_NS);
    time.reconnect();
    assertEquals(1000, time.next(5, START_NS) - first);
  }

  @Test
  void theTimeBaseGoesOnWithTheHostBetweenFrames() {
    assertEquals(4_000_000_000L, time.at(4_000_000_999L), "the host's before the first frame");
    long first = time.next(5, START_NS);
    assertEquals(first, time.at(START_NS - 1));
    assertEquals(first + 300_000_000, time.at(START_NS + 300_000_000));
  }

  @Test
  void aFrameOfTheSameConnectionCanBreakAPromise() {
    long first = time.next(0, START_NS);
    assertEquals(first + 100_000_000, time.promise(START_NS + 100_000_000));
    assertTrue(time.isPromised(time.next(5_000, START_NS + 101_000_000)));
    assertFalse(time.isPromised(time.next(101_000, START_NS + 102_000_000)));
  }

  @Test
  void aFrameOfTheNextConnectionKeepsEveryPromise() {
    time.next(0, START_NS);
    long promised = time.promise(START_NS + 10_000_000_000L);
    time.reconnect();
    long next = time.next(0, START_NS + 9_999_000_000L);
    assertEquals(promised + 1000, next);
  }

  @Test
  void promisesNeverFall() {
    time.next(0, START_NS);
    long promised = time.promise(START_NS + 1_000_000_000);
    assertEquals(promised, time.promise(START_NS));
  }
}
