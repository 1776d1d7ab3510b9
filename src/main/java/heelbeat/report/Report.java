package heelbeat.report;

import heelbeat.summary.SessionSummary;
import heelbeat.drawing.Html;
import heelbeat.rep.Measured;
import heelbeat.summary.Weeks;
import heelbeat.signal.Foot;
import heelbeat.text.Count;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report: one page that needs nothing else, for a phone, a screen and a sheet of paper.
 *
 * @param now when it is made, and what today is
 * @param days push-ups of the last days
 * @param weeks what was done in the last weeks
 * @param sessions all sessions
 * @param drawn the last ones, the last first
 * @param leftOut what is missing because the store is damaged, for a person
 */
public record Report(
    OffsetDateTime now,
    DayCounts days,
    Weeks weeks,
    List<SessionSummary> sessions,
    List<RepDots> drawn,
    Optional<String> leftOut) {
  static final DateTimeFormatter DATE_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /** The whole page. */
  public String text() throws IOException {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
         content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title>Heelbeat report</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <h1>Heelbeat</h1>
        <p>%s</p>
        %s</header>
        <main>
        %s%s%s</main>
        </body>
        </html>
        """,
        style(),
        DATE_AND_TIME.format(now),
        leftOut.map(words -> "<p><b>" + Html.escape(words) + "</b></p>\n").orElse(""),
        overview(),
        WeeksSection.text(weeks),
        sessionSections());
  }

  private String overview() {
    int last = DayCounts.DAYS - 1;
    return String.format(
        Locale.ROOT,
        """
        <section>
        <dl class="tiles">
        %s%s%s</dl>
        <figure>
        <figcaption><b>Push-ups a day</b></figcaption>
        %s</figure>
        %s</section>
        """,
        tile(
            "Today",
            days.count(last),
            String.format(
                Locale.ROOT,
                "%s, left heel %d times, right heel %d",
                Count.noun(days.count(last), "push-up"),
                days.count(last, Foot.LEFT),
                days.count(last, Foot.RIGHT))),
        tile("Last 7 days", days.countOfLast(7), Count.noun(days.countOfLast(7), "push-up")),
        tile(
            "Last 4 weeks",
            days.countOfLast(DayCounts.DAYS),
            Count.noun(days.countOfLast(DayCounts.DAYS), "push-up")),
        Plots.days(days),
        drawn.isEmpty()
            ? ""
            : "<p class=\"note\">± and thin lines are two standard errors: "
                + Measured.MEANING
                + ". A mean has the mean error of its repetitions: what shifts one may shift"
                + " all.</p>\n");
  }

  private static String tile(String name, int count, String words) {
    return String.format(
        Locale.ROOT, "<div><dt>%s</dt><dd><strong>%d</strong> %s</dd></div>\n", name, count, words);
  }

  private String sessionSections() {
    if (drawn.isEmpty()) {
      return "<p>No session with push-ups has been recorded yet.</p>\n";
    }
    StringBuilder html = new StringBuilder();
    for (RepDots dots : drawn) {
      html.append(SessionSection.text(dots));
    }
    long withPushUps = sessions.stream().filter(session -> session.both().count() > 0).count();
    if (withPushUps > drawn.size()) {
      html.append(
          String.format(
              Locale.ROOT,
              "<p class=\"note\">The last %d sessions with push-ups are shown; sessions.csv has"
                  + " all %d.</p>\n",
              drawn.size(),
              withPushUps));
    }
    return html.toString();
  }

  /** Which mark is which foot. */
  static String legend(String left, String right) {
    return String.format(
        Locale.ROOT, "<span class=\"left\">%s</span> <span class=\"right\">%s</span>", left, right);
  }

  private static String style() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("not in the program's jar: report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
