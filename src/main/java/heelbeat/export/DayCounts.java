package heelbeat.export;

import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** Push-ups a day, of the last weeks, and how often each heel went up in them. */
final class DayCounts {
  /** Four weeks, so that both ends are the same day of the week and bars fit on a phone. */
  static final int DAYS = 28;

  private final LocalDate today;
  private final int[] pushUps = new int[DAYS];
  private final Map<Foot, int[]> counts = new EnumMap<>(Foot.class);

  /**
   * @param today the last day
   */
  DayCounts(LocalDate today) {
    this.today = today;
  }

  /**
   * Counts a repetition, unless its day is too long ago or yet to come.
   *
   * @param day of its push-up
   * @param beginsPushUp whether it is not the other foot's of the one before
   */
  void add(StoredRep rep, LocalDate day, boolean beginsPushUp) {
    long index = DAYS - 1 - ChronoUnit.DAYS.between(day, today);
    if (index >= 0 && index < DAYS) {
      of(rep.rep().foot())[(int) index]++;
      pushUps[(int) index] += beginsPushUp ? 1 : 0;
    }
  }

  /**
   * The day at an index.
   *
   * @param index 0 for the first to {@link #DAYS} - 1 for today
   */
  LocalDate day(int index) {
    return today.minusDays(DAYS - 1L - index);
  }

  /** How often a foot's heel went up on the day at an index. */
  int count(int index, Foot foot) {
    return of(foot)[index];
  }

  /** The push-ups of the day at an index. */
  int count(int index) {
    return pushUps[index];
  }

  /**
   * The push-ups of the last days, today among them.
   *
   * @param days 1 to {@link #DAYS}
   */
  int countOfLast(int days) {
    int sum = 0;
    for (int index = DAYS - days; index < DAYS; index++) {
      sum += count(index);
    }
    return sum;
  }

  private int[] of(Foot foot) {
    return counts.computeIfAbsent(foot, _ -> new int[DAYS]);
  }
}
