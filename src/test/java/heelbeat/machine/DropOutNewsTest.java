package heelbeat.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.loop.PadDoubt;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class DropOutNewsTest {
  private final DropOutNews news = new DropOutNews();

  private void dropOut(int times) {
    for (int i = 0; i < times; i++) {
      news.onEvent(new SessionEvent.DropOut(Foot.LEFT, 0, 55_000_000L));
    }
  }

  private List<Long> timesAt(long seconds) {
    return news.with(TimeUnit.SECONDS.toNanos(seconds), List.of()).stream()
        .map(PadDoubt::times)
        .toList();
  }

  @Test
  void fewDropOutsAreAnAccident() {
    dropOut(9);
    assertEquals(List.of(), timesAt(1));
  }

  @Test
  void manyAreToldAndAgainWhenTheyAreTenTimesAsMany() {
    dropOut(10);
    assertEquals(List.of(10L), timesAt(1));
    dropOut(89);
    assertEquals(List.of(10L), timesAt(2));
    dropOut(1);
    assertEquals(List.of(100L), timesAt(3));
  }

  @Test
  void fiveMinutesWithoutOneEndThem() {
    dropOut(10);
    assertEquals(List.of(10L), timesAt(1));
    assertEquals(List.of(), timesAt(302));
    dropOut(9);
    assertEquals(List.of(), timesAt(303));
  }

  @Test
  void whatElseIsOddStaysInTheList() {
    dropOut(10);
    PadDoubt other = PadDoubt.repeats(0.5);
    assertEquals(List.of(other, PadDoubt.dropOuts(10)), news.with(0, List.of(other)));
  }
}
