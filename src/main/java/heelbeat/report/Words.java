package heelbeat.report;

import heelbeat.coach.DailyGoal;
import heelbeat.rep.Measured;
import heelbeat.summary.DayMeasure;
import heelbeat.summary.Span;
import heelbeat.text.Count;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers, times and days as the report writes them. */
final class Words {
  static final DateTimeFormatter DAY = format("EEEE d MMMM");
  static final DateTimeFormatter DAY_AND_YEAR = format("EEEE d MMMM uuuu");
  static final DateTimeFormatter SHORT_DAY = format("d MMM");
  static final DateTimeFormatter WEEKDAY_AND_DAY = format("EEE d");
  static final DateTimeFormatter WEEKDAY = format("EEEE");
  static final DateTimeFormatter MONTH = format("MMMM uuuu");
  static final DateTimeFormatter TIME_OF_DAY = format("HH:mm");

  private static final double NS_PER_S = 1e9;
  private static final double NS_PER_MIN = 60e9;

  /** From here on nobody reads the decimals of minutes. */
  private static final double MANY = 100;

  private Words() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** A count, such as {@code 1,240}. */
  static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /** A count in four characters, such as {@code 950} or {@code 7.3k}. */
  static String brief(long count) {
    if (count < 1000) {
      return Long.toString(count);
    }
    return String.format(Locale.ROOT, count < 10_000 ? "%.1fk" : "%.0fk", count / 1000.0);
  }

  /** A count with its noun. */
  static String count(long count, String noun) {
    return number(count) + " " + Count.noun(count, noun);
  }

  /** Minutes, such as {@code 6.2}. */
  static String minutes(long ns) {
    double minutes = ns / NS_PER_MIN;
    return String.format(Locale.ENGLISH, minutes < MANY ? "%,.1f" : "%,.0f", minutes);
  }

  /** Minutes that are left, rounded up: none are left only once the goal is reached. */
  static String leftMinutes(long ns) {
    return String.format(Locale.ENGLISH, "%,.1f", Math.ceil(ns / NS_PER_MIN * 10) / 10);
  }

  /** Minutes with what they are. */
  static String underTension(long ns) {
    return minutes(ns) + " minutes under tension";
  }

  /** How much a day, week or month came to, without a unit. */
  static String amount(DayMeasure measure, Span span) {
    return switch (measure) {
      case PUSH_UPS -> number(span.pushUps());
      case MINUTES -> minutes(span.tensionNs());
    };
  }

  /** What the amount is of. */
  static String unit(DayMeasure measure) {
    return switch (measure) {
      case PUSH_UPS -> "push-ups";
      case MINUTES -> "minutes under tension";
    };
  }

  /** Both what was done and for how long, or nothing. */
  static String done(Span span) {
    if (span.pushUps() > 0) {
      return count(span.pushUps(), "push-up") + ", " + underTension(span.tensionNs());
    }
    return span.steps() > 0 ? count(span.steps(), "step") + " on the toes" : "nothing";
  }

  /** A goal, such as {@code 200 push-ups}. */
  static String goal(DailyGoal goal) {
    return switch (goal) {
      case DailyGoal.PushUps(int count) -> count(count, "push-up");
      case DailyGoal.Minutes(int count) -> count(count, "minute") + " under tension";
    };
  }

  /** A day as it is called today. */
  static String day(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return "Today";
    }
    if (day.equals(today.minusDays(1))) {
      return "Yesterday";
    }
    return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
  }

  /** The same within a sentence, such as {@code yesterday} or {@code on Sunday 29 November}. */
  static String onDay(LocalDate day, LocalDate today) {
    String words = day(day, today);
    return day.isBefore(today.minusDays(1)) ? "on " + words : words.toLowerCase(Locale.ROOT);
  }

  /** Minutes and seconds, such as {@code 9:40}. */
  static String clock(long ns) {
    Duration duration = Duration.ofNanos(ns);
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }

  /** A difference of times, such as {@code 0.4 s}; its sign is said in words. */
  static String seconds(long ns) {
    return String.format(Locale.ROOT, "%.1f s", Math.abs(ns) / NS_PER_S);
  }

  /** A mean without its unit, such as {@code 1.5 ± 0.3}, or a dash without repetitions. */
  static String mean(Optional<Measured> mean) {
    return mean.map(Measured::figures).orElse("–");
  }
}
