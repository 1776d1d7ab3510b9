package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.session.SessionEvent;
import heelbeat.text.Count;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * Gathers events into batches and commits them, again and again if the disk will not have them. Its
 * time is a monotonic clock in nanoseconds, of the caller's; one thread uses it.
 */
final class StoreWriter {
  /** The most events kept while the store cannot be written; the rest waits in the queue. */
  static final int BATCH_LIMIT = 10_000;

  /** A quarter of the two seconds that a power cut may cost; the rest is for a slow card. */
  static final long COMMIT_AFTER_NS = 500_000_000L;

  static final long FIRST_BACK_OFF_NS = 250_000_000L;
  static final long LONGEST_BACK_OFF_NS = 8_000_000_000L;

  private final SessionStore store;
  private final WallClock wallClock;
  private final Plan plan;
  private final List<PendingEvent> batch = new ArrayList<>();

  /** What the process before left; null once somebody has stepped on the pad. */
  private @Nullable LastSession last;

  private @Nullable NewSession session;

  /** Moves what comes behind what a resumed session has; null in any other. */
  private @Nullable Resumption resumption;

  private long dueNs;

  /** How long to leave the store alone after the next failure; 0 while it takes what comes. */
  private long backOffNs;

  private String trouble = "";

  StoreWriter(SessionStore store, WallClock wallClock, Plan plan) {
    this.store = store;
    this.last = store.lastSession();
    this.wallClock = wallClock;
    this.plan = plan;
  }

  /** Takes an event into the batch. One that no session is open for has no place and is left. */
  void add(SessionEvent.Kept event, long nowNs) {
    if (event instanceof SessionEvent.Started started) {
      begin(started);
    }
    if (session == null) {
      return;
    }
    if (batch.isEmpty()) {
      dueNs = nowNs + COMMIT_AFTER_NS;
    }
    put(session, event);
    boolean ended = event instanceof SessionEvent.Ended;
    if (ended) {
      session = null;
    }
    if ((ended || isFull()) && backOffNs == 0) {
      dueNs = nowNs;
    }
  }

  /**
   * How long until the next commit is due: 0 or less for now, the longest time for an empty batch.
   */
  long untilDueNs(long nowNs) {
    return batch.isEmpty() ? Long.MAX_VALUE : dueNs - nowNs;
  }

  /** Whether no more can be added before a commit. */
  boolean isFull() {
    return batch.size() >= BATCH_LIMIT;
  }

  /** How many push-ups the session had before this process took it up. */
  int pushUpsBefore() {
    return resumption == null ? 0 : resumption.counted().pushUps();
  }

  /** How many events wait for their commit. */
  int pending() {
    return batch.size();
  }

  /**
   * Commits the batch. On failure all of it is kept, and due again after a while.
   *
   * @return whether everything is on the disk
   */
  boolean commit(long nowNs) {
    if (batch.isEmpty()) {
      return true;
    }
    try {
      store.write(batch);
    } catch (SQLException e) {
      backOffNs = backOffNs == 0 ? FIRST_BACK_OFF_NS : Math.min(2 * backOffNs, LONGEST_BACK_OFF_NS);
      dueNs = nowNs + backOffNs;
      report(StoreException.explain(e));
      return false;
    }
    if (backOffNs > 0) {
      Logger.info(
          "{}: saved again, {} that had to wait", store.file(), Count.of(batch.size(), "event"));
    }
    batch.clear();
    backOffNs = 0;
    trouble = "";
    return true;
  }

  private void begin(SessionEvent.Started started) {
    ClockReading now = wallClock.now();
    resumption = last == null ? null : last.resumedBy(started, now, plan).orElse(null);
    last = null;
    UUID uuid =
        resumption == null ? UUID.randomUUID() : UUID.fromString(resumption.session().uuid());
    session = new NewSession(uuid, now, plan, started);
  }

  private void put(NewSession current, SessionEvent.Kept event) {
    if (resumption == null) {
      batch.add(new PendingEvent(current, event));
      return;
    }
    SessionEvent.Kept moved = resumption.moved(event);
    batch.add(new PendingEvent(current, moved));
    if (moved instanceof SessionEvent.Started) {
      long cutNs = resumption.session().endNs();
      batch.add(new PendingEvent(current, new SessionEvent.PadLost(cutNs)));
      batch.add(
          new PendingEvent(
              current, new SessionEvent.PadBack(moved.timeNs(), moved.timeNs() - cutNs)));
      Logger.info(
          "the session of {} goes on after {} s",
          resumption.session().started(),
          (moved.timeNs() - cutNs) / 1_000_000_000L);
    }
  }

  /** Logs trouble when it is new, not at every attempt. */
  private void report(String newTrouble) {
    if (!newTrouble.equals(trouble)) {
      trouble = newTrouble;
      Logger.error(
          "{}: {}. Up to {} events are kept in memory and tried again",
          store.file(),
          newTrouble,
          BATCH_LIMIT);
    }
  }
}
