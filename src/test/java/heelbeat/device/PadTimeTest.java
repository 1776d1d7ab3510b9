package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PadTimeTest {
  private static final long START_NS = 5_000_000_123L;
  private static final long WRAP_US = 1L << 32;

  private final PadTime time = new PadTime();
  private int sequence = 1000;

  PadTimeTest() {
    time.reconnect(200);
  }

  /** The frame with the next number. */
  private long next(long timeUs, long arrivalNs) {
    return time.next(sequence++ & 0xffff, timeUs, arrivalNs);
  }

  @Test
  void theFirstFrameIsAsLateAsItsArrivalInWholeMicroseconds() {
    assertEquals(5_000_000_000L, next(777, START_NS));
  }

  @Test
  void betweenTwoFramesTheMicrocontrollersClockCountsAlone() {
    long first = next(1000, START_NS);
    assertEquals(5_001_000, next(6001, START_NS + 80_000_000) - first);
    assertEquals(10_000_000, next(11000, START_NS + 80_000_001) - first);
    assertEquals(100_000_000, next(101_000, START_NS + 200_000_000) - first, "it was late");
  }

  @Test
  void itsClockMayWrapAround() {
    long first = next(WRAP_US - 2000, START_NS);
    assertEquals(5_000_000, next(3000, START_NS + 5_000_000) - first);
  }

  /** As of a machine that was busy when the port was opened. */
  @Test
  void aSecondOfFramesThatWaitedIsBelieved() {
    long first = next(0, START_NS + 1_000_000_000);
    for (long i = 1; i < 4000; i++) {
      long arrivalNs = START_NS + Math.max(1_000_000_000, i * 5_000_000);
      assertEquals(first + i * 5_000_000, next(i * 5000, arrivalNs));
    }
    assertEquals(PadTime.Trust.BELIEVED, time.trust());
    assertEquals(0, time.odd().count());
  }

  @Test
  void manyWrapsAddUp() {
    time.reconnect(1 / 3.0);
    long first = next(0, START_NS);
    long stepUs = 3_000_000;
    long last = first;
    for (long us = stepUs; us <= 5 * WRAP_US; us += stepUs) {
      long next = next(us % WRAP_US, START_NS + us * 1000);
      assertEquals(stepUs * 1000, next - last);
      last = next;
    }
  }

  @Test
  void afterAReconnectionTheGapIsThatOfTheArrivals() {
    long first = next(9_000_000, START_NS);
    time.reconnect(200);
    assertEquals(20_000_000_000L, next(9_000_500, START_NS + 20_000_000_000L) - first);
  }

  @Test
  void aProgramThatBeganAnewStartsANewStretch() {
    long first = next(3_000_000_000L, START_NS);
    time.reconnect(200);
    assertEquals(700_000_000, next(500_000, START_NS + 700_000_000) - first);
    assertEquals(705_000_000, next(505_000, START_NS + 701_000_000) - first);
  }

  @Test
  void driftNeverMakesAStepBack() {
    // An hour at 0.5 % too fast: the pad is 18 s ahead of the host.
    time.reconnect(0.995);
    long last = next(0, START_NS);
    long hostNs = START_NS;
    for (long us = 1_005_000; us <= 3_618_000_000L; us += 1_005_000) {
      hostNs += 1_000_000_000;
      last = next(us, hostNs);
    }
    time.reconnect(200);
    assertEquals(3_000_000_000L, next(50, hostNs + 3_000_000_000L) - last);
  }

  @Test
  void twoConnectionsInOneInstantStillRise() {
    long first = next(5, START_NS);
    time.reconnect(200);
    assertEquals(1000, next(5, START_NS) - first);
  }

  @Test
  void theTimeBaseGoesOnWithTheHostBetweenFrames() {
    assertEquals(4_000_000_000L, time.at(4_000_000_999L), "the host's before the first frame");
    long first = next(5, START_NS);
    assertEquals(first, time.at(START_NS - 1));
    assertEquals(first + 300_000_000, time.at(START_NS + 300_000_000));
  }

  @Test
  void aFrameOfTheSameConnectionCanBreakAPromise() {
    long first = next(0, START_NS);
    assertEquals(first + 100_000_000, time.promise(START_NS + 100_000_000));
    assertTrue(time.isPromised(next(5_000, START_NS + 101_000_000)));
    assertFalse(time.isPromised(next(101_000, START_NS + 102_000_000)));
  }

  @Test
  void aFrameOfTheNextConnectionKeepsEveryPromise() {
    next(0, START_NS);
    long promised = time.promise(START_NS + 10_000_000_000L);
    time.reconnect(200);
    long next = next(0, START_NS + 9_999_000_000L);
    assertEquals(promised + 1000, next);
  }

  @Test
  void promisesNeverFall() {
    next(0, START_NS);
    long promised = time.promise(START_NS + 1_000_000_000);
    assertEquals(promised, time.promise(START_NS));
  }
}
