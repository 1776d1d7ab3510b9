package heelbeat.report;

import heelbeat.coach.DailyGoal;
import heelbeat.summary.DayMeasure;
import heelbeat.summary.PhaseChange;
import heelbeat.summary.Span;
import java.util.Locale;

/** What the report opens with: today, against the goal, and what has changed. */
final class TodaySection {
  private TodaySection() {}

  /** The section, as HTML. */
  static String text(History history) {
    Span today = history.days().on(history.today());
    return String.format(
        Locale.ROOT,
        """
        <section class="today">
        <h2>Today</h2>
        %s%s%s</section>
        """,
        today.pushUps() == 0 ? nothingYet(history, today) : done(today),
        history.goal().map(goal -> goal(goal, today)).orElse(""),
        PhaseChange.surest(history.days(), history.today())
            .map(change -> "<p>" + sentence(change) + "</p>\n")
            .orElse(""));
  }

  private static String done(Span today) {
    return String.format(
        Locale.ROOT,
        """
        <p class="big"><span><strong>%s</strong> %s</span>
        <span><strong>%s</strong> minutes under tension</span></p>
        """,
        Words.number(today.pushUps()),
        today.pushUps() == 1 ? "push-up" : "push-ups",
        Words.minutes(today.tensionNs()));
  }

  private static String nothingYet(History history, Span today) {
    String words = today.steps() > 0 ? Words.done(today) + ", no push-up yet." : "No push-up yet.";
    return "<p>"
        + words
        + history
            .lastDone()
            .map(last ->
                " The last were "
                    + Words.onDay(last.first(), history.today())
                    + ": "
                    + Words.done(last)
                    + ".")
            .orElse("")
        + "</p>\n";
  }

  private static String goal(DailyGoal goal, Span today) {
    double reached = DayMeasure.reached(goal, today);
    return String.format(
        Locale.ROOT,
        """
        <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="100" height="1"/>\
        <rect class="count" width="%.1f" height="1"/></svg>
        <p>%s</p>
        """,
        100 * Math.min(1, reached),
        reached >= 1
            ? "Goal reached: " + Words.goal(goal) + "."
            : toGo(goal, today) + " to go to your goal of " + Words.goal(goal) + ".");
  }

  private static String toGo(DailyGoal goal, Span today) {
    return switch (goal) {
      case DailyGoal.PushUps(int count) -> Words.count((long) count - today.pushUps(), "push-up");
      case DailyGoal.Minutes(int count) ->
          Words.leftMinutes(count * 60_000_000_000L - today.tensionNs()) + " minutes";
    };
  }

  /** Such as "This week lowering was 0.4 s slower than last week." */
  static String sentence(PhaseChange change) {
    boolean isLonger = change.difference().ns() > 0;
    String what =
        switch (change.phase()) {
          case LIFT -> "lifts were %s " + (isLonger ? "slower" : "quicker");
          case HOLD -> "holds were %s " + (isLonger ? "longer" : "shorter");
          case LOWERING -> "lowering was %s " + (isLonger ? "slower" : "quicker");
        };
    return "This week "
        + what.formatted(Words.seconds(change.difference().ns()))
        + " than "
        + (change.weeksAgo() == 1 ? "last week" : "four weeks ago")
        + ".";
  }
}
