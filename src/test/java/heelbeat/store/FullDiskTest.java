package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
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
}
