package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.LoadHistory;
import heelbeat.signal.LoadRange;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight flanks, whose corners lie between samples 10 ms apart. */
final class ContactEdgeTest {
  private static final long PERIOD_NS = 10_000_000L;

  private final LoadHistory history = new LoadHistory(256);
  private final ContactEdge edge = new ContactEdge(history);
  private final LoadRange range = new LoadRange(PERIOD_NS, 1);

  /** Nothing lifted reads 20, the heel at rest 120. */
  ContactEdgeTest() {
    range.reset(20);
    range.restAt(120);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.500, 0.5012, 0.505, 0.5088, 0.50999})
  void aHeelLeavesWhereItsFlankMeetsTheLevel(double offS) {
    take(s -> s < offS ? 20 + 1000 * (offS - s) : 20);
    assertEquals(offS, edge.heelOffNs(history.last(), range) / 1e9, 2e-5);
  }

  /** The load goes on falling slowly after the corner, as a resistor's does. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5012, 0.5088})
  void creepAfterTheCornerDoesNotMoveIt(double offS) {
    take(s -> s < offS ? 30 + 1000 * (offS - s) : 20 + 10 * Math.exp((offS - s) / 0.2));
    assertEquals(offS, edge.heelOffNs(history.last(), range) / 1e9, 2e-3);
  }

  @Test
  void aHeelWhoseFlankIsNoLongerRememberedLeftNow() {
    take(s -> 20);
    assertEquals(history.timeNs(history.last()), edge.heelOffNs(history.last(), range));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.500, 0.5012, 0.505, 0.5088, 0.50999})
  void aHeelTouchesWhereItsFlankBegins(double downS) {
    take(s -> s > downS ? 20 + 1000 * (s - downS) : 20);
    long down = history.indexAt(600_000_000L);
    assertEquals(downS, edge.heelDownNs(down, 20, 0.5) / 1e9, 2e-5);
  }

  /** What is above the floor by less than the margin is not on the flank yet. */
  @Test
  void theLevelBeforeTheFlankIsThatOfTheLastThreeHundredths() {
    take(s -> s > 0.505 ? 23 + 1000 * (s - 0.505) : s > 0.465 ? 23 : 20);
    long down = history.indexAt(600_000_000L);
    assertEquals(0.505, edge.heelDownNs(down, 20, 4) / 1e9, 2e-5);
  }

  @Test
  void aHeelThatIsNotAboveItsLevelTouchesNow() {
    take(s -> 20);
    long down = history.indexAt(600_000_000L);
    assertEquals(history.timeNs(down), edge.heelDownNs(down, 20, 0.5));
  }

  @Test
  void aHeelThatIsDownFromOneSampleToTheNextTouchesByTheSecond() {
    take(s -> s > 0.495 ? 120 : 20);
    long down = history.indexAt(500_000_000L);
    assertEquals(500_000_000L, edge.heelDownNs(down, 20, 0.5));
  }

  /** Samples 10 ms apart, from 0 to 1 s. */
  private void take(DoubleUnaryOperator heel) {
    for (int i = 0; i <= 100; i++) {
      history.add(i * PERIOD_NS, 50, heel.applyAsDouble(i * PERIOD_NS / 1e9));
    }
  }
}
