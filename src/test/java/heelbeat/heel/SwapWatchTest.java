package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who raises the toes for long, again and again, before any heel was lifted. */
final class SwapWatchTest {
  private static final long MS = 1_000_000L;

  private final List<HeelEvent> events = new ArrayList<>();
  private final SwapWatch watch = new SwapWatch(Foot.RIGHT, events::add);

  @Test
  void theFourthSlowToeRaiseIsSuspectAndNoLaterOne() {
    raiseToes(3, 1000);
    assertEquals(List.of(), events);
    raiseToes(3, 1000);
    assertEquals(
        List.of(
            new HeelEvent.SensorFault(Foot.RIGHT, 3000 * MS, Channel.RIGHT_FOREFOOT, Kind.SWAPPED)),
        events);
  }

  @ParameterizedTest
  @CsvSource({"449, 0", "450, 1", "10000, 1", "10001, 0"})
  void tapsAndLongRestsAreNoToeRaises(long lastsMs, int faults) {
    raiseToes(4, lastsMs);
    assertEquals(faults, events.size());
  }

  @ParameterizedTest
  @CsvSource({"449, 1", "450, 0"})
  void aHeelThatWasLiftedLikeInARepetitionShowsThatTheLeadsAreRight(long upMs, int faults) {
    watch.onHeelDown(2000 * MS, (2000 + upMs) * MS);
    raiseToes(4, 1000);
    assertEquals(faults, events.size());
  }

  @Test
  void aLiftedHeelEndsTheSuspicionOnceAndForGood() {
    raiseToes(4, 1000);
    watch.onHeelDown(5000 * MS, 5449 * MS);
    assertEquals(1, events.size());
    watch.onHeelDown(5000 * MS, 6000 * MS);
    watch.onHeelDown(8000 * MS, 9000 * MS);
    raiseToes(4, 1000);
    assertEquals(
        List.of(new HeelEvent.SensorOk(Foot.RIGHT, 6000 * MS, Channel.RIGHT_FOREFOOT)),
        events.subList(1, events.size()));
  }

  private void raiseToes(int times, long lastsMs) {
    for (int i = 0; i < times; i++) {
      watch.onToesDown(2000 * MS, (2000 + lastsMs) * MS);
    }
  }
}
