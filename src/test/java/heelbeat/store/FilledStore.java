package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.session.SessionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Writes sessions of any date into a store, by the store's own writer and without its thread: a
 * year takes half a minute.
 */
public final class FilledStore implements AutoCloseable {
  private static final Plan NONE = Plan.of(Protocol.FREE);

  private final SessionStore store;
  private ZonedDateTime now = Instant.EPOCH.atZone(ZoneId.of("UTC"));
  private boolean isTrusted = true;
  private StoreWriter writer;

  /** Opens or makes the store of a folder. */
  public FilledStore(Path folder) throws StoreException {
    store = SessionStore.open(folder);
    writer = writer(NONE);
  }

  private StoreWriter writer(Plan plan) {
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return now.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return Clock.fixed(now.toInstant(), zone);
          }

          @Override
          public Instant instant() {
            return now.toInstant();
          }
        };
    return new StoreWriter(
        store, new WallClock(clock, clock::getZone, () -> isTrusted, () -> Uptime.UNKNOWN), plan);
  }

  /** Starts a session at a moment. */
  public void begin(
      ZonedDateTime at, boolean isClockTrusted, Plan plan, SessionEvent.Started started) {
    now = at;
    isTrusted = isClockTrusted;
    writer = writer(plan);
    add(started);
  }

  /** Adds what happens in it; its end saves it. */
  public void add(SessionEvent.Kept event) {
    writer.add(event, 0);
    if ((writer.isFull() || event instanceof SessionEvent.Ended) && !writer.commit(0)) {
      throw new IllegalStateException("the store cannot be written");
    }
  }

  @Override
  public void close() throws StoreException {
    store.close();
  }
}
