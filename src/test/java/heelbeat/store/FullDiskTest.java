package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir Path dir;

  @Test
  void aDiskThatIsFullForAWhileCostsNoRep() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(dir, 512)) {
      int number = 0;
      try (SessionStore store = SessionStore.open(dir)) {
        StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plans.named("technique"));
        Path ballast = Files.write(dir.resolve("ballast"), new byte[320 * 1024]);
        writer.add(Events.started(), 0);
        do {
          for (int i = 0; i < 200 && !writer.isFull(); i++) {
            writer.add(Events.rep(++number), 0);
          }
        } while (writer.commit(0));
        assertTrue(writer.pending() > 0, "the disk was full");
        Files.delete(ballast);
        assertTrue(writer.commit(1));
      }
      int[] stored = {0};
      try (StoreReader reader = StoreReader.open(dir)) {
        reader.forEachRep(reader.sessions().getFirst(), rep -> stored[0]++);
      }
      assertEquals(number, stored[0]);
    }
  }

  /** A store whose device was ended in good order has no index of its log beside it. */
  @Test
  void onADiskThatIsFullFromTheStartEverythingIsReadAndWhatComesIsStoredLater() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(dir, 512)) {
      try (SessionStore store = SessionStore.open(dir)) {
        StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
        writer.add(Events.started(), 0);
        writer.add(Events.rep(1), 0);
        writer.add(Events.ended(5 * Events.SECOND_NS), 0);
        assertTrue(writer.commit(0));
      }
      startFull();
    }
  }

  /** A device that was killed leaves a log, and an index that may have no blocks on the disk. */
  @Test
  void theSameBehindAKill() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(dir, 512)) {
      Path killed = Files.createDirectory(dir.resolve("killed"));
      try (SessionStore store = SessionStore.open(killed)) {
        StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
        writer.add(Events.started(), 0);
        writer.add(Events.rep(1), 0);
        writer.add(Events.ended(5 * Events.SECOND_NS), 0);
        assertTrue(writer.commit(0));
        Files.copy(SessionStore.fileIn(killed), SessionStore.fileIn(dir));
        Files.copy(
            SetAside.log(SessionStore.fileIn(killed)), SetAside.log(SessionStore.fileIn(dir)));
      }
      startFull();
    }
  }

  private void startFull() throws Exception {
    Path ballast = dir.resolve("ballast");
    assertThrows(IOException.class, () -> Files.write(ballast, new byte[1 << 20]));
    assertEquals(1, storedReps());
    try (SessionStore store = SessionStore.open(dir)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
      writer.add(Events.started(), 0);
      writer.add(Events.rep(1), 0);
      writer.add(Events.rep(2), 0);
      assertFalse(writer.commit(0));
      assertEquals(1, storedReps(), "others can still read it");
      Files.delete(ballast);
      assertTrue(writer.commit(1));
    }
    assertEquals(3, storedReps());
  }

  private int storedReps() throws StoreException {
    int[] stored = {0};
    try (StoreReader reader = StoreReader.open(dir)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, _ -> stored[0]++);
      }
    }
    return stored[0];
  }
}
