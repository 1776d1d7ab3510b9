package heelbeat.machine;

import heelbeat.coach.Coach;
import heelbeat.coach.Cue;
import heelbeat.coach.News;
import heelbeat.coach.Plan;
import heelbeat.config.LongPress;
import heelbeat.config.QuietHours;
import heelbeat.device.ButtonPress;
import heelbeat.device.Panel;
import heelbeat.device.PartTrouble;
import heelbeat.linux.KernelClock;
import heelbeat.linux.LoopWatch;
import heelbeat.linux.Supervisor;
import heelbeat.linux.SystemClock;
import heelbeat.loop.Light;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.loop.SignalLoop;
import heelbeat.session.Session;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreThread;
import heelbeat.store.Uptime;
import heelbeat.store.WallClock;
import heelbeat.terminal.Screen;
import heelbeat.terminal.ScreenFeed;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole device, put together: pad, loop, session, light, store and a screen. The signal thread
 * never waits for the store or the screen; both take what it leaves in bounded queues.
 */
public final class Machine {
  private static final int QUEUED_EVENTS = 4096;
  private static final long SCREEN_PERIOD_MS = 50;

  private final PadSource pad;
  private final Panel panel;
  private final Plan plan;
  private final SessionStore store;
  private final Screen screen;
  private final ScreenFeed feed = new ScreenFeed();
  private final DropOutNews dropOuts = new DropOutNews();
  private final EventQueue queue = new EventQueue(QUEUED_EVENTS);
  private final Session session;
  private final Mailbox mailbox;
  private final QuietHours quietHours;
  private final LongPress longPress;
  private final DamageNews damage;
  private final SignalLoop loop;

  /**
   * Takes over pad and panel and closes them at the end of {@link #run(Supervisor)}.
   *
   * @param store belongs to the machine until then
   * @param isQuiet whether the buzzer stays silent
   * @param quietHours when nobody is to be reminded
   * @param longPress what a long press of the button does
   * @param rateHz how often the loop turns a second
   */
  public Machine(
      PadSource pad,
      Panel panel,
      Plan plan,
      boolean isQuiet,
      SessionStore store,
      QuietHours quietHours,
      LongPress longPress,
      Screen screen,
      int rateHz) {
    this.pad = pad;
    this.panel = panel;
    this.plan = plan;
    this.store = store;
    this.quietHours = quietHours;
    this.longPress = longPress;
    this.screen = screen;
    this.damage = new DamageNews(store.setAside().isPresent());
    this.session =
        new Session(
            plan,
            isQuiet,
            event -> {
              queue.onEvent(event);
              feed.onEvent(event);
              damage.onEvent(event);
              dropOuts.onEvent(event);
            });
    this.mailbox = new Mailbox(session);
    this.loop =
        new SignalLoop(
            new SystemClock(),
            pad,
            feed.before(mailbox),
            lightOf(session.coach()),
            feed.before(panel),
            TimeUnit.SECONDS.toNanos(1) / rateHz);
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
   * @param supervisor hears that the loop turns, and what is wrong with the pad
   * @return how the loop kept its time
   * @throws InterruptedException if the calling thread is interrupted; everything has ended then
   */
  public LoopReport run(Supervisor supervisor) throws InterruptedException {
    WallClock wallClock =
        new WallClock(
            Clock.systemUTC(), ZoneId::systemDefault, new KernelClock()::isSet, Uptime::now);
    try (panel;
        StoreThread storing = StoreThread.start(store, queue, wallClock, plan)) {
      store
          .setAside()
          .ifPresent(aside ->
              screen.report(
                  "store: damaged; it is now "
                      + aside
                      + (store.isRepaired()
                          ? ", and what can be read of it is in its place"
                          : ", and a new one is begun; what can be read of the old one comes back"
                              + " with: heelbeat recover "
                              + aside)));
      SignalThread signal = new SignalThread(loop, session);
      signal.start();
      try (LoopWatch watch = supervisor.watch(loop::cycles)) {
        attend(
            signal,
            watch,
            storing,
            new LongPressRequest(longPress, supervisor.folder(), screen::report));
      } finally {
        loop.stop();
        signal.join();
        screen.finish(feed);
      }
      return signal.report();
    }
  }

  /** Draws the screen, and looks after all that is not the feet's, while the loop turns. */
  private void attend(
      SignalThread signal, LoopWatch watch, StoreThread storing, LongPressRequest request)
      throws InterruptedException {
    StickWatch sticks = new StickWatch(System.nanoTime());
    DoubtNews doubts = new DoubtNews(screen::report);
    String padTrouble = "";
    String panelTrouble = "";
    while (signal.isAlive()) {
      padTrouble = reportChange(watch, padTrouble, pad.trouble().text(), "pad: ", "connected");
      panelTrouble =
          reportChange(
              watch,
              panelTrouble,
              PartTrouble.text(panel.troubles()),
              "panel: ",
              "all works again");
      answer(panel.takePress(), request);
      mailbox.allowReminders(!isQuietNow());
      mailbox.announce(news(request, sticks, storing, doubts));
      feed.setPushUpsBefore(storing.pushUpsBefore());
      screen.draw(feed);
      signal.join(SCREEN_PERIOD_MS);
    }
  }

  /**
   * Somebody has the button under the finger, or the stick in the hand; what is not stored can wait
   * until it is out.
   */
  private @Nullable News news(
      LongPressRequest request, StickWatch sticks, StoreThread storing, DoubtNews doubts) {
    long nowNs = System.nanoTime();
    Optional<News> stick = sticks.news(nowNs);
    News odd = doubts.look(nowNs, dropOuts.with(nowNs, pad.doubts()));
    Cue asked = request.look(nowNs, stick.isPresent());
    if (asked != null) {
      return new News(asked, News.Place.EVERYTHING);
    }
    if (stick.isPresent() && stick.get().place() == News.Place.EVERYTHING) {
      return stick.get();
    }
    Cue stored = storing.isFailing() ? Cue.NOT_STORED : damage.look(nowNs);
    if (stored != null) {
      return new News(stored, News.Place.FEET);
    }
    return odd != null && (stick.isEmpty() || odd.place() == News.Place.FEET)
        ? odd
        : stick.orElse(null);
  }

  /** Most have no quiet hours, and the time of day is the dearest question of a turn. */
  private boolean isQuietNow() {
    return !quietHours.equals(QuietHours.NONE)
        && quietHours.contains(LocalTime.now(ZoneId.systemDefault()));
  }

  private String reportChange(
      LoopWatch watch, String before, String now, String who, String healthy) {
    if (!now.equals(before)) {
      String words = who + (now.isEmpty() ? healthy : now);
      screen.report(words);
      watch.status(words);
    }
    return now;
  }

  private void answer(@Nullable ButtonPress press, LongPressRequest request) {
    switch (press) {
      case null -> {}
      case SHORT -> {
        screen.report("button: short press");
        mailbox.press();
      }
      case LONG -> request.make(System.nanoTime());
    }
  }

  /** Asks {@link #run(Supervisor)} to end. Callable from any thread, before it runs too. */
  public void stop() {
    loop.stop();
  }
}
