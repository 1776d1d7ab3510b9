package heelbeat.report;

import heelbeat.coach.DailyGoal;
import heelbeat.drawing.Html;
import heelbeat.rep.Measured;
import heelbeat.store.KeptCheck;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.summary.DaySummaries;
import heelbeat.summary.SessionSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report: one page that needs nothing else, for a phone, a screen and a sheet of paper. It
 * opens with today, goes on to what a habit is made of, and ends with every session.
 */
public final class Report {
  private final OffsetDateTime now;
  private final History history;
  private final List<SessionSummary> sessions;
  private final List<DrawnSession> drawn;
  private final Optional<String> leftOut;
  private final Optional<KeptCheck> check;

  private Report(
      OffsetDateTime now,
      History history,
      List<SessionSummary> sessions,
      List<DrawnSession> drawn,
      Optional<String> leftOut,
      Optional<KeptCheck> check) {
    this.now = now;
    this.history = history;
    this.sessions = sessions;
    this.drawn = drawn;
    this.leftOut = leftOut;
    this.check = check;
  }

  /**
   * Reads what is to be drawn of the last sessions.
   *
   * @param now when the report is made
   * @param days what was done
   * @param sessions all sessions, in the order they were recorded in
   * @param goal what a day is to bring; empty without
   * @throws StoreException if the store cannot be read
   */
  public static Report of(
      OffsetDateTime now,
      DaySummaries days,
      List<SessionSummary> sessions,
      Optional<DailyGoal> goal,
      StoreReader reader)
      throws StoreException {
    List<DrawnSession> drawn = DrawnSession.ofLast(sessions, reader);
    History history = new History(days, days.today(now.toLocalDate()), goal);
    return new Report(now, history, sessions, drawn, reader.leftOut(), reader.lastCheck());
  }

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
        %s</main>
        <footer>
        %s<p>Made on %s, %s.</p>
        </footer>
        </body>
        </html>
        """,
        style(),
        Words.DAY_AND_YEAR.format(history.today()),
        leftOut.map(words -> "<p><b>" + Html.escape(words) + "</b></p>\n").orElse(""),
        drawn.isEmpty() ? "<p>No session with push-ups has been recorded yet.</p>\n" : sections(),
        check.map(this::checked).orElse(""),
        Words.DAY_AND_YEAR.format(now),
        Words.TIME_OF_DAY.format(now));
  }

  private String checked(KeptCheck last) {
    return "<p>Last check of the pad"
        + (last.isDated() ? ", " + Words.DAY_AND_YEAR.format(last.at()) : "")
        + (last.isPassed() ? ": passed. " : ": <b>not passed</b>. ")
        + Html.escape(
            last.verdict().substring(0, 1).toUpperCase(Locale.ROOT) + last.verdict().substring(1))
        + ".</p>\n";
  }

  private String sections() {
    return TodaySection.text(history)
        + "<div class=\"habit\">\n"
        + FactsSection.text(history)
        + CalendarSection.text(history)
        + "</div>\n"
        + WeeksSection.text(history)
        + lastSessions()
        + MonthsSection.text(history, sessions)
        + "<p class=\"note\">± and thin lines are two standard errors: "
        + Measured.MEANING
        + ". A mean has the mean error of its repetitions: what shifts one may shift all.</p>\n";
  }

  private String lastSessions() {
    StringBuilder html =
        new StringBuilder(
            """
            <section>
            <h2>Last sessions</h2>
            <p class="note">Time runs right, from the first push-up to the last. A tall stroke is a \
            good push-up, a short one has a fault; a block is a set. In the plots a hollow mark has a \
            fault in it.</p>
            """);
    for (DrawnSession session : drawn) {
      html.append(SessionSection.text(session, history.today(), session.equals(drawn.getFirst())));
    }
    return html.append("</section>\n").toString();
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
