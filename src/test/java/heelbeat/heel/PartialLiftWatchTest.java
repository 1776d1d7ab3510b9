package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartialLiftWatchTest {
  private static final long MS = 1_000_000L;

  private final List<HeelEvent> events = new ArrayList<>();
  private final PartialLiftWatch watch = new PartialLiftWatch(Foot.LEFT, events::add);
  private long nowMs = 1000;

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

  /** A heel that has just landed takes its load; only what it had can it give up. */
  @ParameterizedTest
  @CsvSource({"0.88, 500, 0", "0.881, 500, 1", "0.75, 600, 0", "0.751, 505, 0", "0.751, 510, 1"})
  void aHeelIsLoadedByMostOfItsRestOrByMuchOfItForHalfASecond(
      double heelPart, int ms, int partialLifts) {
    press(ms, heelPart);
    press(600, 0.5);
    press(100, 1);

    assertEquals(partialLifts, events.size());
  }

  @ParameterizedTest
  @CsvSource({"0.75, 1, 0", "0.749, 1, 1", "0.5, 0.88, 0", "0.5, 0.881, 1"})
  void aPartialLiftGivesUpAQuarterAndTakesMostOfItBack(
      double lowest, double back, int partialLifts) {
    press(1000, 1);
    press(600, lowest);
    press(100, back);

    assertEquals(partialLifts, events.size());
  }

  @ParameterizedTest
  @CsvSource({"4995, 1", "5000, 0"})
  void whoEasesTheHeelForFiveSecondsLeans(int ms, int partialLifts) {
    press(1000, 1);
    press(ms, 0.5);
    press(100, 1);

    assertEquals(partialLifts, events.size());
  }

  /** It springs back within 300 ms of its landing and for less than 350. */
  @ParameterizedTest
  @CsvSource({"295, 345, 0", "300, 345, 1", "295, 350, 1"})
  void aHeelThatSpringsBackIsNotLifted(int landedMs, int upMs, int partialLifts) {
    press(landedMs, 1);
    press(upMs, 0.5);
    press(100, 1);

    assertEquals(partialLifts, events.size());
  }

  /** Where the forefoot does not get what the heel gives up, the foot was shuffled. */
  @ParameterizedTest
  @CsvSource({"1.3, 1, 0", "1, 1.001, 1"})
  void theForefootIsLoadedMoreWhereTheHeelIsLowest(
      double forefootAtFirst, double forefootAtLowest, int partialLifts) {
    press(1000, 1);
    press(200, forefootAtFirst, 0.7);
    press(200, forefootAtLowest, 0.5);
    press(100, 1);

    assertEquals(partialLifts, events.size());
  }

  private void press(int ms, double heelPart) {
    press(ms, heelPart < 1 ? 1.3 : 1, heelPart);
  }

  private void press(int ms, double forefootPart, double heelPart) {
    for (long endMs = nowMs + ms; nowMs < endMs; nowMs += 5) {
      watch.onSample(nowMs * MS, forefootPart, heelPart);
    }
  }
}
