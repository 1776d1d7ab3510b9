package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heel's sensor beside a forefoot's, every 10 ms. */
final class SensorWatchTest {
  private static final long MS = 1_000_000L;

  private final List<HeelEvent> events = new ArrayList<>();
  private PadFormat format = TestPad.fsr(100, 1000).format();
  private SensorWatch heel;
  private SensorWatch forefoot;
  private long nowMs;

  SensorWatchTest() {
    watch();
  }

  private void watch() {
    FootSignal signal = new FootSignal(format);
    SensorBias bias = new SensorBias(format);
    heel = new SensorWatch(Foot.LEFT, Channel.LEFT_HEEL, format, signal, true, bias, events::add);
    forefoot =
        new SensorWatch(Foot.LEFT, Channel.LEFT_FOREFOOT, format, signal, true, bias, events::add);
  }

  /** An insole subtracts a threshold: past an edge its heel reads the same all the time. */
  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void aLoadCellThatReadsTheSameIsStuckUnlessItHasNothingToFeel(boolean mustAnswer, int faults) {
    format = TestPad.loadCell(100).format();
    watch();
    FootSignal signal = new FootSignal(format);
    SensorBias bias = new SensorBias(format);
    heel =
        new SensorWatch(
            Foot.LEFT, Channel.LEFT_HEEL, format, signal, mustAnswer, bias, events::add);
    for (nowMs = 0; nowMs < 3000; nowMs += 10) {
      heel.believe(nowMs * MS, 0);
      forefoot.believe(nowMs * MS, (nowMs < 1500 ? 0 : 800_000) + (int) (nowMs / 10 % 3));
      heel.judge(nowMs * MS, forefoot);
    }
    assertEquals(faults, events.size(), events::toString);
  }

  /** A resistor's 998 of 1000 is a short circuit; a load cell's limit is either end. */
  @Test
  void theLimitIsTheConvertersAndOfAResistorsASmallPartBefore() {
    assertEquals(998, SensorWatch.railCounts(format));
    assertEquals(8_388_607, SensorWatch.railCounts(TestPad.loadCell(80).format()));
  }

  @ParameterizedTest
  @CsvSource({"997, 997, 300", "998, 500, 500", "-997, -997, 300", "-998, 500, 500"})
  void atTheLimitWhatWasToldBeforeStands(int counts, int second, int third) {
    assertEquals(500, heel.believe(0, 500));
    assertEquals(counts, heel.believe(10 * MS, counts), "one is left to the filter");
    assertEquals(second, heel.believe(20 * MS, counts));
    assertEquals(300, heel.believe(30 * MS, 300));
    assertEquals(counts, heel.believe(40 * MS, counts));
    assertEquals(third == 500 ? 300 : counts, heel.believe(50 * MS, counts));
  }

  @Test
  void aSensorAtTheLimitForHalfASecondIsSaturatedUntilItWasOffForAsLong() {
    take(1000, 500, 400);
    long atMs = nowMs;
    take(500, 500, 999);
    assertEquals(List.of(), events);
    take(10, 500, 999);
    assertEquals(
        List.of(
            new HeelEvent.SensorFault(
                Foot.LEFT, (atMs + 500) * MS, Channel.LEFT_HEEL, Kind.SATURATED)),
        events);
    assertTrue(heel.isFaulty());
    assertFalse(forefoot.isFaulty());
    take(500, 500, 400);
    assertEquals(1, events.size());
    take(10, 500, 400);
    assertEquals(
        new HeelEvent.SensorOk(Foot.LEFT, (atMs + 1010) * MS, Channel.LEFT_HEEL), events.getLast());
    assertFalse(heel.isFaulty());
  }

  @Test
  void aSensorThatMovesAgainIsStuckNoMore() {
    for (int i = 0; i < 30; i++) {
      take(100, i % 2 == 0 ? 300 : 700, 500);
    }
    assertEquals("SensorFault", HeelRun.names(events));
    assertEquals(2000 * MS, events.getFirst().timeNs());
    take(10, 300, 501);
    assertEquals("SensorFault SensorOk", HeelRun.names(events));
    // What spoke against it is forgotten.
    for (int i = 0; i < 15; i++) {
      take(100, i % 2 == 0 ? 300 : 700, 501);
    }
    assertEquals(2, events.size());
  }

  /** What a neighbour shows that cannot be believed speaks against nobody. */
  @Test
  void aSensorIsNotHeldAgainstAFaultyNeighbour() {
    take(600, 999, 500);
    assertEquals(List.of(Channel.LEFT_FOREFOOT), channels());
    for (int i = 0; i < 30; i++) {
      take(100, i % 2 == 0 ? 999 : 300, 500);
    }
    assertEquals(Set.of(Channel.LEFT_FOREFOOT), Set.copyOf(channels()));
  }

  private List<Channel> channels() {
    return events.stream()
        .filter(HeelEvent.SensorFault.class::isInstance)
        .map(event -> ((HeelEvent.SensorFault) event).channel())
        .toList();
  }

  @Test
  void everyFaultHasWordsOfItsOwn() {
    List<String> words = Arrays.stream(Kind.values()).map(Kind::text).toList();
    assertEquals(words.size(), Set.copyOf(words).size());
    assertFalse(words.contains(""));
  }

  private void take(long ms, int forefootCounts, int heelCounts) {
    for (long endMs = nowMs + ms; nowMs < endMs; nowMs += 10) {
      forefoot.believe(nowMs * MS, forefootCounts);
      heel.believe(nowMs * MS, heelCounts);
      forefoot.judge(nowMs * MS, heel);
      heel.judge(nowMs * MS, forefoot);
    }
  }
}
