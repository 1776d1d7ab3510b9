package heelbeat.report;

import heelbeat.coach.PhaseSpan;
import heelbeat.coach.SetFinding;
import heelbeat.coach.Totals;
import heelbeat.drawing.Axis;
import heelbeat.drawing.Html;
import heelbeat.drawing.Seconds;
import heelbeat.rep.Measured;
import heelbeat.signal.Foot;
import heelbeat.store.StoredSession;
import heelbeat.summary.PhaseChange.Phase;
import heelbeat.summary.SessionSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the report says and shows of one session: folded, a line and a strip. */
final class SessionSection {
  private SessionSection() {}

  /** The session, as HTML. */
  static String text(DrawnSession drawn, LocalDate today, boolean isOpen) {
    SessionSummary summary = drawn.summary();
    StoredSession session = summary.session();
    return String.format(
        Locale.ROOT,
        """
        <details class="session"%s>
        <summary><b>%s, %s</b> %s
        %s</summary>
        <div class="plots">
        <div>
        %s</div>
        %s</div>
        </details>
        """,
        isOpen ? " open=\"open\"" : "",
        Words.day(session.started().toLocalDate(), today),
        Words.TIME_OF_DAY.format(session.started()),
        Html.escape(facts(summary)),
        drawn.strip().text(),
        paragraphs(drawn),
        summary.both().count() == 0 ? "" : plots(drawn));
  }

  private static String facts(SessionSummary summary) {
    Totals totals = summary.totals();
    StringJoiner facts = new StringJoiner(", ");
    if (totals.pushUps() > 0) {
      facts.add(Words.count(totals.pushUps(), "push-up"));
      facts.add(Words.underTension(totals.tensionNs()));
    }
    if (totals.steps() > 0) {
      facts.add(Words.count(totals.steps(), "step") + " on the toes");
    }
    String label = summary.session().label();
    return label.isEmpty() ? facts.toString() : facts + " · " + label;
  }

  private static String paragraphs(DrawnSession drawn) {
    SessionSummary summary = drawn.summary();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(when(drawn));
    paragraphs.add(form(summary.totals()));
    paragraphs.add(SidesText.text(summary));
    paragraphs.add(
        summary.totals().findings().stream()
            .map(SetFinding::text)
            .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".")
            .collect(Collectors.joining(" ")));
    paragraphs.addAll(doubts(summary));
    return paragraphs.stream()
        .filter(words -> !words.isEmpty())
        .map(words -> "<p>" + Html.escape(words) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String when(DrawnSession drawn) {
    SessionSummary summary = drawn.summary();
    StoredSession session = summary.session();
    String words =
        String.format(
            Locale.ROOT,
            "From %s to %s%s.",
            Words.TIME_OF_DAY.format(session.at(summary.firstNs())),
            Words.TIME_OF_DAY.format(session.at(summary.lastNs())),
            session.protocol().isEmpty() ? "" : ", protocol " + session.protocol());
    String sets = drawn.sets().text();
    return sets.isEmpty() ? words : words + " " + sets;
  }

  /** How well it was done. */
  private static String form(Totals totals) {
    StringJoiner words = new StringJoiner(", ", "", ".");
    if (totals.pushUps() == 0) {
      return "";
    }
    if (totals.good() == totals.pushUps()) {
      words.add(totals.pushUps() == 1 ? "It was good" : "All were good");
    } else {
      words.add(Words.number(totals.good()) + (totals.good() == 1 ? " was good" : " were good"));
    }
    new TreeMap<>(totals.faults())
        .forEach((fault, count) -> words.add(Words.number(count) + " " + fault.text()));
    return words.toString();
  }

  private static List<String> doubts(SessionSummary summary) {
    List<String> doubts = new ArrayList<>();
    if (summary.notCounted() > 0) {
      doubts.add(Words.count(summary.notCounted(), "movement") + " not counted.");
    }
    if (!summary.session().clockTrusted()) {
      doubts.add("The clock was not set: date and time may be wrong, durations are right.");
    }
    if (!summary.session().complete()) {
      doubts.add("The end was not recorded.");
    }
    if (summary.troubles() > 0) {
      doubts.add("The pad or a sensor failed " + Words.count(summary.troubles(), "time") + ".");
    }
    return doubts;
  }

  private static String plots(DrawnSession drawn) {
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
