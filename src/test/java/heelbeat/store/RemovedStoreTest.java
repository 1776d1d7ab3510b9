package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody deletes or exchanges the store while a device writes it. */
final class RemovedStoreTest {
  private final NewSession session =
      new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());

  @TempDir private Path dir;

  @Test
  void whatComesAfterTheStoreWasDeletedIsInANewOne() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      store.write(rep(1));
      for (String ending : List.of("", "-wal", "-shm")) {
        Files.delete(dir.resolve("heelbeat.db" + ending));
      }
      store.write(rep(2));
      assertEquals(List.of(2), numbers());
    }
    assertEquals(List.of(2), numbers());
  }

  /** SQLite itself goes on to write the file that nobody finds any more. */
  @Test
  void whatComesAfterItWasExchangedIsInTheOther(@TempDir Path other) throws Exception {
    Path full = FullStore.make(other, 1, 3);
    try (SessionStore store = SessionStore.open(dir)) {
      store.write(rep(1));
      Files.move(full, dir.resolve("heelbeat.db"), StandardCopyOption.REPLACE_EXISTING);
      Files.delete(dir.resolve("heelbeat.db-wal"));
      store.write(rep(2));
    }
    assertEquals(List.of(1, 2, 3, 2), numbers());
  }

  private List<PendingEvent> rep(int number) {
    return List.of(new PendingEvent(session, Events.rep(number)));
  }

  private List<Integer> numbers() throws Exception {
    List<Integer> numbers = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(dir)) {
      for (StoredSession stored : reader.sessions()) {
        reader.forEachRep(stored, rep -> numbers.add(rep.number()));
      }
    }
    return numbers;
  }
}
