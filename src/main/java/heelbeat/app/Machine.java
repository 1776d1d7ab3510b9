package heelbeat.app;

import heelbeat.coach.Coach;
import heelbeat.coach.Plan;
import heelbeat.device.ButtonPress;
import heelbeat.device.Panel;
import heelbeat.loop.Light;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.loop.SignalLoop;
import heelbeat.loop.SystemClock;
import heelbeat.session.Session;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreException;
import heelbeat.store.StoreThread;
import heelbeat.store.WallClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The whole device, put together: pad, loop, session, light, store and a screen. The signal thread
 * never waits for the store or the screen; both take what it leaves in bounded queues.
 */
final class Machine {
  /** The loop turns as often as the fastest pads deliver. */
  private static final long PERIOD_NS = 4_000_000L;

  private static final int QUEUED_EVENTS = 4096;
  private static final long SCREEN_PERIOD_MS = 50;

  /** systemd-timesyncd makes this file once the clock has been set from the network. */
  static final Path CLOCK_SET = Path.of("/run/systemd/timesync/synchronized");

  private final PadSource pad;
  private final Panel panel;
  private final Plan plan;
  private final Path dataDirectory;
  private final Screen screen;
  private final Glance glance = new Glance();
  private final EventQueue queue = new EventQueue(QUEUED_EVENTS);
  private final Session session;
  private final Remote remote;
  private final QuietHours quietHours;
  private final SignalLoop loop;

  /**
   * Takes over pad and panel and closes them at the end of {@link #run()}.
   *
   * @param isQuiet whether the buzzer stays silent
   * @param quietHours when nobody is to be reminded
   */
  Machine(
      PadSource pad,
      Panel panel,
      Plan plan,
      boolean isQuiet,
      Path dataDirectory,
      QuietHours quietHours,
      Screen screen) {
    this.pad = pad;
    this.panel = panel;
    this.plan = plan;
    this.dataDirectory = dataDirectory;
    this.quietHours = quietHours;
    this.screen = screen;
    this.session =
        new Session(
            plan,
            isQuiet,
            event -> {
              queue.onEvent(event);
              glance.onEvent(event);
            });
    this.remote = new Remote(session);
    this.loop =
        new SignalLoop(
            new SystemClock(),
            pad,
            glance.before(remote),
            lightOf(session.coach()),
            glance.before(panel),
            PERIOD_NS);
  }

  private static Light lightOf(Coach coach) {
    return new Light() {
      @Override
      public int rgb() {
        return coach.rgb();
      }

      @Override
      public int toneHz() {
        return coach.toneHz();
      }
    };
  }

  /**
   * Runs until the pad ends or {@link #stop()}; the session is stored when it returns.
   *
   * @return how the loop kept its time
   * @throws StoreException if the store cannot be opened
   * @throws InterruptedException if the calling thread is interrupted; everything has ended then
   */
  LoopReport run() throws StoreException, InterruptedException {
    WallClock wallClock =
        new WallClock(Clock.systemUTC(), ZoneId::systemDefault, () -> Files.exists(CLOCK_SET));
    try (panel;
        SessionStore store = SessionStore.open(dataDirectory);
        StoreThread _ = StoreThread.start(store, queue, wallClock, plan)) {
      SignalThread signal = new SignalThread(loop, session);
      signal.start();
      try {
        String padTrouble = "";
        String panelTrouble = "";
        while (signal.isAlive()) {
          padTrouble = tellChange(padTrouble, pad.trouble(), "pad: ", "connected");
          panelTrouble = tellChange(panelTrouble, panel.trouble(), "panel: ", "all works again");
          answer(panel.takePress());
          remote.allowReminders(!quietHours.contains(LocalTime.now(ZoneId.systemDefault())));
          screen.draw(glance);
          signal.join(SCREEN_PERIOD_MS);
        }
      } finally {
        loop.stop();
        signal.join();
        screen.finish(glance);
      }
      return signal.report();
    }
  }

  private String tellChange(String before, String now, String who, String healthy) {
    if (!now.equals(before)) {
      screen.tell(who + (now.isEmpty() ? healthy : now));
    }
    return now;
  }

  private void answer(@Nullable ButtonPress press) {
    switch (press) {
      case null -> {}
      case SHORT -> {
        screen.tell("button: short press");
        remote.press();
      }
      case LONG -> {
        screen.tell("button: long press, the end");
        stop();
      }
    }
  }

  /** Asks {@link #run()} to end. Callable from any thread, before it runs too. */
  void stop() {
    loop.stop();
  }
}
