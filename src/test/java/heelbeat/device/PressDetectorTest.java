package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PressDetectorTest {
  /** Somewhere, also where a clock that counts from another start may be. */
  private static final long START_NS = Long.MAX_VALUE - 1_000_000_000;

  private final List<ButtonPress> reported = new ArrayList<>();
  private final PressDetector presses = new PressDetector(reported::add);

  @Test
  void aTouchIsAShortPressWhenItEnds() {
    edge(true, 0);
    time(100);
    assertEquals(List.of(), reported);
    edge(false, 101);
    time(5000);
    assertEquals(List.of(ButtonPress.SHORT), reported);
  }

  @Test
  void aLongPressIsToldOnceAndWhileItIsHeld() {
    edge(true, 0);
    time(1999);
    assertEquals(List.of(), reported);
    time(2000);
    assertEquals(List.of(ButtonPress.LONG), reported);
    time(9000);
    edge(false, 9001);
    assertEquals(List.of(ButtonPress.LONG), reported);
  }

  @Test
  void aPressThatIsNeitherShortNorLongIsNone() {
    edge(true, 0);
    edge(false, 800);
    edge(true, 1000);
    edge(false, 2999);
    assertEquals(List.of(), reported);
  }

  @Test
  void aLongPressThatNobodyLookedAtInTimeIsStillOne() {
    edge(true, 0);
    edge(false, 2000);
    assertEquals(List.of(ButtonPress.LONG), reported);
  }

  @Test
  void aReleaseWhosePressNobodySawIsNone() {
    time(5000);
    edge(false, 5001);
    assertEquals(List.of(), reported);
  }

  @Test
  void pressesFollowEachOther() {
    edge(true, 0);
    edge(false, 50);
    edge(true, 100);
    time(2100);
    edge(false, 2200);
    edge(true, 2300);
    edge(false, 2400);
    assertEquals(List.of(ButtonPress.SHORT, ButtonPress.LONG, ButtonPress.SHORT), reported);
  }

  private void edge(boolean isDown, long ms) {
    presses.onEdge(isDown, START_NS + ms * 1_000_000);
  }

  private void time(long ms) {
    presses.onTime(START_NS + ms * 1_000_000);
  }
}
