package heelbeat.export;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.export.StickBench.Ending;
import heelbeat.rig.ShellCommand;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stick goes in, is exported to, and comes out, on the kernel's own USB storage driver. */
@Tag("long-rig")
@Timeout(3600)
final class StickExportRigTest {
  private static final int MIB = 64;
  private static final int REPS = 500;

  /** Of each file system; more by {@code -Dheelbeat.pulls=20}. */
  private static final int PULLS = Integer.getInteger("heelbeat.pulls", 2);

  private static final long FIRST_SEED = Long.getLong("heelbeat.seed", 1);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"vfat", "exfat", "ext4"})
  void theStickHoldsTheExportAndIsSafeToRemove(String fileSystem) throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, REPS)) {
      bench.format(fileSystem);
      bench.plug();
      bench.mounted(mount -> Files.writeString(mount.resolve("photo.jpg"), "photo"));
      bench.pull();

      requireSafe(bench, bench.export());
      assertFalse(Files.readString(Path.of("/proc/mounts")).contains("heelbeat-stick"));

      bench.train(REPS);
      requireSafe(bench, bench.export());
      bench.plug();
      bench.mounted(mount -> assertEquals("photo", Files.readString(mount.resolve("photo.jpg"))));
    }
  }

  @Test
  void aPartitionIsExportedToAndAnotherOfTheSameDiskIsInUse() throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      ShellCommand.run("mkfs.vfat", "-F", "16", "--offset", "2048", bench.memory(), "30720");
      writePartitionTable(bench.memory());
      Path disk = bench.plug();
      Ending ending = bench.exportTo(disk + "1");
      assertEquals(0, ending.exit(), ending.text());
      Map<String, String> expected = bench.undisturbed();
      bench.mounted(
          disk + "1",
          mount -> {
            assertEquals(expected, StickBench.files(mount));
            assertEquals(75, bench.exportTo(disk + "1").exit());
            // Nor is it told any more that it is safe to remove.
            Path reported = Path.of("/run/heelbeat-stick/status").resolve(disk.getFileName() + "1");
            assertFalse(Files.exists(reported));
            assertEquals(75, bench.exportTo(disk.toString()).exit());
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vfat", "exfat", "ext4"})
  void afterAPullTheNextExportIsWhole(String fileSystem) throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 4 * REPS)) {
      bench.format(fileSystem);
      bench.plug();
      bench.mounted(mount -> Files.writeString(mount.resolve("photo.jpg"), "photo"));
      long before = bench.sectorsWritten();
      assertEquals(0, bench.exportTo(bench.plugged().toString()).exit());
      long sectors = bench.sectorsWritten() - before;
      bench.pull();

      for (long seed = FIRST_SEED; seed < FIRST_SEED + PULLS; seed++) {
        Map<String, String> old = bench.undisturbed();
        bench.train(5);
        Map<String, String> expected = bench.undisturbed();
        long pullAfter = new Random(seed).nextLong(sectors);
        bench.plug();
        long start = bench.sectorsWritten();
        Process export = bench.start(bench.plugged().toString());
        while (export.isAlive() && bench.sectorsWritten() - start < pullAfter) {
          Thread.sleep(1);
        }
        boolean isInTime = export.isAlive();
        bench.pull();
        Ending ending = bench.end(export);
        assertTrue(isInTime, "seed " + seed + ": it ended before the pull: " + ending);
        assertEquals(82, ending.exit(), "seed " + seed + ": " + ending);
        assertEquals("pulled", ending.status(), "seed " + seed);

        bench.plug();
        StringBuilder left = new StringBuilder();
        bench.mounted(mount -> {
          assertEquals("photo", Files.readString(mount.resolve("photo.jpg")));
          StickBench.files(mount)
              .forEach((name, sum) ->
                  left.append(' ')
                      .append(name)
                      .append('=')
                      .append(
                          sum.equals(expected.get(name))
                              ? "new"
                              : sum.equals(old.get(name)) ? "old" : "damaged"));
        });
        bench.pull();
        System.out.println(
            fileSystem
                + " seed "
                + seed
                + ": pulled after "
                + pullAfter
                + " of "
                + sectors
                + " sectors; left"
                + left);
        Ending next = bench.export();
        assertEquals(0, next.exit(), "seed " + seed + ": " + next);
        bench.plug();
        bench.mounted(mount -> {
          assertEquals(expected, StickBench.files(mount));
          assertEquals("photo", Files.readString(mount.resolve("photo.jpg")));
        });
        bench.pull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vfat", "ext4"})
  void aFullStickKeepsItsFiles(String fileSystem) throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      bench.format(fileSystem);
      requireSafe(bench, bench.export());
      Map<String, String> before = bench.undisturbed();
      bench.train(10 * REPS);
      bench.plug();
      bench.mounted(mount -> {
        ShellCommand.run("bash", "-c", "! cat /dev/zero 2>/dev/null >" + mount + "/film.mkv");
      });
      bench.pull();
      requireFailure(bench.export(), 80, "full", "is full");
      bench.plug();
      bench.mounted(mount -> {
        assertEquals(before, StickBench.files(mount));
        Files.delete(mount.resolve("film.mkv"));
      });
      bench.pull();
      requireSafe(bench, bench.export());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vfat", "ext4"})
  void aStickWithItsSwitchOnIsReadOnly(String fileSystem) throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      bench.format(fileSystem);
      bench.setReadOnly(true);
      requireFailure(bench.export(), 81, "read-only", "cannot be written");
      bench.setReadOnly(false);
      requireSafe(bench, bench.export());
    }
  }

  @Test
  void aStickWithoutAFileSystemIsUnreadableAndStaysAsItIs() throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      byte[] garbage = new byte[1 << 20];
      new Random(1).nextBytes(garbage);
      Files.write(bench.memory(), garbage, StandardOpenOption.WRITE);
      requireFailure(bench.export(), 84, "unreadable", "no file system");
      try (FileChannel memory = FileChannel.open(bench.memory())) {
        ByteBuffer read = ByteBuffer.allocate(garbage.length);
        assertEquals(garbage.length, memory.read(read));
        assertEquals(-1, java.util.Arrays.mismatch(garbage, read.array()));
      }
    }
  }

  /** Garbage behind a good beginning. */
  @ParameterizedTest
  @CsvSource({"ext4, 4096, 2097152", "exfat, 512, 4096", "exfat, 1048576, 8388608"})
  void aDamagedFileSystemIsUnreadable(String fileSystem, int from, int to) throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      bench.format(fileSystem);
      byte[] garbage = new byte[to - from];
      new Random(1).nextBytes(garbage);
      try (FileChannel memory = FileChannel.open(bench.memory(), StandardOpenOption.WRITE)) {
        assertEquals(garbage.length, memory.write(ByteBuffer.wrap(garbage), from));
      }
      requireFailure(bench.export(), 84, "unreadable", "damaged");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heelbeat", "heelbeat/sessions.csv", "heelbeat/reps.csv"})
  void aLinkIntoTheSystemIsNotFollowed(String place) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "precious");
    Path system = place.contains("/") ? secret : Files.createDirectory(folder.resolve("system"));
    Object owner = Files.getAttribute(system, "unix:uid");
    requireRefused(place, planted -> Files.createSymbolicLink(planted, system), "is a link");
    assertEquals("precious", Files.readString(secret));
    assertEquals(owner, Files.getAttribute(system, "unix:uid"));
    assertFalse(Files.exists(folder.resolve("system/reps.csv"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aFolderInPlaceOfAFileIsInTheWay() throws Exception {
    requireRefused("heelbeat/report.html", Files::createDirectory, "is no file");
  }

  @Test
  void aPipeInPlaceOfAFileIsInTheWay() throws Exception {
    requireRefused(
        "heelbeat/reps.csv", planted -> ShellCommand.run("mkfifo", planted), "is no file");
  }

  private void requireRefused(String place, StickBench.ThrowingUse plant, String words)
      throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      bench.format("ext4");
      bench.plug();
      bench.mounted(mount -> {
        Path planted = mount.resolve(place);
        Files.createDirectories(planted.getParent());
        plant.accept(planted);
      });
      bench.pull();
      requireFailure(bench.export(), 83, "refused", place + " " + words);
    }
  }

  /** An ext4 whose files are a person's of another computer. */
  @Test
  void somebodyElsesFolderIsLentAndGivenBack() throws Exception {
    try (StickBench bench = new StickBench(folder, MIB, 5)) {
      bench.format("ext4");
      bench.plug();
      bench.mounted(mount -> {
        Path own = Files.createDirectory(mount.resolve("heelbeat"));
        Files.writeString(own.resolve("note.txt"), "note");
        ShellCommand.run("chown", "-R", "1234:1234", mount);
        ShellCommand.run("chmod", "700", own);
      });
      bench.pull();
      assertEquals(0, bench.export().exit());
      bench.plug();
      bench.mounted(mount -> {
        Map<String, String> files = StickBench.files(mount);
        assertEquals("note", Files.readString(mount.resolve("heelbeat/note.txt")));
        assertEquals(
            Stream.concat(SessionExport.FILES.stream(), Stream.of("note.txt")).collect(toSet()),
            files.keySet());
        assertEquals(1234, Files.getAttribute(mount.resolve("heelbeat"), "unix:uid"));
        assertEquals(1234, Files.getAttribute(mount.resolve("heelbeat/note.txt"), "unix:uid"));
      });
    }
  }

  private static void requireSafe(StickBench bench, Ending ending) throws Exception {
    assertEquals(0, ending.exit(), ending.text());
    assertEquals("safe", ending.status());
    assertTrue(ending.text().endsWith("it is safe to remove\n"), ending.text());
    Map<String, String> expected = bench.undisturbed();
    bench.plug();
    bench.mounted(mount -> assertEquals(expected, StickBench.files(mount)));
    bench.pull();
  }

  private static void requireFailure(Ending ending, int exit, String status, String words) {
    assertEquals(exit, ending.exit(), ending.text());
    assertEquals(status, ending.status());
    assertTrue(ending.text().contains(words), ending.text());
    assertFalse(ending.text().contains("safe to remove"), ending.text());
  }

  /** One primary partition of 30 MiB from sector 2048 on. */
  private static void writePartitionTable(Path memory) throws Exception {
    ByteBuffer table = ByteBuffer.allocate(66).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    table.putInt(0x00fffffe << 8).putInt(0xfffffe00 | 0x0e).putInt(2048).putInt(61440);
    table.putShort(64, (short) 0xaa55);
    try (FileChannel channel = FileChannel.open(memory, StandardOpenOption.WRITE)) {
      assertEquals(66, channel.write(table.rewind(), 446));
    }
  }
}
