package heelbeat.report;

import heelbeat.summary.PhaseMeans;
import heelbeat.rep.Measured;
import heelbeat.summary.Weeks;
import heelbeat.signal.Foot;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the report shows of the trend from week to week. */
final class WeeksSection {
  private WeeksSection() {}

  /** The section, as HTML; nothing while there is but one week to show. */
  static String text(Weeks weeks) {
    int trained = 0;
    for (int i = 0; i < Weeks.WEEKS; i++) {
      trained += weeks.count(i) > 0 ? 1 : 0;
    }
    if (trained < 2) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        """
        <section>
        <h2>Week by week</h2>
        <div class="plots">
        %s%s%s</div>
        </section>
        """,
        figure("Push-ups", "a week", "", WeekPlots.counts(weeks)),
        phase("Hold", weeks, PhaseMeans::hold),
        phase("Lowering", weeks, PhaseMeans::eccentric));
  }

  private static String phase(
      String name, Weeks weeks, Function<PhaseMeans, Optional<Measured>> mean) {
    return figure(
        name,
        "mean of a week, seconds",
        Report.legend(Foot.LEFT.label(), Foot.RIGHT.label()),
        WeekPlots.means(name, weeks, mean));
  }

  private static String figure(String name, String of, String legend, String plot) {
    return String.format(
        Locale.ROOT,
        """
        <figure>
        <figcaption><b>%s</b>, %s %s</figcaption>
        %s</figure>
        """,
        name,
        of,
        legend,
        plot);
  }
}
