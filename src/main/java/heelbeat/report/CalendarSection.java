package heelbeat.report;

import heelbeat.drawing.Svg;
import heelbeat.summary.DayMeasure;
import heelbeat.summary.Span;
import heelbeat.summary.Weeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The last half year, a square a day, a column a week. */
final class CalendarSection {
  /** Half a year: more squares on a phone's width are too small to be told apart. */
  static final int WEEKS = 26;

  /** Who has just begun need not look at half a year of nothing. */
  private static final int FEWEST_WEEKS = 9;

  private static final int SHADES = 4;
  private static final double STEP = 12.6;
  private static final double SIDE = 11;
  private static final double LEFT = 32;
  private static final double TOP = 16;
  private static final double WIDTH = LEFT + WEEKS * STEP;
  private static final double HEIGHT = TOP + 7 * STEP;

  private CalendarSection() {}

  /** The section, as HTML. */
  static String text(History history) {
    return String.format(
        Locale.ROOT,
        """
        <section class="days">
        <h2>Day by day</h2>
        <figure class="calendar">
        %s<figcaption>%s</figcaption>
        </figure>
        </section>
        """,
        drawing(history),
        legend(history));
  }

  private static String legend(History history) {
    String words =
        "A square is a day: the stronger its colour, the more " + Words.unit(history.measure());
    words += history.goal().isPresent() ? ". In full colour the goal was reached." : ".";
    Span all = history.days().between(first(history), history.today());
    return all.isDated()
        ? words
        : words + " In a ring: the clock was not set, and the date may be wrong.";
  }

  private static LocalDate first(History history) {
    LocalDate monday = Weeks.monday(history.today());
    long weeks =
        history
            .days()
            .first()
            .map(day -> ChronoUnit.WEEKS.between(Weeks.monday(day), monday) + 1)
            .orElse(1L);
    return monday.minusWeeks(Math.clamp(weeks, FEWEST_WEEKS, WEEKS) - 1);
  }

  private static String drawing(History history) {
    LocalDate first = first(history);
    Span all = history.days().between(first, history.today());
    double most = most(history, first);
    Svg svg = new Svg(1);
    svg.open(
        "svg", "viewBox", "0 0 " + svg.number(WIDTH) + " " + svg.number(HEIGHT), "role", "img");
    svg.words("title", "Day by day since " + Words.DAY_AND_YEAR.format(first));
    svg.words("desc", description(history, all));
    for (DayOfWeek day : new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY}) {
      String name = Words.WEEKDAY.format(first.with(day)).substring(0, 3);
      svg.words("text", name, "x", 0.0, "y", TOP + (day.getValue() - 1) * STEP + SIDE - 2);
    }
    for (LocalDate day = first; !day.isAfter(history.today()); day = day.plusDays(1)) {
      double x = LEFT + ChronoUnit.WEEKS.between(first, day) * STEP;
      // A name takes the width of three weeks.
      if (day.getDayOfMonth() == 1 && x < WIDTH - 3 * STEP) {
        svg.words("text", Words.SHORT_DAY.format(day).substring(2), "x", x, "y", TOP - 5);
      }
      square(svg, x, day, history, most);
    }
    return svg.text() + "</svg>\n";
  }

  private static String description(History history, Span all) {
    return String.format(
        Locale.ROOT,
        "On %s: %s.%s",
        Words.count(all.days(), "day"),
        Words.done(all),
        history
            .measure()
            .best(history.days(), history.today())
            .filter(best -> !best.first().isBefore(all.first()))
            .map(best ->
                " The most were "
                    + Words.amount(history.measure(), best)
                    + " "
                    + Words.onDay(best.first(), history.today())
                    + ".")
            .orElse(""));
  }

  private static double most(History history, LocalDate first) {
    DayMeasure measure = history.measure();
    double most = 0;
    for (LocalDate day = first; !day.isAfter(history.today()); day = day.plusDays(1)) {
      most = Math.max(most, measure.of(history.days().on(day)));
    }
    return most;
  }

  private static void square(Svg svg, double x, LocalDate day, History history, double most) {
    Span done = history.days().on(day);
    svg.open(
        "rect",
        "class",
        "day shade" + shade(history, done, most) + (done.isDated() ? "" : " unsure"),
        "x",
        x,
        "y",
        TOP + (day.getDayOfWeek().getValue() - 1) * STEP,
        "width",
        SIDE,
        "height",
        SIDE,
        "rx",
        2.0);
    svg.words("title", Words.SHORT_DAY.format(day) + ": " + Words.done(done));
    svg.close("rect");
  }

  /** 0 for nothing to {@link #SHADES}: with a goal that is only for days that reached it. */
  static int shade(History history, Span done, double most) {
    double part =
        history.goal().isPresent()
            ? DayMeasure.reached(history.goal(), done)
            : history.measure().of(done) / Math.max(most, Double.MIN_NORMAL);
    if (done.pushUps() == 0 && done.steps() == 0) {
      return 0;
    }
    return part >= 1 ? SHADES : 1 + (int) (part * (SHADES - 1));
  }
}
