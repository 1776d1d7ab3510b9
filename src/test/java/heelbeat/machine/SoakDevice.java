package heelbeat.machine;

import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.device.Panel;
import heelbeat.device.PanelSettings;
import heelbeat.loop.Light;
import heelbeat.loop.SignalLoop;
import heelbeat.session.Session;
import heelbeat.session.SessionListener;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreThread;
import heelbeat.store.Uptime;
import heelbeat.store.WallClock;
import heelbeat.terminal.Remarks;
import heelbeat.terminal.Screen;
import heelbeat.terminal.ScreenFeed;
import heelbeat.terminal.Wording;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The device as {@link Machine} puts it together, but on a clock that to wait for moves: from its
 * start with a plan to the end of its pad.
 */
final class SoakDevice {
  private static final long PERIOD_NS = 4_000_000L;
  private static final int QUEUED_EVENTS = 4096;
  private static final long SCREEN_PERIOD_MS = 50;

  private final SoakClock clock;
  private final Path data;
  private final Path sticks;

  /** What the machine's own thread is asked to do next to the loop. */
  private final AtomicReference<@Nullable Runnable> errand = new AtomicReference<>();

  /**
   * @param data where the store is
   * @param sticks where the export to sticks leaves its word
   */
  SoakDevice(SoakClock clock, Path data, Path sticks) {
    this.clock = clock;
    this.data = data;
    this.sticks = sticks;
  }

  /** Has something done while the loop goes on. Callable from the loop's thread. */
  void beside(Runnable work) {
    errand.set(work);
  }

  /** Whether that is still to be done. */
  boolean isBusy() {
    return errand.get() != null;
  }

  /** Lives until the pad ends; all that was counted is stored then. */
  void live(SoakPad pad, Protocol protocol, SessionListener witness) throws Exception {
    Plan plan = Plan.of(protocol);
    EventQueue queue = new EventQueue(QUEUED_EVENTS);
    ScreenFeed feed = new ScreenFeed();
    Screen screen =
        Screen.on(
            new PrintWriter(Writer.nullWriter()), "soak", new Wording(protocol, Remarks.NONE));
    WallClock wallClock =
        new WallClock(
            clock.wall(),
            () -> SoakClock.ZONE,
            () -> true,
            () -> new Uptime("soak", clock.nowNs()));
    try (SessionStore store = SessionStore.open(data)) {
      DamageNews damage = new DamageNews(store.setAside().isPresent());
      Session session =
          new Session(
              plan,
              false,
              event -> {
                queue.onEvent(event);
                feed.onEvent(event);
                damage.onEvent(event);
                witness.onEvent(event);
              });
      Mailbox mailbox = new Mailbox(session);
      try (Panel panel = Panel.open(PanelSettings.NONE);
          StoreThread storing = StoreThread.start(store, queue, wallClock, plan)) {
        SignalLoop loop =
            new SignalLoop(
                clock, pad, feed.before(mailbox), lightOf(session), feed.before(panel), PERIOD_NS);
        SignalThread signal = new SignalThread(loop, session);
        StickWatch watch = new StickWatch(sticks, sticks, System.nanoTime());
        signal.start();
        try {
          while (signal.isAlive()) {
            runErrand();
            mailbox.announce(watch.news(System.nanoTime()).orElse(null));
            screen.draw(feed);
            expect(!storing.isFailing(), "the store refuses to store");
            signal.join(SCREEN_PERIOD_MS);
          }
        } finally {
          // It may be waiting for the errand that failed.
          signal.interrupt();
          signal.join();
          screen.finish(feed);
        }
        runErrand();
        expect(signal.report().frames() > 0, "no frames");
        expect(queue.dropped() == 0, "the queue dropped " + queue.dropped() + " events");
      }
    }
  }

  private static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private void runErrand() {
    Runnable work = errand.get();
    if (work != null) {
      work.run();
      errand.set(null);
    }
  }

  private static Light lightOf(Session session) {
    return new Light() {
      @Override
      public int rgb() {
        return session.coach().rgb();
      }

      @Override
      public int toneHz() {
        return session.coach().toneHz();
      }
    };
  }
}
