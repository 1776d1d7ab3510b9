package heelbeat.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DaySummariesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  @TempDir Path dir;
  private HandMade store;

  @BeforeEach
  void open() {
    store = new HandMade(dir);
  }

  /** In Auckland it is Tuesday already while it is Monday where the export is made. */
  @Test
  void todayIsTheNewestDayThatCanBeBelieved() throws Exception {
    store.session("2026-12-01T07:00+13:00[Pacific/Auckland]", 3);
    assertEquals(MONDAY.plusDays(1), store.days().today(MONDAY));
    store.undated("2030-01-01T07:00Z", 3);
    assertEquals(MONDAY.plusDays(1), store.days().today(MONDAY));
    assertEquals(MONDAY.plusDays(2), store.days().today(MONDAY.plusDays(2)));
  }

  @Test
  void aWeekStartsOnMondayAndGoesAsFarAsItsDay() throws Exception {
    store
        .session("2026-11-22T23:00Z", 1)
        .session("2026-11-23T00:00Z", 2)
        .session("2026-11-24T09:00Z", 4)
        .session("2026-11-29T23:00Z", 8)
        .session("2026-11-30T09:00Z", 16);
    DaySummaries days = store.days();
    assertEquals(16, Weeks.upTo(days, MONDAY).pushUps());
    // As many days of the week before: its Monday alone.
    assertEquals(2, Weeks.upTo(days, MONDAY.minusWeeks(1)).pushUps());
    assertEquals(14, Weeks.ofDay(days, MONDAY.minusWeeks(1)).pushUps());
    assertEquals(3, Weeks.ofDay(days, MONDAY.minusWeeks(1)).days());
    assertEquals(14_000_000_000L, Weeks.ofDay(days, MONDAY.minusWeeks(1)).tensionNs());
  }

  @Test
  void theBestDayIsTheOneWithTheMostAndNotOneToCome() throws Exception {
    store
        .session("2026-11-02T09:00Z", 5)
        .session("2026-11-03T09:00Z", 7)
        .undated("2026-12-24T09:00Z", 99);
    DaySummaries days = store.days();
    for (DayMeasure measure : DayMeasure.values()) {
      assertEquals(
          Optional.of(LocalDate.of(2026, 11, 3)), measure.best(days, MONDAY).map(Span::first));
    }
    assertEquals(Optional.of(7), days.lastBefore(MONDAY).map(Span::pushUps));
    assertEquals(Optional.empty(), days.lastBefore(LocalDate.of(2026, 11, 2)));
  }
}
