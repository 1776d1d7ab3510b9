package heelbeat.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.rep.Measured;
import heelbeat.signal.Foot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PhaseChangeTest {
  private static final long MS = 1_000_000L;
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @TempDir Path dir;
  private HandMade store;

  @BeforeEach
  void open() {
    store = new HandMade(dir);
  }

  /** Errors of 0.3 and 0.4 s are one of 0.5 s, of which there are two in 1 s. */
  @Test
  void aDifferenceWithinTwoStandardErrorsIsNone() {
    assertEquals(Optional.empty(), difference(2000, 300, 1000, 400));
    assertEquals(Optional.of(1001 * MS), difference(2001, 300, 1000, 400).map(Difference::ns));
    assertEquals(Optional.of(-1001 * MS), difference(1000, 300, 2001, 400).map(Difference::ns));
  }

  @Test
  void whatWouldBeWrittenAsNothingIsNoDifferenceHoweverSure() {
    assertEquals(Optional.empty(), difference(1049, 0, 1000, 0));
    assertEquals(Optional.of(50 * MS), difference(1050, 0, 1000, 0).map(Difference::ns));
    assertEquals(
        Optional.empty(), Difference.of(Optional.empty(), Optional.of(new Measured(1, 0))));
  }

  private static Optional<Difference> difference(
      long oneMs, long errorMs, long otherMs, long otherErrorMs) {
    return Difference.of(
        Optional.of(new Measured(oneMs * MS, errorMs * MS)),
        Optional.of(new Measured(otherMs * MS, otherErrorMs * MS)));
  }

  @Test
  void theSurestChangeSinceLastWeekIsTold() throws Exception {
    week("2026-11-26", 1.0, 2.0, 0.1);
    week("2026-11-30", 0.6, 2.5, 0.1);
    PhaseChange change = PhaseChange.surest(store.days(), TUESDAY).orElseThrow();
    assertEquals(Phase.LOWERING, change.phase());
    assertEquals(1, change.weeksAgo());
    assertEquals(500 * MS, change.difference().ns());
  }

  @Test
  void nothingIsToldOfWhatIsWithinItsError() throws Exception {
    week("2026-11-26", 1.0, 2.0, 0.2);
    week("2026-11-30", 0.6, 2.5, 0.2);
    assertEquals(Optional.empty(), PhaseChange.surest(store.days(), TUESDAY));
  }

  @Test
  void aSlowChangeShowsAgainstFourWeeksAgo() throws Exception {
    week("2026-11-03", 1.0, 2.0, 0.1);
    week("2026-11-26", 1.0, 2.2, 0.1);
    week("2026-11-30", 1.0, 2.4, 0.1);
    PhaseChange change = PhaseChange.surest(store.days(), TUESDAY).orElseThrow();
    assertEquals(4, change.weeksAgo());
    assertEquals(400 * MS, change.difference().ns());
  }

  @Test
  void aWeekWithoutPushUpsIsComparedWithNone() throws Exception {
    week("2026-11-26", 1.0, 2.0, 0);
    assertEquals(Optional.empty(), PhaseChange.surest(store.days(), TUESDAY));
  }

  private void week(String day, double holdS, double loweringS, double errorS) throws Exception {
    store.session(
        day + "T09:00Z", true, 10, new HandMade.Side(Foot.LEFT, holdS, loweringS, errorS));
  }
}
