package heelbeat.terminal;

import heelbeat.coach.Cue;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;
import heelbeat.text.Count;
import heelbeat.text.Printable;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A terminal's view of the machine: events scroll by, and below them a panel shows what the pad
 * feels and what light and buzzer tell, redrawn in place.
 */
final class LivePanel implements Screen {

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
    feed.fetchEvents(this::take);
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

  private void take(SessionEvent event) {
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
    String line = wording.of(event);
    if (!line.isEmpty()) {
      redraw.report(line);
    }
  }

  private void begin(PadFormat format) {
    scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    bars.clear();
  }

  private void panel(ScreenFeed feed, StringBuilder text) {
    PadFormat format = feed.format();
    text.append(Paint.FAINT).append("── ").append(title);
    text.append(" · ").append(Count.of(pushUps, "push-up")).append(Paint.PLAIN).append('\n');
    if (format != null && scale != null) {
      for (Foot foot : format.feet()) {
        text.append(String.format(Locale.ROOT, "%-6s", foot.label()));
        append(text, "forefoot", Channel.forefoot(foot), feed, scale);
        append(text, "  heel", Channel.heel(foot), feed, scale);
        text.append(String.format(Locale.ROOT, "  %3d%n", reps.getOrDefault(foot, 0)));
      }
    }
    text.append("light ").append(Paint.lamp(feed.rgb())).append(' ');
    text.append(String.format(Locale.ROOT, "%-33s", cue.text()));
    text.append("buzzer ").append(feed.toneHz() == 0 ? "·       " : tone(feed.toneHz()));
    text.append(
        String.format(Locale.ROOT, "%7.1f s %2d not counted%n", feed.timeNs() / 1e9, notCounted));
  }

  private void append(
      StringBuilder text, String name, Channel channel, ScreenFeed feed, LoadScale scale) {
    Bar bar = bars.computeIfAbsent(channel, any -> new Bar());
    text.append(name).append(' ').append(bar.of(scale.loadOf(feed.counts(channel))));
  }

  private static String tone(int toneHz) {
    return String.format(Locale.ROOT, "♪ %-6s", toneHz + " Hz");
  }
}
