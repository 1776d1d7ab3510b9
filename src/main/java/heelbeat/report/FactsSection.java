package heelbeat.report;

import heelbeat.summary.DayMeasure;
import heelbeat.summary.Span;
import heelbeat.summary.Streaks;
import heelbeat.summary.Weeks;
import heelbeat.text.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** Four figures of a habit: days in a row, the longest of these, this week, and the best day. */
final class FactsSection {
  private FactsSection() {}

  /** The figures, as HTML. */
  static String text(History history) {
    Streaks streaks = history.streaks();
    return "<dl class=\"facts\">\n"
        + streak(history, streaks)
        + longest(streaks)
        + week(history)
        + bestDay(history)
        + "</dl>\n";
  }

  private static String streak(History history, Streaks streaks) {
    String words = history.goal().isPresent() ? "with the goal reached" : "with push-ups";
    if (!streaks.isDated()) {
      words += "; some dates are unsure";
    }
    return fact("In a row", days(streaks.now()), words);
  }

  private static String longest(Streaks streaks) {
    return fact("Longest", days(streaks.longest()), "in a row");
  }

  private static String days(int count) {
    return Words.number(count) + "<small> " + Count.noun(count, "day") + "</small>";
  }

  /** This week against as many days of the last one. */
  private static String week(History history) {
    LocalDate today = history.today();
    DayMeasure measure = history.measure();
    Span week = Weeks.upTo(history.days(), today);
    Span before = Weeks.upTo(history.days(), today.minusWeeks(1));
    boolean isNew = measure.of(before) == 0;
    return fact(
        "This week",
        (isNew ? "" : arrow(measure.of(week), measure.of(before)) + " ")
            + Words.amount(measure, week),
        String.format(
            Locale.ROOT,
            "%s; %s %slast week",
            Words.unit(measure),
            isNew ? "none" : Words.amount(measure, before),
            today.getDayOfWeek() == DayOfWeek.SUNDAY
                ? ""
                : "by " + Words.WEEKDAY.format(today) + " "));
  }

  static String arrow(double now, double before) {
    int comparison = Double.compare(now, before);
    if (comparison == 0) {
      return "→";
    }
    return comparison > 0 ? "↑" : "↓";
  }

  private static String bestDay(History history) {
    DayMeasure measure = history.measure();
    return measure
        .best(history.days(), history.today())
        .map(best ->
            fact(
                "Best day",
                Words.amount(measure, best),
                Words.unit(measure) + ", " + Words.onDay(best.first(), history.today())))
        .orElseGet(() -> fact("Best day", "–", "still to come"));
  }

  private static String fact(String name, String figure, String words) {
    return String.format(
        Locale.ROOT,
        "<div><dt>%s</dt><dd><strong>%s</strong> %s</dd></div>\n",
        name,
        figure,
        words);
  }
}
