package heelbeat.report;

import heelbeat.drawing.Html;
import heelbeat.store.StoredSession;
import heelbeat.summary.Phase;
import heelbeat.summary.SessionSummary;
import heelbeat.summary.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All sessions, a line each, month by month; the months are folded. */
final class MonthsSection {
  private MonthsSection() {}

  /** The section, as HTML. */
  static String text(History history, List<SessionSummary> sessions) {
    TreeMap<YearMonth, List<SessionSummary>> months = new TreeMap<>();
    for (SessionSummary session : sessions) {
      if (session.isActive()) {
        months
            .computeIfAbsent(YearMonth.from(session.session().started()), _ -> new ArrayList<>())
            .add(session);
      }
    }
    StringBuilder html = new StringBuilder("<section>\n<h2>All sessions</h2>\n");
    for (Map.Entry<YearMonth, List<SessionSummary>> month : months.descendingMap().entrySet()) {
      html.append(month(history, month.getKey(), month.getValue()));
    }
    return html.append("</section>\n").toString();
  }

  private static String month(History history, YearMonth month, List<SessionSummary> sessions) {
    Span all = history.days().between(month.atDay(1), month.atEndOfMonth());
    StringBuilder rows = new StringBuilder();
    for (SessionSummary session : sessions.reversed()) {
      rows.append(row(session));
    }
    return String.format(
        Locale.ROOT,
        """
        <details>
        <summary><b>%s</b> %s on %s</summary>
        <table>
        <thead><tr><th scope="col">started</th><th scope="col">push-ups</th>\
        <th scope="col">minutes</th><th scope="col">hold, s</th><th scope="col">lowering, s</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </details>
        """,
        Words.MONTH.format(month),
        Words.done(all),
        Words.count(all.days(), "day"),
        rows);
  }

  private static String row(SessionSummary summary) {
    StoredSession session = summary.session();
    String label = session.label().isEmpty() ? "" : " " + Html.escape(session.label());
    return String.format(
        Locale.ROOT,
        "<tr><th scope=\"row\">%s, %s%s%s</th><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
        Words.WEEKDAY_AND_DAY.format(session.started()),
        Words.TIME_OF_DAY.format(session.started()),
        session.clockTrusted() ? "" : " (unsure)",
        label,
        Words.number(summary.totals().pushUps()),
        Words.minutes(summary.totals().tensionNs()),
        Words.mean(Phase.HOLD.mean(summary.both())),
        Words.mean(Phase.LOWERING.mean(summary.both())));
  }
}
