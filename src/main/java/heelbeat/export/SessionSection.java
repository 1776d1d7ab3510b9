package heelbeat.export;

import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.store.StoredSession;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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
        %s<div class="plots">
        %s%s</div>
        </section>
        """,
        Report.DATE_AND_TIME.format(session.started()),
        Html.escape(facts(summary)),
        notes(dots),
        figure("Hold", dots, Rep::holdNs, PhaseMeans::holdNs),
        figure("Lowering", dots, Rep::eccentricNs, PhaseMeans::eccentricNs));
  }

  private static String facts(SessionSummary summary) {
    Duration duration = Duration.ofNanos(summary.session().durationNs());
    String facts =
        String.format(
            Locale.ROOT,
            "%d repetitions: %d left, %d right · %d:%02d min",
            summary.both().count(),
            summary.side(Foot.LEFT).count(),
            summary.side(Foot.RIGHT).count(),
            duration.toMinutes(),
            duration.toSecondsPart());
    if (!summary.session().protocol().isEmpty()) {
      facts += " · " + summary.session().protocol();
    }
    return summary.notCounted() == 0
        ? facts
        : facts + " · " + summary.notCounted() + " not counted";
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
    if (summary.faults() > 0) {
      note(
          notes,
          String.format(Locale.ROOT, "Failures of the pad or a sensor: %d.", summary.faults()));
    }
    if (dots.every() > 1) {
      note(
          notes, String.format(Locale.ROOT, "One of every %d repetitions is drawn.", dots.every()));
    }
    return notes.toString();
  }

  private static void note(StringBuilder notes, String words) {
    notes.append("<p class=\"note\">").append(words).append("</p>\n");
  }

  private static String figure(
      String name,
      RepDots dots,
      ToLongFunction<Rep> phaseNs,
      Function<PhaseMeans, OptionalLong> meanNs) {
    return String.format(
        Locale.ROOT,
        """
        <figure>
        <figcaption><b>%s</b>, seconds %s</figcaption>
        %s</figure>
        """,
        name,
        Report.legend(
            "left, mean " + Plots.mean(dots, Foot.LEFT, meanNs),
            "right, mean " + Plots.mean(dots, Foot.RIGHT, meanNs)),
        Plots.phase(name, dots, phaseNs, meanNs));
  }
}
