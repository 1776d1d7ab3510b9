package heelbeat.terminal;

import heelbeat.session.SessionEvent;
import java.io.PrintWriter;

/** A plain line per event, for a log or a pipe. */
public final class EventLines implements Screen {
  private final PrintWriter out;
  private final Wording wording;

  /** Prints there; its owner closes it. */
  public EventLines(PrintWriter out, Wording wording) {
    this.out = out;
    this.wording = wording;
  }

  @Override
  public void report(String line) {
    out.println(line);
  }

  @Override
  public void draw(ScreenFeed feed) {
    feed.fetchEvents(event -> print(event, feed));
    out.flush();
  }

  private void print(SessionEvent event, ScreenFeed feed) {
    String line = wording.of(event, feed);
    if (!line.isEmpty()) {
      out.println(line);
    }
  }

  @Override
  public void finish(ScreenFeed feed) {
    draw(feed);
  }
}
