package heelbeat.doctor;

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
    assertEquals(Verdict.NOTE, realTime("0   0", "0000000000000000"));
    assertEquals(Verdict.OK, realTime("95                   95", "0000000000000000"));
    // As root, on an ordinary Debian; and without CAP_SYS_NICE, as in a container.
    assertEquals(Verdict.OK, realTime("0   0", "000001ffffffffff"));
    assertEquals(Verdict.NOTE, realTime("0   0", "00000000a80425fb"));
  }

  private Verdict realTime(String limit, String capabilities) throws IOException {
    Files.writeString(folder.resolve("limits"), "Max realtime priority     " + limit + "\n");
    Files.writeString(folder.resolve("status"), "Name:\tjava\nCapEff:\t" + capabilities + "\n");
    return MachineCheck.realTime(folder).verdict();
  }

  @Test
  void aClockThatIsNotKnownToBeSetIsNoFault() {
    assertEquals(Verdict.NOTE, MachineCheck.clock(false).verdict());
    assertEquals(Verdict.OK, MachineCheck.clock(true).verdict());
  }
}
