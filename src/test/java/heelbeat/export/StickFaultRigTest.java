package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.export.StickBench.Ending;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is not the stick alone: the machine, the store, or what the stick makes of it. */
@Tag("long-rig")
@Timeout(600)
final class StickFaultRigTest {
  private static final String SCRIPT =
      Path.of("scripts/system/stick-export").toAbsolutePath().toString();

  @TempDir private Path folder;

  /** Where each file system keeps the flag that it was not unmounted, as stick-export has it. */
  @ParameterizedTest
  @CsvSource({"vfat, 65, 1, fsck.fat", "exfat, 106, 2, fsck.exfat"})
  void withoutToolsTheExportSaysWhatToInstallAndGoesOn(
      String fileSystem, int at, int flag, String tool) throws Exception {
    try (StickBench bench = new StickBench(folder, 64, 5)) {
      bench.format(fileSystem);
      setFlag(bench.memory(), at, flag);
      // The guest's own copy; this machine's stays.
      Files.delete(Path.of("/usr/sbin", tool).toRealPath());

      Ending ending = bench.export();

      assertTrue(
          ending.text().contains("cannot look after it: install dosfstools and exfatprogs"),
          ending.text());
      assertEquals("safe", ending.status(), ending.text());
      assertEquals(0, ending.exit());
    }
  }

  @Test
  void whatTheStickDoesNotKeepIsNotSafe() throws Exception {
    requireFailed(
        74,
        "it does not keep what was written; use another stick",
        "mkdir -p $0/heelbeat; echo other >$0/heelbeat/reps.csv;"
            + " echo \"$(echo this | sha256sum | cut -c -64)  reps.csv\"");
  }

  @Test
  void aStickThatSomebodyHoldsIsNotSafe() throws Exception {
    requireFailed(
        74,
        "it cannot be unmounted; shut down before it is removed",
        "mkdir -p $0/heelbeat; (cd $0; exec sleep 30) >/dev/null 2>&1 & sleep 1");
  }

  @Test
  void aStoreThatCannotBeReadIsNoExport() throws Exception {
    requireFailed(
        65,
        "the export failed; the line above says why",
        "echo 'heelbeat: heelbeat.db: the store is damaged' >&2; exit 65");
  }

  /** In the export's place, a shell that does that with the mounted stick. */
  private void requireFailed(int exit, String words, String command) throws Exception {
    try (StickBench bench = new StickBench(folder, 64, 5)) {
      bench.format("vfat");
      Path disk = bench.plug();
      Process export =
          new ProcessBuilder(SCRIPT, disk.toString(), "nobody", "sh", "-c", command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile())
              .start();
      Ending ending = bench.end(export);

      assertEquals(exit, ending.exit(), ending.text());
      assertEquals("failed", ending.status(), ending.text());
      assertTrue(ending.text().contains(words), ending.text());
      assertFalse(ending.text().contains("safe to remove"), ending.text());
    }
  }

  private static void setFlag(Path memory, int at, int flag) throws IOException {
    try (FileChannel channel =
        FileChannel.open(memory, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer value = ByteBuffer.allocate(1);
      assertEquals(1, channel.read(value, at));
      value.put(0, (byte) (value.get(0) | flag));
      assertEquals(1, channel.write(value.rewind(), at));
    }
  }
}
