package heelbeat.explain;

import heelbeat.drawing.Seconds;
import heelbeat.heel.HeelEvent;
import heelbeat.session.SessionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the feet did in a recording, a line each, in the order of time. */
public final class Chronicle {
  private record Line(long timeNs, String foot, String text) {}

  private final Reasons reasons;
  private final List<Line> lines = new ArrayList<>();

  /** The chronicle of an account. */
  public Chronicle(Account account, Reasons reasons) {
    this.reasons = reasons;
    account.movements().forEach(this::add);
    account.reported().forEach(reported -> add(reported.event()));
    lines.sort(Comparator.comparingLong(Line::timeNs));
  }

  private void add(Movement movement) {
    lines.add(new Line(movement.startNs(), movement.foot().label(), reasons.of(movement)));
  }

  private void add(SessionEvent event) {
    switch (event) {
      case SessionEvent.Sensed sensed -> add(sensed.event());
      case SessionEvent.PadLost(long timeNs) ->
          lines.add(new Line(timeNs, "", "nothing comes from the pad"));
      case SessionEvent.PadBack(long timeNs, long gapNs) ->
          lines.add(
              new Line(timeNs, "", "the pad is back after " + Seconds.text(gapNs, 2, '.') + " s"));
      case SessionEvent.DropOut dropOut ->
          lines.add(new Line(dropOut.timeNs(), dropOut.foot().label(), dropOut.text()));
      case SessionEvent.PadRate rate -> lines.add(new Line(rate.timeNs(), "", rate.text()));
      case SessionEvent.Kept _, SessionEvent.Momentary _ -> {
        // Movements are added with their reasons; the rest is what the machine did.
      }
    }
  }

  private void add(HeelEvent event) {
    String text = textFor(event);
    if (!text.isEmpty()) {
      lines.add(new Line(event.timeNs(), event.foot().label(), text));
    }
  }

  private static String textFor(HeelEvent event) {
    return switch (event) {
      case HeelEvent.FootOn _ -> "foot on the pad";
      case HeelEvent.FootOff _ -> "foot off the pad";
      case HeelEvent.ToeRaise _ -> "toes raised, the heel loaded";
      case HeelEvent.SensorFault fault ->
          "sensor fault: " + fault.channel().label() + ": " + fault.kind().text();
      case HeelEvent.SensorOk ok -> ok.channel().label() + " works again";
      // The movements tell of these.
      case HeelEvent.HeelOff _, HeelEvent.HeelDown _, HeelEvent.PartialLift _ -> "";
    };
  }

  /** The lines, headed by what the columns are. */
  public List<String> lines() {
    List<String> text = new ArrayList<>();
    text.add(String.format(Locale.ROOT, "%10s  %-5s  %s", "time s", "foot", "what"));
    for (Line line : lines) {
      String timeS = Seconds.text(line.timeNs(), 3, '.');
      text.add(String.format(Locale.ROOT, "%10s  %-5s  %s", timeS, line.foot(), line.text()));
    }
    return text;
  }
}
