package heelbeat.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StallTrackerTest {
  @Test
  void remembersTheLongestAndCountsThoseBeyondTheLimit() {
    StallTracker tracker = new StallTracker(100);
    for (long cycleNs : new long[] {5, 100, 101, 900, 3}) {
      tracker.record(cycleNs);
    }
    assertEquals(900, tracker.worstNs());
    assertEquals(2, tracker.stalls());
  }
}
