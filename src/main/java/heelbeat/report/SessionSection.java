package heelbeat.report;

import heelbeat.coach.SetFinding;
import heelbeat.coach.Totals;
import heelbeat.drawing.Html;
import heelbeat.store.StoredSession;
import heelbeat.summary.SessionSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        summary.both().count() == 0 ? "" : SessionPlots.text(drawn));
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
    String from = Words.TIME_OF_DAY.format(session.at(summary.firstNs()));
    String to = Words.TIME_OF_DAY.format(session.at(summary.lastNs()));
    String words =
        (from.equals(to) ? "At " + from : "From " + from + " to " + to)
            + (session.exercise().isEmpty() ? "" : ", exercise " + session.exercise())
            + (session.protocol().isEmpty() ? "" : ", protocol " + session.protocol())
            + ".";
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
}
