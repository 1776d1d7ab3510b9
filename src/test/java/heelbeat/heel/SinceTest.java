package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SinceTest {
  private final Since since = new Since();

  @Test
  void aConditionHoldsOnceItHasLastedLongEnough() {
    assertFalse(since.holds(true, 1000, 50));
    assertFalse(since.holds(true, 1049, 50));
    assertTrue(since.holds(true, 1050, 50));
    assertEquals(1000, since.sinceNs());
  }

  @Test
  void aBreakStartsItOver() {
    assertFalse(since.holds(true, 1000, 50));
    assertFalse(since.holds(false, 1040, 50));
    assertFalse(since.holds(true, 1045, 50));
    assertFalse(since.holds(true, 1060, 50));
    assertEquals(1045, since.sinceNs());
    assertTrue(since.holds(true, 1095, 50));
  }

  @Test
  void nothingToWaitForHoldsAtOnce() {
    assertTrue(since.holds(true, -7, 0));
  }

  @Test
  void resettingForgetsWhenItBegan() {
    assertFalse(since.holds(true, 1000, 50));
    since.reset();
    assertFalse(since.holds(true, 1050, 50));
    assertTrue(since.holds(true, 1100, 50));
  }
}
