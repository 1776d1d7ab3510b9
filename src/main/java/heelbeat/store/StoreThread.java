package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.session.SessionEvent;
import heelbeat.text.Count;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * The one thread that writes the store. An event is on the disk half a second after it came, and at
 * once if it ended the session. Trouble with the disk delays it and loses nothing that fits in
 * memory. Any other exception is a defect: it reaches the thread's uncaught-exception handler.
 */
public final class StoreThread implements AutoCloseable {
  /** How long closing goes on trying to save what is left. */
  private static final long CLOSE_WITHIN_NS = 5_000_000_000L;

  private final SessionStore store;
  private final EventQueue queue;
  private final StoreWriter writer;
  private final DateCorrection dates;
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean isFailing;
  private volatile int pushUpsBefore;
  private long reportedDropped;

  private StoreThread(SessionStore store, EventQueue queue, WallClock wallClock, Plan plan) {
    this.store = store;
    this.queue = queue;
    this.writer = new StoreWriter(store, wallClock, plan);
    this.dates = new DateCorrection(store, wallClock, System.nanoTime());
    this.thread = Thread.ofPlatform().name("store").daemon().unstarted(this::run);
  }

  /**
   * Starts to write what comes through the queue. Until {@link #close()} the store belongs to this
   * thread; its owner closes the store afterwards.
   *
   * @param wallClock asked at the start of every session, and now and then whether it is set
   * @param plan what sessions are to be, kept with each
   */
  public static StoreThread start(
      SessionStore store, EventQueue queue, WallClock wallClock, Plan plan) {
    StoreThread started = new StoreThread(store, queue, wallClock, plan);
    started.thread.start();
    return started;
  }

  /** Whether the disk refused what was last to be saved. Callable from any thread. */
  public boolean isFailing() {
    return isFailing;
  }

  /**
   * How many push-ups the session had before this process took it up; 0 in one that began here.
   * Callable from any thread.
   */
  public int pushUpsBefore() {
    return pushUpsBefore;
  }

  /**
   * Saves what the queue still holds and ends the thread; returns within seconds even if the disk
   * refuses, and logs how much was lost then.
   */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      // The caller is in a hurry; the thread goes on saving meanwhile.
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closing) {
      try {
        takeOne();
      } catch (InterruptedException e) {
        // Only close() interrupts, and it has set the flag that ends this loop.
        continue;
      }
      long nowNs = System.nanoTime();
      takeWaiting(nowNs);
      pushUpsBefore = writer.pushUpsBefore();
      if (writer.untilDueNs(nowNs) <= 0) {
        isFailing = !writer.commit(nowNs);
        reportDropped();
        // What came during a commit has waited since it began, which a slow card makes long.
        takeWaiting(nowNs);
      }
      if (!closing && dates.untilDueNs(nowNs) <= 0) {
        dates.look(nowNs);
      }
    }
    store.waitLess();
    drain();
    // Whoever starts next may be another boot.
    dates.look(System.nanoTime());
  }

  private void takeOne() throws InterruptedException {
    long nowNs = System.nanoTime();
    long waitNs = Math.min(writer.untilDueNs(nowNs), dates.untilDueNs(nowNs));
    if (writer.isFull()) {
      TimeUnit.NANOSECONDS.sleep(waitNs);
      return;
    }
    SessionEvent.@Nullable Kept event = queue.poll(waitNs);
    if (event != null) {
      writer.add(event, System.nanoTime());
    }
  }

  /** Takes what has come by now, and has waited since then at the longest. */
  private void takeWaiting(long sinceNs) {
    SessionEvent.@Nullable Kept event;
    while (!writer.isFull() && (event = queue.poll()) != null) {
      writer.add(event, sinceNs);
    }
  }

  private void drain() {
    long giveUpNs = System.nanoTime() + CLOSE_WITHIN_NS;
    while (true) {
      long nowNs = System.nanoTime();
      takeWaiting(nowNs);
      boolean saved = writer.commit(nowNs);
      if (saved && queue.isEmpty()) {
        reportDropped();
        return;
      }
      if (System.nanoTime() - giveUpNs >= 0) {
        Logger.error(
            "{}: {} could not be saved: lost for good",
            store.file(),
            Count.of(writer.pending() + queue.size(), "event"));
        return;
      }
      if (!saved) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(StoreWriter.FIRST_BACK_OFF_NS);
    } catch (InterruptedException e) {
      // Only close() interrupts, and what it asks for is being done.
    }
  }

  private void reportDropped() {
    long dropped = queue.dropped();
    if (dropped != reportedDropped) {
      Logger.error(
          "{}: {} lost so far because too many waited to be saved",
          store.file(),
          Count.of(dropped, "event"));
      reportedDropped = dropped;
    }
  }
}
