package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecentTimesTest {
  private final RecentTimes recent = new RecentTimes();

  @Test
  void threeMakeAHabit() {
    add(1000, 1000);
    assertFalse(recent.isUnusual(9000, 1.5));
    add(1000);
    assertTrue(recent.isUnusual(9000, 1.5));
  }

  @ParameterizedTest
  @CsvSource({"4500, false", "4501, true", "2000, false", "1999, true"})
  void unusualIsMoreThanThatManyTimesAsLongOrAsShort(long timeNs, boolean isUnusual) {
    add(3000, 3000, 3000);
    assertEquals(isUnusual, recent.isUnusual(timeNs, 1.5));
  }

  @Test
  void theUsualOfAnOddNumberIsTheMiddleOneInAnyOrder() {
    add(9000, 1000, 3000);
    assertFalse(recent.isUnusual(4500, 1.5));
    assertTrue(recent.isUnusual(4501, 1.5));
  }

  @Test
  void theUsualOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    add(9000, 2000, 4000, 1000);
    assertFalse(recent.isUnusual(4500, 1.5));
    assertTrue(recent.isUnusual(4501, 1.5));
  }

  @Test
  void onlyTheLastSevenCount() {
    add(9000, 9000, 9000, 9000);
    add(3000, 3000, 3000);
    assertFalse(recent.isUnusual(9000, 1.5));
    add(3000);
    assertTrue(recent.isUnusual(9000, 1.5));
  }

  private void add(long... timesNs) {
    for (long timeNs : timesNs) {
      recent.add(timeNs);
    }
  }
}
