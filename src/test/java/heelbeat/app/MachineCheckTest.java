package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineCheckTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatIsNotThereYetIsNotMade() {
    Path data = folder.resolve("not").resolve("yet");

    Finding store = MachineCheck.store(data);

    assertEquals(Verdict.OK, store.verdict(), store.found());
    assertFalse(Files.exists(data));
  }

  @Test
  void aDiskThatIsReadOnlyIsAFault() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(folder, 512)) {
      disk.setReadOnly(true);

      Finding store = MachineCheck.store(folder);

      assertEquals(Verdict.FAULT, store.verdict());
      assertTrue(store.found().endsWith("cannot be written: the disk is read-only"), store.found());
    }
  }

  @Test
  void aDiskThatIsFullIsAFault() throws IOException {
    try (TinyDisk _ = TinyDisk.mount(folder, 512)) {
      Finding store = MachineCheck.store(folder);

      assertEquals(Verdict.FAULT, store.verdict());
      assertEquals("the disk is full: make room", store.mend());
    }
  }

  @Test
  void aFileThatIsNoStoreIsNamed() throws IOException {
    Files.writeString(folder.resolve("heelbeat.db"), "shopping list".repeat(100));

    Finding store = MachineCheck.store(folder);

    assertEquals(Verdict.FAULT, store.verdict());
    assertTrue(store.found().contains("no Heelbeat store"), store.found());
  }

  @Test
  void whoMayAskForRealTimeIsReadFromTheLimits() throws IOException {
    Path limits = folder.resolve("limits");
    Files.writeString(limits, "Max nice priority         0   0\nMax realtime priority     0   0\n");
    assertEquals(Verdict.NOTE, MachineCheck.realTime(limits).verdict());
    Files.writeString(limits, "Max realtime priority     95                   95\n");
    assertEquals(Verdict.OK, MachineCheck.realTime(limits).verdict());
  }

  @Test
  void aClockThatIsNotKnownToBeSetIsNoFault() {
    assertEquals(Verdict.NOTE, MachineCheck.clock(false).verdict());
    assertEquals(Verdict.OK, MachineCheck.clock(true).verdict());
  }
}
