package heelbeat.store;

import heelbeat.coach.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A store with much in it, written by the store's own writer. */
public final class FullStore {
  private FullStore() {}

  /** Makes it in a folder; its file. */
  public static Path make(Path directory, int sessions, int repsEach)
      throws IOException, SQLException {
    try (SessionStore store = SessionStore.open(directory)) {
      for (int i = 0; i < sessions; i++) {
        NewSession session =
            new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
        List<PendingEvent> events = new ArrayList<>();
        for (int number = 1; number <= repsEach; number++) {
          events.add(new PendingEvent(session, Events.rep(number)));
        }
        store.write(events);
      }
    }
    return SessionStore.fileIn(directory);
  }
}
