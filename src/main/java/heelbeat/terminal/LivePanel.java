package heelbeat.terminal;

import heelbeat.coach.Cue;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;
import heelbeat.text.Printable;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A terminal's view of the machine: events scroll by, and below them a panel shows the light, the
 * count, the buzzer and what the pad feels, redrawn in place. It is 80 columns wide.
 */
final class LivePanel implements Screen {
  /** The light, as large as the count. */
  private static final List<String> LAMP = List.of("▟█▙", "███", "▜█▛");

  private final Redraw redraw;
  private final String title;
  private final Wording wording;
  private final Map<Foot, Integer> reps = new EnumMap<>(Foot.class);
  private final Map<Channel, Bar> bars = new EnumMap<>(Channel.class);
  private @Nullable LoadScale scale;
  private Cue cue = Cue.AWAY;
  private int pushUps;
  private int notCounted;

  LivePanel(PrintWriter out, String title, Wording wording) {
    this.redraw = new Redraw(out);
    this.title = Printable.line(title);
    this.wording = wording;
  }

  @Override
  public void draw(ScreenFeed feed) {
    feed.fetchEvents(event -> take(event, feed));
    StringBuilder text = new StringBuilder();
    panel(feed, text);
    redraw.draw(text);
  }

  @Override
  public void report(String line) {
    redraw.report(line);
  }

  @Override
  public void finish(ScreenFeed feed) {
    draw(feed);
    redraw.finish();
  }

  private void take(SessionEvent event, ScreenFeed feed) {
    switch (event) {
      case SessionEvent.CueShown shown -> {
        // The light itself is in the panel.
        cue = shown.cue();
        return;
      }
      case SessionEvent.RepCounted(Rep rep, int _, var judgement) -> {
        reps.merge(rep.foot(), 1, Integer::sum);
        pushUps = judgement.pushUp();
      }
      case SessionEvent.RepRejected rejected -> notCounted++;
      case SessionEvent.Started started -> {
        reps.clear();
        pushUps = 0;
        notCounted = 0;
      }
      case SessionEvent.PadFound found -> begin(found.format());
      case SessionEvent.Ended ended -> cue = Cue.AWAY;
      case SessionEvent.Kept _, SessionEvent.Momentary _ -> {}
    }
    String line = wording.of(event, feed);
    if (!line.isEmpty()) {
      redraw.report(line);
    }
  }

  private void begin(PadFormat format) {
    scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    bars.clear();
  }

  private void panel(ScreenFeed feed, StringBuilder text) {
    text.append(Paint.FAINT).append("── ").append(title).append(Paint.PLAIN).append('\n');
    List<String> told =
        List.of("", cue.text(), feed.toneHz() == 0 ? "" : "♪ " + feed.toneHz() + " Hz");
    int inSession = feed.pushUpsBefore() + pushUps;
    List<String> counted =
        List.of(
            String.format(Locale.ROOT, "%.1f s", feed.sinceStartS(feed.timeNs())),
            inSession == 1 ? "push-up" : "push-ups",
            notCounted + " not counted");
    for (int line = 0; line < BigNumber.LINES; line++) {
      text.append("  ").append(Paint.lit(feed.rgb(), LAMP.get(line)));
      text.append(String.format(Locale.ROOT, "  %-33s", told.get(line)));
      text.append(BigNumber.line(inSession, line)).append(' ').append(counted.get(line));
      text.append('\n');
    }
    PadFormat format = feed.format();
    if (format != null && scale != null) {
      for (Foot foot : format.feet()) {
        text.append(String.format(Locale.ROOT, "%-6s", foot.label()));
        append(text, "forefoot", Channel.forefoot(foot), feed, scale);
        append(text, "  heel", Channel.heel(foot), feed, scale);
        text.append(String.format(Locale.ROOT, "  %3d%n", reps.getOrDefault(foot, 0)));
      }
    }
  }

  private void append(
      StringBuilder text, String name, Channel channel, ScreenFeed feed, LoadScale scale) {
    Bar bar = bars.computeIfAbsent(channel, any -> new Bar());
    text.append(name).append(' ').append(bar.of(scale.loadOf(feed.counts(channel))));
  }
}
