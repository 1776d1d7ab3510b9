package heelbeat.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What {@code scripts/crash-test} runs: days of kills, several at a time. */
final class CrashReport {
  private static final int KILLS_A_DAY = 25;
  private static final int AT_A_TIME = 3;

  private CrashReport() {}

  /**
   * Arguments: a folder to work in, how many kills, and the first day's seed. The folders of days
   * without a loss are left to whoever named the folder; a loss ends it with an error.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int kills = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    List<Callable<CrashFigures>> days = new ArrayList<>();
    for (int left = kills; left > 0; left -= KILLS_A_DAY) {
      days.add(day(folder, seed + days.size(), Math.min(left, KILLS_A_DAY)));
    }
    CrashFigures sum = CrashFigures.NONE;
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (Future<CrashFigures> day : pool.invokeAll(days)) {
        sum = sum.plus(day.get());
      }
    }
    System.out.println("in all " + sum.text() + "; none lost, none twice");
  }

  private static Callable<CrashFigures> day(Path folder, long seed, int kills) {
    return () -> {
      Path own = Files.createDirectories(folder.resolve("day-" + seed));
      CrashFigures figures = new CrashDay(own, seed).live(kills);
      System.out.println("seed " + seed + ", " + figures.text());
      return figures;
    };
  }
}
