package heelbeat.app;

import heelbeat.coach.Cue;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;
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
  private static final int BAR_WIDTH = 24;
  private static final String BLOCKS = " ▏▎▍▌▋▊▉█";
  private static final String CLEAR_BELOW = "\u001b[0J";
  private static final String PLAIN = "\u001b[0m";
  private static final String FAINT = "\u001b[2m";

  /** A line that is too long is cut: wrapped, the panel would be higher than what is redrawn. */
  private static final String CUT_LINES = "\u001b[?7l";

  private static final String WRAP_LINES = "\u001b[?7h";
  private static final String HIDE_CURSOR = "\u001b[?25l";
  private static final String SHOW_CURSOR = "\u001b[?25h";

  private final PrintWriter out;
  private final String title;
  private final Wording wording;
  private final Map<Foot, Integer> reps = new EnumMap<>(Foot.class);
  private final Map<Channel, Bar> bars = new EnumMap<>(Channel.class);
  private final StringBuilder told = new StringBuilder();
  private @Nullable LoadScale scale;
  private Cue cue = Cue.AWAY;
  private int notCounted;
  private int drawnLines;

  LivePanel(PrintWriter out, String title, Wording wording) {
    this.out = out;
    this.title = title;
    this.wording = wording;
  }

  @Override
  public void draw(Glance glance) {
    StringBuilder text = new StringBuilder(HIDE_CURSOR);
    if (drawnLines > 0) {
      text.append("\u001b[").append(drawnLines).append("F").append(CLEAR_BELOW);
    }
    text.append(told);
    told.setLength(0);
    glance.fetchEvents(event -> take(event, text));
    int before = text.length();
    text.append(CUT_LINES);
    panel(glance, text);
    text.append(WRAP_LINES);
    drawnLines = (int) text.substring(before).chars().filter(c -> c == '\n').count();
    out.print(text);
    out.flush();
  }

  @Override
  public void tell(String line) {
    told.append(line).append('\n');
  }

  @Override
  public void finish(Glance glance) {
    draw(glance);
    out.print(SHOW_CURSOR);
    out.flush();
  }

  private void take(SessionEvent event, StringBuilder text) {
    switch (event) {
      case SessionEvent.CueShown shown -> {
        // The light itself is in the panel.
        cue = shown.cue();
        return;
      }
      case SessionEvent.RepCounted(Rep rep, int number) -> reps.merge(rep.foot(), 1, Integer::sum);
      case SessionEvent.RepRejected rejected -> notCounted++;
      case SessionEvent.LoweringSeen seen -> {}
      case SessionEvent.Started started -> begin(started.format());
      case SessionEvent.Sensed sensed -> {}
      case SessionEvent.PadLost lost -> {}
      case SessionEvent.PadBack back -> {}
      case SessionEvent.Ended ended -> cue = Cue.AWAY;
    }
    String line = wording.of(event);
    if (!line.isEmpty()) {
      text.append(line).append('\n');
    }
  }

  private void begin(PadFormat format) {
    scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    bars.clear();
  }

  private void panel(Glance glance, StringBuilder text) {
    PadFormat format = glance.format();
    text.append(FAINT).append("── ").append(title).append(PLAIN).append('\n');
    if (format != null && scale != null) {
      for (Foot foot : format.feet()) {
        text.append(String.format(Locale.ROOT, "%-6s", foot.label()));
        append(text, "forefoot", Channel.forefoot(foot), glance, scale);
        append(text, "  heel", Channel.heel(foot), glance, scale);
        text.append(String.format(Locale.ROOT, "  %3d reps%n", reps.getOrDefault(foot, 0)));
      }
    }
    text.append("light ").append(lamp(glance.rgb())).append(' ');
    text.append(String.format(Locale.ROOT, "%-33s", cue.words()));
    text.append("buzzer ").append(glance.toneHz() == 0 ? "·       " : tone(glance.toneHz()));
    text.append(
        String.format(Locale.ROOT, "%7.1f s %2d not counted%n", glance.timeNs() / 1e9, notCounted));
  }

  private void append(
      StringBuilder text, String name, Channel channel, Glance glance, LoadScale scale) {
    Bar bar = bars.computeIfAbsent(channel, any -> new Bar());
    text.append(name).append(' ').append(bar.of(scale.loadOf(glance.counts(channel))));
  }

  private static String tone(int toneHz) {
    return String.format(Locale.ROOT, "♪ %-6s", toneHz + " Hz");
  }

  private static String lamp(int rgb) {
    return rgb == 0
        ? FAINT + "○" + PLAIN
        : String.format(
            Locale.ROOT,
            "\u001b[38;2;%d;%d;%dm●" + PLAIN,
            rgb >> 16,
            (rgb >> 8) & 0xff,
            rgb & 0xff);
  }

  /** One sensor's load between the lowest and the highest that it has shown. */
  private static final class Bar {
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    String of(double load) {
      lowest = Math.min(lowest, load);
      highest = Math.max(highest, load);
      double part = highest > lowest ? (load - lowest) / (highest - lowest) : 0;
      int eighths = (int) Math.round(part * BAR_WIDTH * 8);
      String bar = "█".repeat(eighths / 8);
      if (eighths % 8 > 0) {
        bar += BLOCKS.charAt(eighths % 8);
      }
      return bar + FAINT + "·".repeat(BAR_WIDTH - bar.length()) + PLAIN;
    }
  }
}
