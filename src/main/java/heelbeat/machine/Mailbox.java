package heelbeat.machine;

import heelbeat.coach.News;
import heelbeat.session.Session;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Carries to the session what other threads have to say to it: between two frames, on the thread
 * that brings them.
 */
public final class Mailbox implements PadListener {
  private final Session session;
  private final AtomicInteger presses = new AtomicInteger();
  private volatile boolean mayRemind = true;
  private volatile @Nullable News news;

  /** Passes frames on to that session. */
  public Mailbox(Session session) {
    this.session = session;
  }

  /** The button was pressed. Callable from any thread. */
  void press() {
    presses.incrementAndGet();
  }

  /** Whether a reminder would not disturb. Callable from any thread. */
  void allowReminders(boolean areAllowed) {
    mayRemind = areAllowed;
  }

  /** What the light is to say of the machine, or null for nothing. Callable from any thread. */
  public void announce(@Nullable News lasting) {
    news = lasting;
  }

  @Override
  public void onFormat(PadFormat format) {
    session.onFormat(format);
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    deliver();
    session.onFrame(timeNs, counts);
  }

  @Override
  public void onQuiet(long timeNs) {
    deliver();
    session.onQuiet(timeNs);
  }

  private void deliver() {
    session.coach().allowReminders(mayRemind);
    News lasting = news;
    if (lasting == null) {
      session.coach().endNews();
    } else {
      session.coach().announce(lasting);
    }
    if (presses.get() > 0) {
      presses.decrementAndGet();
      session.coach().onButton();
    }
  }
}
