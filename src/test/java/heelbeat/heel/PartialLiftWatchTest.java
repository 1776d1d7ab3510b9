package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartialLiftWatchTest {
  private static final long MS = 1_000_000L;

  private final List<HeelEvent> events = new ArrayList<>();
  private final PartialLiftWatch watch = new PartialLiftWatch(Foot.LEFT, events::add);
  private long nowMs;

  @Test
  void aDroppedHeelThatTakesItsLoadSlowlyIsNoPartialLift() {
    press(20, 3);
    for (int ms = 0; ms < 400; ms += 5) {
      double toCome = 1 - ms / 400.0;
      press(5, 1 - toCome * toCome);
    }
    press(600, 1);
    press(600, 1.1);

    assertEquals(List.of(), events);
  }

  @Test
  void aLiftThatStopsHalfWaySoonAfterALandingIsPartial() {
    press(20, 3);
    press(400, 1);
    press(600, 0.5);
    press(1000, 1);

    assertEquals(1, events.size(), events::toString);
  }

  @Test
  void aHeelThatNeverComesFarUpIsNoPartialLift() {
    press(2000, 1);
    press(600, 0.8);
    press(1000, 1);

    assertEquals(List.of(), events);
  }

  private void press(int ms, double heelPart) {
    for (long endMs = nowMs + ms; nowMs < endMs; nowMs += 5) {
      watch.onSample(nowMs * MS, heelPart < 1 ? 1.3 : 1, heelPart);
    }
  }
}
