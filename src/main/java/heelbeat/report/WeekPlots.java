package heelbeat.report;

import heelbeat.summary.PhaseMeans;
import heelbeat.drawing.Axis;
import heelbeat.rep.Measured;
import heelbeat.summary.Weeks;
import heelbeat.signal.Foot;
import heelbeat.text.Count;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The plots of the trend from week to week. */
final class WeekPlots {
  private WeekPlots() {}

  /** A bar a week. */
  static String counts(Weeks weeks) {
    int most = 0;
    for (int i = 0; i < Weeks.WEEKS; i++) {
      most = Math.max(most, weeks.count(i));
    }
    int last = Weeks.WEEKS - 1;
    Plot plot =
        frame(
            "Push-ups a week",
            String.format(
                Locale.ROOT,
                "%s this week, %d the week before; %d in the best week.",
                Count.of(weeks.count(last), "push-up"),
                weeks.count(last - 1),
                most),
            weeks,
            Axis.upTo(most, 1));
    for (int i = 0; i < Weeks.WEEKS; i++) {
      String words =
          String.format(
              Locale.ROOT,
              "Week of %s: %s; %d left, %d right",
              Plots.DAY.format(weeks.monday(i)),
              Count.of(weeks.count(i), "push-up"),
              weeks.of(i, Foot.LEFT).count(),
              weeks.of(i, Foot.RIGHT).count());
      if (weeks.count(i) > 0) {
        plot.bar(i, weeks.count(i), 0.7, words);
      }
    }
    return plot.text();
  }

  /** A mark a week and foot, with its error. */
  static String means(String title, Weeks weeks, Function<PhaseMeans, Optional<Measured>> mean) {
    double highestS = 0;
    for (int i = 0; i < Weeks.WEEKS; i++) {
      for (Foot foot : Foot.values()) {
        highestS = Math.max(highestS, mean.apply(weeks.of(i, foot)).map(Plots::mostS).orElse(0.0));
      }
    }
    int last = Weeks.WEEKS - 1;
    Plot plot =
        frame(
            title + " on average, week by week",
            String.format(
                Locale.ROOT,
                "This week left %s, right %s; the week before left %s, right %s.",
                Plots.mean(weeks.of(last, Foot.LEFT), mean),
                Plots.mean(weeks.of(last, Foot.RIGHT), mean),
                Plots.mean(weeks.of(last - 1, Foot.LEFT), mean),
                Plots.mean(weeks.of(last - 1, Foot.RIGHT), mean)),
            weeks,
            Axis.upTo(highestS, 0.1));
    for (int i = 0; i < Weeks.WEEKS; i++) {
      for (Foot foot : Foot.values()) {
        Optional<Measured> found = mean.apply(weeks.of(i, foot));
        if (found.isPresent()) {
          Measured length = found.get();
          String words =
              String.format(
                  Locale.ROOT,
                  "Week of %s, %s: %s",
                  Plots.DAY.format(weeks.monday(i)),
                  foot.label(),
                  length.text());
          plot.error(foot, i, Plots.leastS(length), Plots.mostS(length));
          plot.dot(foot, true, i, length.ns() / Plots.NS_PER_S, words);
        }
      }
    }
    return plot.text();
  }

  /** A frame with the weeks below. */
  private static Plot frame(String title, String description, Weeks weeks, Axis y) {
    Plot plot = new Plot(title, description, -0.6, Weeks.WEEKS - 0.4, y);
    for (int i = Weeks.WEEKS - 1; i >= 0; i -= 4) {
      plot.xLabel(i, i == Weeks.WEEKS - 1 ? "this week" : Plots.DAY.format(weeks.monday(i)));
    }
    plot.xName("weeks, from Monday");
    return plot;
  }
}
