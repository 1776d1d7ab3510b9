package heelbeat.terminal;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.io.PrintWriter;
import java.util.Locale;

/** The monitor without a terminal: a line per event, and once a second one with all counts. */
public final class MonitorLines implements Screen {
  private static final long COUNTS_EVERY_NS = 1_000_000_000L;

  private final PrintWriter out;
  private final FootLooks looks;
  private final EventLines events;
  private long nextNs = Long.MIN_VALUE;

  /** Prints there what the looks show; its owner closes it. */
  public MonitorLines(PrintWriter out, FootLooks looks) {
    this.out = out;
    this.looks = looks;
    this.events = new EventLines(out, Wording.inDetail());
  }

  @Override
  public void draw(ScreenFeed feed) {
    events.draw(feed);
    PadFormat format = feed.format();
    if (format != null && looks.frames() > 0 && feed.timeNs() >= nextNs) {
      nextNs = feed.timeNs() + COUNTS_EVERY_NS;
      StringBuilder line =
          new StringBuilder(String.format(Locale.ROOT, "%8.3f ", feed.sinceStartS(feed.timeNs())));
      for (Foot foot : format.feet()) {
        line.append(
            String.format(
                Locale.ROOT,
                " %s: forefoot %d, heel %d, %s;",
                foot.label(),
                feed.counts(Channel.forefoot(foot)),
                feed.counts(Channel.heel(foot)),
                looks.contact(foot)));
      }
      out.println(line.substring(0, line.length() - 1));
      out.flush();
    }
  }

  @Override
  public void report(String line) {
    events.report(line);
  }

  @Override
  public void finish(ScreenFeed feed) {
    events.finish(feed);
  }
}
