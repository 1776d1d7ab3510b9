package heelbeat.report;

import heelbeat.coach.DailyGoal;
import heelbeat.export.CsvOptions;
import heelbeat.export.SessionExport;
import heelbeat.store.FilledStore;
import heelbeat.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Makes reports of a person's first day, first month and whole year, for {@code report-test}. */
final class ReportPages {
  private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final long SEED = 8;

  private ReportPages() {}

  /** The folder that the pages are made in: {@code day}, {@code month} and {@code year}. */
  public static void main(String[] folders) throws IOException {
    Path folder = Path.of(folders[0]);
    make(folder.resolve("day"), new SimulatedHabit(SEED, 2, 3, 15, 0, 365), 1, Optional.empty());
    make(
        folder.resolve("month"),
        new SimulatedHabit(SEED, 3, 3, 18, 0.1, 45),
        45,
        Optional.of(new DailyGoal.PushUps(120)));
    // The heaviest that the page is built for: five sessions a day, each of 200 push-ups and more.
    make(
        folder.resolve("year"),
        new SimulatedHabit(SEED, 5, 7, 30, 0, 365),
        365,
        Optional.of(new DailyGoal.Minutes(60)));
  }

  private static void make(Path folder, SimulatedHabit habit, int days, Optional<DailyGoal> goal)
      throws IOException {
    Files.createDirectories(folder);
    try (FilledStore store = new FilledStore(folder)) {
      habit.fill(store, TODAY, days, ZONE);
    }
    Clock evening = Clock.fixed(TODAY.atTime(21, 30).atZone(ZONE).toInstant(), ZONE);
    try (StoreReader reader = StoreReader.open(folder)) {
      new SessionExport(CsvOptions.PLAIN, goal, evening).write(reader, folder);
    }
  }
}
