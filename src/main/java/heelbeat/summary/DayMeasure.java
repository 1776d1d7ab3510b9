package heelbeat.summary;

import heelbeat.coach.DailyGoal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** By what days are held against each other. */
public enum DayMeasure {
  PUSH_UPS,
  MINUTES;

  private static final double NS_PER_MIN = 60e9;

  /** The one of a goal; push-ups without a goal. */
  public static DayMeasure of(Optional<DailyGoal> goal) {
    return goal.map(DayMeasure::of).orElse(PUSH_UPS);
  }

  private static DayMeasure of(DailyGoal goal) {
    return switch (goal) {
      case DailyGoal.PushUps _ -> PUSH_UPS;
      case DailyGoal.Minutes _ -> MINUTES;
    };
  }

  /** Push-ups, or minutes under tension. */
  public double of(Span span) {
    return switch (this) {
      case PUSH_UPS -> span.pushUps();
      case MINUTES -> span.tensionNs() / NS_PER_MIN;
    };
  }

  /** The best day up to the last; empty if nothing was done on any. */
  public Optional<Span> best(DaySummaries days, LocalDate last) {
    return days.upTo(last).stream()
        .map(days::on)
        .filter(day -> of(day) > 0)
        .max(Comparator.comparingDouble(this::of));
  }

  /**
   * How far a day came, as a part of its goal: 1 or more is reached. Without a goal a single
   * push-up is enough.
   */
  public static double reached(Optional<DailyGoal> goal, Span day) {
    return goal.map(wanted -> reached(wanted, day)).orElse((double) day.pushUps());
  }

  /** How far a day came, as a part of a goal: 1 or more is reached. */
  public static double reached(DailyGoal goal, Span day) {
    return switch (goal) {
      case DailyGoal.PushUps(int count) -> PUSH_UPS.of(day) / count;
      case DailyGoal.Minutes(int count) -> MINUTES.of(day) / count;
    };
  }
}
