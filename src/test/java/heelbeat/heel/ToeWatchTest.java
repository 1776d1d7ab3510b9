package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToeWatchTest {
  private static final long MS = 1_000_000L;

  private final List<HeelEvent> events = new ArrayList<>();
  private final SwapWatch swap = new SwapWatch(Foot.LEFT, events::add);
  private final ToeWatch toes = new ToeWatch(Foot.LEFT, events::add, swap);

  @ParameterizedTest
  @CsvSource({"0.2, 1, 0", "0.199, 1, 1", "0.1, 0.6, 0", "0.1, 0.601, 1"})
  void toesAreRaisedWhereTheForefootIsUnloadedAndTheHeelIsNot(
      double forefoot, double heel, int raises) {
    toes.onSample(0, 1, 1);
    toes.onSample(1000 * MS, forefoot, heel);
    toes.onSample(1100 * MS, forefoot, heel);
    assertEquals(raises, events.size());
  }

  @Test
  void aRaiseIsToldAfterATenthOfASecondAndDatedBack() {
    toes.onSample(0, 1, 1);
    toes.onSample(1000 * MS, 0.1, 1);
    toes.onSample(1100 * MS - 1, 0.1, 1);
    assertEquals(List.of(), events);
    toes.onSample(1100 * MS, 0.1, 1);
    toes.onSample(1500 * MS, 0.1, 1);
    assertEquals(List.of(new HeelEvent.ToeRaise(Foot.LEFT, 1000 * MS)), events);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.501, 2"})
  void toesMustComeDownBeforeTheyAreRaisedAgain(double forefoot, int raises) {
    toes.onSample(0, 1, 1);
    raise(1000);
    toes.onSample(2000 * MS, forefoot, 1);
    raise(3000);
    assertEquals(raises, events.size());
  }

  @Test
  void aFootThatHasJustComeHasNotRaisedItsToes() {
    raise(0);
    assertEquals(List.of(), events);
    toes.onSample(1000 * MS, 1, 1);
    raise(2000);
    assertEquals(1, events.size());
    toes.reset();
    raise(3000);
    assertEquals(1, events.size());
  }

  /**
   * The watch over exchanged leads hears of each raise that was seen to begin, and of its length.
   */
  @Test
  void fourRaisesOfTheLeastLengthAreSuspect() {
    toes.onSample(0, 1, 1);
    for (long i = 1; i <= 4; i++) {
      raise(1000 * i);
      toes.onSample((1000 * i + 450) * MS, 1, 1);
      toes.onSample((1000 * i + 500) * MS, 1, 1);
    }
    assertEquals("ToeRaise ToeRaise ToeRaise ToeRaise SensorFault", HeelRun.names(events));
    assertEquals(4450 * MS, events.getLast().timeNs());
  }

  private void raise(long atMs) {
    toes.onSample(atMs * MS, 0.1, 1);
    toes.onSample((atMs + 100) * MS, 0.1, 1);
  }
}
