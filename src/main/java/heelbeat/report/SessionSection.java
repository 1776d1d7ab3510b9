package heelbeat.report;

import heelbeat.summary.SessionSummary;
import heelbeat.summary.PhaseMeans;
import heelbeat.coach.PhaseSpan;
import heelbeat.coach.Totals;
import heelbeat.drawing.Html;
import heelbeat.rep.Measured;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.store.StoredSession;
import heelbeat.text.Count;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/** What the report says and shows of one session. */
final class SessionSection {
  private SessionSection() {}

  /** The section, as HTML. */
  static String text(RepDots dots) {
    SessionSummary summary = dots.session();
    StoredSession session = summary.session();
    return String.format(
        Locale.ROOT,
        """
        <section>
        <h2>%s</h2>
        <p>%s</p>
        %s%s<div class="plots">
        %s%s</div>
        </section>
        """,
        Report.DATE_AND_TIME.format(session.started()),
        Html.escape(facts(summary)),
        form(summary),
        notes(dots),
        figure("Hold", dots, session.hold(), Rep::hold, PhaseMeans::hold),
        figure("Lowering", dots, session.lowering(), Rep::eccentric, PhaseMeans::eccentric));
  }

  private static String facts(SessionSummary summary) {
    Duration duration = Duration.ofNanos(summary.session().durationNs());
    String facts =
        String.format(
            Locale.ROOT,
            "%s, left heel %d times, right heel %d · %d:%02d min",
            Count.of(summary.totals().pushUps(), "push-up"),
            summary.side(Foot.LEFT).count(),
            summary.side(Foot.RIGHT).count(),
            duration.toMinutes(),
            duration.toSecondsPart());
    if (!summary.session().label().isEmpty()) {
      facts = summary.session().label() + " · " + facts;
    }
    if (!summary.session().protocol().isEmpty()) {
      facts += " · " + summary.session().protocol();
    }
    return summary.notCounted() == 0
        ? facts
        : facts + " · " + summary.notCounted() + " not counted";
  }

  /** How well it was done. */
  private static String form(SessionSummary summary) {
    Totals totals = summary.totals();
    StringJoiner words = new StringJoiner(" · ", "<p>", "</p>\n");
    words.add(Count.of(summary.sets(), "set"));
    words.add(totals.good() + " good, at most " + totals.longestStreak() + " in a row");
    words.add(Math.round(totals.tensionNs() / 1e9) + " s under tension");
    if (totals.steps() > 0) {
      words.add(
          Count.of(totals.steps(), "step")
              + " on the toes in "
              + Math.round(totals.toesNs() / 1e9)
              + " s");
    }
    addFigure(words, 100 * totals.adherence(), "%.0f %% of the phases as asked");
    addFigure(words, totals.perMinute(), "%.0f a minute");
    addFigure(words, totals.symmetryPercent(), "left against right %+.0f %%");
    new TreeMap<>(totals.faults()).forEach((fault, count) -> words.add(count + " " + fault.text()));
    totals.findings().forEach(finding -> words.add(finding.text()));
    return words.toString();
  }

  private static void addFigure(StringJoiner words, double value, String format) {
    if (Double.isFinite(value)) {
      // Whole, and never "-0".
      words.add(String.format(Locale.ROOT, format, Math.rint(value) + 0.0));
    }
  }

  private static String notes(RepDots dots) {
    StringBuilder notes = new StringBuilder();
    SessionSummary summary = dots.session();
    if (!summary.session().clockTrusted()) {
      note(notes, "The clock was not set: date and time may be wrong, durations are right.");
    }
    if (!summary.session().complete()) {
      note(notes, "The end was not recorded.");
    }
    if (summary.troubles() > 0) {
      note(
          notes,
          String.format(Locale.ROOT, "Failures of the pad or a sensor: %d.", summary.troubles()));
    }
    if (dots.reps().stream().anyMatch(rep -> !rep.judgement().isGood())) {
      note(notes, "A hollow mark has a fault.");
    }
    if (dots.every() > 1) {
      note(notes, String.format(Locale.ROOT, "One of every %d of a foot is drawn.", dots.every()));
    }
    return notes.toString();
  }

  private static void note(StringBuilder notes, String words) {
    notes.append("<p class=\"note\">").append(words).append("</p>\n");
  }

  private static String figure(
      String name,
      RepDots dots,
      Optional<PhaseSpan> asked,
      Function<Rep, Measured> phase,
      Function<PhaseMeans, Optional<Measured>> mean) {
    return String.format(
        Locale.ROOT,
        """
        <figure>
        <figcaption><b>%s</b>, seconds%s %s</figcaption>
        %s</figure>
        """,
        name,
        asked.map(span -> ", asked " + Plots.words(span)).orElse(""),
        Report.legend(
            "left, mean " + Plots.mean(dots, Foot.LEFT, mean),
            "right, mean " + Plots.mean(dots, Foot.RIGHT, mean)),
        Plots.phase(name, dots, asked, phase, mean));
  }
}
