package heelbeat.machine;

import heelbeat.coach.Plan;
import heelbeat.device.Panel;
import heelbeat.device.PanelSettings;
import heelbeat.linux.SystemClock;
import heelbeat.loop.Light;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.loop.SignalLoop;
import heelbeat.session.Session;
import heelbeat.terminal.FootLooks;
import heelbeat.terminal.MonitorLines;
import heelbeat.terminal.MonitorPanel;
import heelbeat.terminal.Screen;
import heelbeat.terminal.ScreenFeed;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

/** A pad, the chain and a screen: what happens is shown and forgotten. */
public final class Monitor {
  /** As the device's own loop. */
  private static final long PERIOD_NS = 4_000_000L;

  private static final long SCREEN_PERIOD_MS = 50;

  private final PadSource pad;
  private final ScreenFeed feed = new ScreenFeed();
  private final DropOutNews dropOuts = new DropOutNews();
  private final Session session =
      new Session(
          Plan.FREE,
          true,
          event -> {
            feed.onEvent(event);
            dropOuts.onEvent(event);
          });
  private final SignalLoop loop;
  private final Screen screen;

  /**
   * Takes over the pad and closes it at the end of {@link #run}.
   *
   * @param title what the panel is headed with
   */
  public Monitor(PadSource pad, PrintWriter out, String title) {
    this.pad = pad;
    FootLooks looks = new FootLooks(session);
    screen =
        Screen.isRedrawable() ? new MonitorPanel(out, title, looks) : new MonitorLines(out, looks);
    loop =
        new SignalLoop(
            new SystemClock(),
            pad,
            feed.before(looks),
            new Light() {
              @Override
              public int rgb() {
                return session.coach().rgb();
              }

              @Override
              public int toneHz() {
                return 0;
              }
            },
            feed.before(Panel.open(PanelSettings.NONE)),
            PERIOD_NS);
  }

  /**
   * Runs until the pad ends, {@link #stop()}, or it is not wanted any more.
   *
   * @param isWanted asked about twenty times a second
   * @return how the loop kept its time
   * @throws InterruptedException if the calling thread is interrupted; everything has ended then
   */
  public LoopReport run(BooleanSupplier isWanted) throws InterruptedException {
    SignalThread signal = new SignalThread(loop, session);
    signal.start();
    try {
      String trouble = "";
      DoubtNews doubts = new DoubtNews(screen::report);
      while (signal.isAlive() && isWanted.getAsBoolean()) {
        String now = pad.trouble().text();
        if (!now.equals(trouble)) {
          trouble = now;
          screen.report(now.isEmpty() ? "pad: connected" : "pad: " + now);
        }
        long nowNs = System.nanoTime();
        doubts.look(nowNs, dropOuts.with(nowNs, pad.doubts()));
        screen.draw(feed);
        signal.join(SCREEN_PERIOD_MS);
      }
    } finally {
      loop.stop();
      signal.join();
      screen.finish(feed);
    }
    return signal.report();
  }

  /** Asks {@link #run} to end. Callable from any thread, before it runs too. */
  public void stop() {
    loop.stop();
  }
}
