package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions on a card that nothing may be written to, as another Pi's. */
final class ReadOnlyFolderTest {
  private static final int CARD_KIB = 1024;

  @TempDir private Path dir;

  @Test
  void aStoreThatWasEndedInGoodOrderIsReadWhateverItsFolderIsCalled() throws Exception {
    try (TinyDisk card = TinyDisk.mount(dir, CARD_KIB)) {
      Path folder = dir.resolve("50 % of Zoë's? #1 & more");
      Path _ = FullStore.make(folder, 2, 3);
      card.setReadOnly(true);
      try (StoreReader reader = StoreReader.open(folder)) {
        assertEquals(3, StoredReps.count(reader, reader.sessions().getLast()));
      }
    }
  }

  @Test
  void ofOneWithALogItIsToldHowItCanBeRead() throws Exception {
    try (TinyDisk card = TinyDisk.mount(dir, CARD_KIB)) {
      Path copy = Files.createDirectory(dir.resolve("copy"));
      try (SessionStore store = SessionStore.open(dir)) {
        StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
        writer.add(Events.started(), 0);
        assertTrue(writer.commit(0));
        Path file = SessionStore.fileIn(dir);
        Files.copy(file, SessionStore.fileIn(copy));
        Files.copy(SetAside.log(file), SetAside.log(SessionStore.fileIn(copy)));
      }
      card.setReadOnly(true);
      StoreException e = assertThrows(StoreException.class, () -> StoreReader.open(copy));
      assertTrue(
          String.valueOf(e.getMessage())
              .endsWith(
                  "the folder may not be written, which it takes to read what is in"
                      + " heelbeat.db-wal; copy both files into a folder of your own and name that"
                      + " by --data"),
          e.getMessage());
    }
  }
}
