package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rig.ShellCommand;
import heelbeat.rig.UsbSerialCable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A computer looks at the export through a cable, by the kernel's own USB storage driver. */
@Tag("long-rig")
@Timeout(600)
final class GadgetExportRigTest {
  private static final Path NONE = Path.of("/dev/none");

  @TempDir private Path folder;

  @Test
  void theComputerReadsTheExportAndCannotWrite() throws Exception {
    try (GadgetBench bench = new GadgetBench(folder, 500)) {
      bench.start();
      Path drive = bench.drive(NONE);
      assertEquals("1", kernelSays(drive, "ro"));
      assertEquals("1", kernelSays(drive, "removable"));
      assertThrows(
          IOException.class, () -> FileChannel.open(drive, StandardOpenOption.WRITE).close());
      ShellCommand.run("fsck.fat", "-n", drive);

      // Asked for writing, mount says that the drive is protected, and goes on without.
      Path mount = mount(drive);
      assertEquals(StickBench.files(bench.quiet()), StickBench.files(mount));
      assertThrows(IOException.class, () -> Files.writeString(mount.resolve("mine.txt"), "mine"));
      ShellCommand.run("umount", mount);

      assertEquals(0, bench.stop());
      bench.await(() -> GadgetBench.disks().isEmpty(), "the drive stays");
      assertNothingIsLeft();
    }
  }

  /** The computer has read a part of the old drive when the new one comes. */
  @Test
  void anotherSessionComesOnAnotherDriveAndNeverMixedWithTheOldOne() throws Exception {
    try (GadgetBench bench = new GadgetBench(folder, 5000)) {
      bench.start();
      Path oldDrive = bench.drive(NONE);
      Path oldMount = mount(oldDrive);
      Path expected = bench.quiet();
      forgetWhatWasRead();
      byte[] half = new byte[200_000];
      try (InputStream reps = Files.newInputStream(oldMount.resolve("heelbeat/reps.csv"))) {
        assertEquals(half.length, reps.readNBytes(half, 0, half.length));

        bench.train(5000, true);
        Path newDrive = bench.drive(oldDrive);
        Map<String, String> expectedNew = StickBench.files(bench.quiet());
        Path newMount = mount(newDrive);
        assertNotEquals(StickBench.files(expected), expectedNew);
        assertEquals(expectedNew, StickBench.files(newMount));

        byte[] all = Files.readAllBytes(expected.resolve("heelbeat/reps.csv"));
        assertArrayEquals(Arrays.copyOf(all, half.length), half);
        forgetWhatWasRead();
        assertThrows(IOException.class, reps::readAllBytes);
        for (String name : StickBench.files(expected).keySet()) {
          Path old = oldMount.resolve("heelbeat").resolve(name);
          assertThrows(IOException.class, () -> Files.readAllBytes(old), name);
        }
        ShellCommand.run("umount", newMount);
      }
      ShellCommand.run("umount", oldMount);
    }
  }

  @Test
  void aSessionWithoutAnEndComesOnceItIsKnownToBeCutOff() throws Exception {
    try (GadgetBench bench = new GadgetBench(folder, 5)) {
      bench.start();
      Path old = bench.drive(NONE);
      // Or the next drive had the same name.
      Path oldMount = mount(old);
      bench.train(5, false);
      bench.await(() -> bench.said().contains("a session lasts"), "no look at the session");
      assertEquals(List.of(old), GadgetBench.disks());

      Path mount = mount(bench.drive(old));
      assertEquals(StickBench.files(bench.quiet()), StickBench.files(mount));
      ShellCommand.run("umount", mount);
      ShellCommand.run("umount", oldMount);
    }
  }

  @Test
  void aPortThatAnotherGadgetHasIsLeftToIt() throws Exception {
    try (UsbSerialCable other = new UsbSerialCable();
        GadgetBench bench = new GadgetBench(folder, 5)) {
      bench.start();
      assertEquals(75, bench.exit());
      assertTrue(bench.said().contains("in use by another gadget"), bench.said());
      assertNothingIsLeft();
      other.unplug();
      other.plug();
    }
  }

  @Test
  void whatAKilledRunLeftIsGoneOnceTheNextOneEnds() throws Exception {
    try (GadgetBench bench = new GadgetBench(folder, 5)) {
      bench.start();
      bench.drive(NONE);
      bench.kill();
      List<Path> first = left();
      assertEquals(1, first.size());

      bench.start();
      bench.await(() -> bench.said().contains("is plugged in"), "no new drive");
      assertEquals(1, left().size());
      assertNotEquals(first, left());
      assertEquals(0, bench.stop());
      assertNothingIsLeft();
    }
  }

  private static String kernelSays(Path drive, String file) throws IOException {
    return Files.readString(Path.of("/sys/block").resolve(drive.getFileName()).resolve(file))
        .strip();
  }

  private Path mount(Path drive) throws Exception {
    Path mount = Files.createDirectory(folder.resolve("mount-" + drive.getFileName()));
    ShellCommand.run("mount", drive, mount);
    return mount;
  }

  private static void forgetWhatWasRead() throws IOException {
    Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
  }

  private static void assertNothingIsLeft() throws IOException {
    assertFalse(Files.exists(Path.of("/sys/kernel/config/usb_gadget/heelbeat")));
    assertEquals(List.of(), left());
  }

  private static List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/var/tmp"))) {
      return files.filter(path -> path.toString().contains("heelbeat")).toList();
    }
  }
}
