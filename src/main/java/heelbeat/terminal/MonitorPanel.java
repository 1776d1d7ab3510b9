package heelbeat.terminal;

import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelLevels;
import heelbeat.heel.SensorLevels;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A terminal's view of a pad that is being set up: each sensor's counts and load as a bar, what has
 * been learnt of it, and whether foot and heel are on the pad. Events scroll by above.
 */
public final class MonitorPanel implements Screen {
  private static final long RATE_OVER_NS = 2_000_000_000L;

  private final Redraw redraw;
  private final String title;
  private final FootLooks looks;
  private final Wording wording = Wording.inDetail();
  private final Map<Channel, Bar> bars = new EnumMap<>(Channel.class);
  private final Map<Channel, HeelEvent.SensorFault.Kind> faults = new EnumMap<>(Channel.class);
  private final Map<Foot, Integer> reps = new EnumMap<>(Foot.class);
  private final Map<Foot, Integer> dropOuts = new EnumMap<>(Foot.class);
  private long rateFrames;
  private long rateNs;
  private double rateHz;

  /** Draws there what the looks show, below the title; its owner closes it. */
  public MonitorPanel(PrintWriter out, String title, FootLooks looks) {
    this.redraw = new Redraw(out);
    this.title = Printable.line(title);
    this.looks = looks;
  }

  @Override
  public void draw(ScreenFeed feed) {
    feed.fetchEvents(event -> take(event, feed));
    measureRate(feed);
    redraw.draw(panel(feed));
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
      case SessionEvent.PadFound _ -> {
        bars.clear();
        faults.clear();
        reps.clear();
        dropOuts.clear();
      }
      case SessionEvent.RepCounted counted -> reps.merge(counted.rep().foot(), 1, Integer::sum);
      case SessionEvent.DropOut dropOut -> dropOuts.merge(dropOut.foot(), 1, Integer::sum);
      case SessionEvent.SensorChanged(HeelEvent.SensorFault fault) ->
          faults.put(fault.channel(), fault.kind());
      case SessionEvent.SensorChanged(HeelEvent.SensorOk ok) -> faults.remove(ok.channel());
      case SessionEvent.Kept _, SessionEvent.Momentary _ -> {}
    }
    String line = wording.of(event, feed);
    if (!line.isEmpty()) {
      redraw.report(line);
    }
  }

  private void measureRate(ScreenFeed feed) {
    long overNs = feed.timeNs() - rateNs;
    if (overNs >= RATE_OVER_NS) {
      rateHz = (looks.frames() - rateFrames) * 1e9 / overNs;
      rateFrames = looks.frames();
      rateNs = feed.timeNs();
    }
  }

  private StringBuilder panel(ScreenFeed feed) {
    StringBuilder text = new StringBuilder();
    text.append(Paint.FAINT).append("── ").append(title);
    PadFormat format = feed.format();
    if (format == null) {
      return text.append(Paint.PLAIN).append("\nnothing has come from the pad yet\n");
    }
    text.append(
        String.format(
            Locale.ROOT,
            " · %s, %s, %.1f of %.1f Hz · %.1f s · Ctrl-C ends%s%n",
            format.sensor().label(),
            Printable.line(format.adc()),
            rateHz,
            format.sampleRateHz(),
            feed.sinceStartS(feed.timeNs()),
            Paint.PLAIN));
    LoadScale scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    for (Foot foot : format.feet()) {
      Optional<HeelLevels> levels = looks.of(foot).map(FootLooks.Look::levels);
      text.append(
          String.format(
              Locale.ROOT,
              "%-5s %-15s %s%s%n",
              foot.label(),
              looks.contact(foot),
              Count.of(reps.getOrDefault(foot, 0), "push-up"),
              dropOuts.containsKey(foot)
                  ? ", " + Count.of(dropOuts.get(foot), "drop-out") + " of both sensors"
                  : ""));
      sensor(
          text, Channel.forefoot(foot), feed, scale, levels.map(HeelLevels::forefoot).orElse(null));
      sensor(text, Channel.heel(foot), feed, scale, levels.map(HeelLevels::heel).orElse(null));
    }
    return text;
  }

  private void sensor(
      StringBuilder text,
      Channel channel,
      ScreenFeed feed,
      LoadScale scale,
      @Nullable SensorLevels levels) {
    int counts = feed.counts(channel);
    double load = scale.loadOf(counts);
    Bar bar = bars.computeIfAbsent(channel, any -> new Bar());
    text.append(
        String.format(
            Locale.ROOT,
            "  %-8s %s %8d counts  load %8.4g",
            channel.label().replaceFirst(".*_", ""),
            bar.of(load),
            counts,
            load));
    if (levels != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "  floor %8.4g  rest %8.4g  %4.0f %%",
              levels.floor(),
              levels.rest(),
              100 * levels.part(load)));
    }
    HeelEvent.SensorFault.Kind fault = faults.get(channel);
    text.append(fault == null ? "" : "  FAULT: " + fault.text()).append('\n');
  }
}
