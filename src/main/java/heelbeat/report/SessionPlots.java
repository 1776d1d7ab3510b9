package heelbeat.report;

import heelbeat.coach.PhaseSpan;
import heelbeat.drawing.Axis;
import heelbeat.drawing.Seconds;
import heelbeat.rep.Measured;
import heelbeat.signal.Foot;
import heelbeat.store.StoredSession;
import heelbeat.summary.Phase;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hold and lowering of one session, push-up by push-up, before what was asked. */
final class SessionPlots {
  private SessionPlots() {}

  /** Both figures, as HTML. */
  static String text(DrawnSession drawn) {
    StoredSession session = drawn.summary().session();
    return figure("Hold", drawn, Phase.HOLD, session.hold())
        + figure("Lowering", drawn, Phase.LOWERING, session.lowering());
  }

  private static String figure(
      String name, DrawnSession drawn, Phase phase, Optional<PhaseSpan> asked) {
    Set<Foot> feet = feet(drawn);
    String means =
        feet.stream()
            .sorted()
            .map(foot -> {
              String mean = Words.mean(phase.mean(drawn.summary().side(foot))) + " s";
              return feet.size() < 2
                  ? mean
                  : "<span class=\"" + foot.label() + "\">" + foot.label() + " " + mean + "</span>";
            })
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        """
        <figure>
        <figcaption><b>%s</b>%s<br/>%s</figcaption>
        %s</figure>
        """,
        name,
        asked.map(span -> ", asked " + range(span)).orElse(""),
        means,
        plot(name, drawn, phase, asked));
  }

  private static Set<Foot> feet(DrawnSession drawn) {
    EnumSet<Foot> feet = EnumSet.noneOf(Foot.class);
    for (Foot foot : Foot.values()) {
      if (drawn.summary().side(foot).count() > 0) {
        feet.add(foot);
      }
    }
    return feet;
  }

  /** A mark for each group of push-ups with its error, before a band of what was asked. */
  private static String plot(
      String name, DrawnSession drawn, Phase phase, Optional<PhaseSpan> asked) {
    LengthRange range = new LengthRange();
    asked.ifPresent(span -> range.add(span.targetNs() / Plot.NS_PER_S));
    for (RepGroups.Group group : drawn.groups().all()) {
      for (Foot foot : feet(drawn)) {
        phase.mean(group.side(foot)).ifPresent(range::add);
      }
    }
    int last = drawn.summary().totals().pushUps();
    Plot plot =
        new Plot(
            name + " of each push-up",
            feet(drawn).stream()
                    .map(foot ->
                        foot.label() + " mean " + meanText(phase.mean(drawn.summary().side(foot))))
                    .collect(Collectors.joining(", "))
                + asked.map(span -> "; asked " + words(span)).orElse("")
                + ".",
            0,
            last + 1.0,
            range.axis());
    asked.ifPresent(span ->
        plot.band(
            span.leastNs() / Plot.NS_PER_S,
            span.targetNs() / Plot.NS_PER_S,
            span.mostNs() / Plot.NS_PER_S,
            "asked: " + words(span)));
    drawn.groups().all().forEach(group -> draw(group, phase, plot));
    number(last, plot);
    int size = drawn.groups().size();
    plot.xName(size == 1 ? "push-up" : "push-up; a mark is the mean of " + size);
    return plot.text();
  }

  private static String meanText(Optional<Measured> mean) {
    return Words.mean(mean) + " s";
  }

  private static void draw(RepGroups.Group group, Phase phase, Plot plot) {
    for (Foot foot : Foot.values()) {
      phase
          .mean(group.side(foot))
          .ifPresent(mean ->
              plot.length(
                  foot,
                  group.isGood(),
                  group.middle(),
                  mean,
                  group.name() + ", " + foot.label() + ": " + mean.text()));
    }
  }

  private static void number(int last, Plot plot) {
    Axis numbers = Axis.upTo(last, 1);
    for (int i = 0; i <= numbers.steps(); i++) {
      int number = (int) Math.round(numbers.mark(i));
      if (number >= 1 && number <= last) {
        plot.xLabel(number, Integer.toString(number));
      }
    }
  }

  /** What was asked in words, such as {@code 1.0 to 2.0 s, best 1.5 s}. */
  static String words(PhaseSpan span) {
    return range(span) + ", best " + Seconds.text(span.targetNs(), 1, '.') + " s";
  }

  private static String range(PhaseSpan span) {
    String least = Seconds.text(span.leastNs(), 1, '.');
    return span.mostNs() == Long.MAX_VALUE
        ? "at least " + least + " s"
        : least + " to " + Seconds.text(span.mostNs(), 1, '.') + " s";
  }
}
