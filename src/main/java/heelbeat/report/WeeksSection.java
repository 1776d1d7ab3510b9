package heelbeat.report;

import heelbeat.drawing.Axis;
import heelbeat.signal.Foot;
import heelbeat.summary.DayMeasure;
import heelbeat.summary.Phase;
import heelbeat.summary.Span;
import heelbeat.summary.Weeks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the report shows of the trend from week to week. */
final class WeeksSection {
  /** A season: long enough for calves to change, and short enough for a phone's width. */
  static final int WEEKS = 12;

  /** With fewer, a bar would be a block. */
  private static final int FEWEST_WEEKS = 6;

  /** How far the marks of the two feet stand apart, in weeks: their errors must not overlap. */
  private static final double APART = 0.26;

  private final List<Span> weeks = new ArrayList<>();
  private final DayMeasure measure;
  private final Set<Foot> feet;

  private WeeksSection(History history) {
    for (int i = WEEKS - 1; i > 0; i--) {
      weeks.add(Weeks.ofDay(history.days(), history.today().minusWeeks(i)));
    }
    weeks.add(Weeks.upTo(history.days(), history.today()));
    while (weeks.size() > FEWEST_WEEKS && weeks.getFirst().days() == 0) {
      weeks.removeFirst();
    }
    measure = history.measure();
    feet =
        Arrays.stream(Foot.values())
            .filter(foot -> weeks.stream().anyMatch(week -> week.side(foot).count() > 0))
            .collect(Collectors.toSet());
  }

  /** The section, as HTML; nothing while there is but one week to show. */
  static String text(History history) {
    WeeksSection section = new WeeksSection(history);
    if (section.weeks.stream().filter(week -> week.days() > 0).count() < 2) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        """
        <section>
        <h2>Week by week</h2>
        <div class="plots">
        <p class="note">Hold and lowering are means, with their errors as thin lines; the numbers below \
        say of how many push-ups. These axes do not start at 0.</p>
        %s%s%s</div>
        </section>
        """,
        section.amounts(),
        section.phase("Hold", Phase.HOLD),
        section.phase("Lowering", Phase.LOWERING));
  }

  private String amounts() {
    double most = weeks.stream().mapToDouble(measure::of).max().orElse(0);
    Span last = weeks.getLast();
    String unit = Words.unit(measure);
    String name = unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
    Plot plot =
        frame(
            name + " a week",
            String.format(
                Locale.ROOT,
                "This week %s, the week before %s.",
                Words.amount(measure, last),
                Words.amount(measure, weeks.get(weeks.size() - 2))),
            Axis.upTo(most, 1));
    for (int i = 0; i < weeks.size(); i++) {
      Span week = weeks.get(i);
      if (measure.of(week) > 0) {
        plot.bar(i, measure.of(week), 0.7, title(week) + Words.done(week));
        plot.number(i, measure.of(week), Words.brief(Math.round(measure.of(week))));
      }
    }
    return figure(name, "a week", plot);
  }

  /** A mark a week and foot, with its error. */
  private String phase(String name, Phase phase) {
    LengthRange range = new LengthRange();
    for (Span week : weeks) {
      feet.forEach(foot -> phase.mean(week.side(foot)).ifPresent(range::add));
    }
    Plot plot =
        frame(
            name + " on average, week by week",
            feet.stream()
                    .sorted()
                    .map(foot -> foot.label() + " " + ofLastWeeks(phase, foot))
                    .collect(Collectors.joining("; "))
                + ".",
            range.axis());
    for (int i = 0; i < weeks.size(); i++) {
      Span week = weeks.get(i);
      if (week.pushUps() > 0) {
        plot.below(i, Words.brief(week.pushUps()));
      }
      for (Foot foot : Foot.values()) {
        double x = feet.size() < 2 ? i : i + (foot == Foot.LEFT ? -APART : APART) / 2;
        phase
            .mean(week.side(foot))
            .ifPresent(mean ->
                plot.length(
                    foot,
                    true,
                    x,
                    mean,
                    title(week) + foot.label() + " " + mean.text() + behind(week, foot)));
      }
    }
    return figure(name, "in seconds" + Legend.of(feet), plot);
  }

  private String ofLastWeeks(Phase phase, Foot foot) {
    return String.format(
        Locale.ROOT,
        "%s s this week, %s s the week before",
        Words.mean(phase.mean(weeks.getLast().side(foot))),
        Words.mean(phase.mean(weeks.get(weeks.size() - 2).side(foot))));
  }

  private static String behind(Span week, Foot foot) {
    return ", of " + Words.count(week.side(foot).count(), "push-up");
  }

  private static String title(Span week) {
    return "Week of " + Words.SHORT_DAY.format(week.first()) + ": ";
  }

  /** A frame with the weeks below. */
  private Plot frame(String title, String description, Axis y) {
    Plot plot = new Plot(title, description, -0.6, weeks.size() - 0.4, y);
    for (int i = weeks.size() - 1; i >= 0; i -= 3) {
      plot.xLabel(i, i == weeks.size() - 1 ? "now" : Words.SHORT_DAY.format(weeks.get(i).first()));
    }
    return plot;
  }

  private static String figure(String name, String of, Plot plot) {
    return String.format(
        Locale.ROOT,
        """
        <figure>
        <figcaption><b>%s</b> %s</figcaption>
        %s</figure>
        """,
        name,
        of,
        plot.text());
  }
}
