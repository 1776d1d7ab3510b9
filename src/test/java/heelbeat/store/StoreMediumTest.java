package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overlay itself is tried on a whole machine, by {@code scripts/machine-test}. */
final class StoreMediumTest {
  private static final Path MEMORY = Path.of("/dev/shm");

  @TempDir private Path folder;

  @Test
  void aFolderOnADiskKeepsWhatIsStored() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).type().startsWith("ext"),
        "SKIPPED: " + folder + " is on no ext4");
    assertEquals(Optional.empty(), StoreMedium.trouble(folder));
  }

  @Test
  void aFolderInMemoryDoesNot() throws IOException {
    assumeTrue(Files.isDirectory(MEMORY), "SKIPPED: there is no " + MEMORY);
    assertEquals(
        Optional.of("/dev/shm is in memory: sessions are lost with the power"),
        StoreMedium.trouble(MEMORY));
  }

  @Test
  void onlyTheLayerOfTheRootCounts() throws IOException {
    String inMemory = overlay("/", "/dev/shm");
    assertTrue(StoreMedium.isLayerInMemory(inMemory));
    assertEquals(false, StoreMedium.isLayerInMemory(overlay("/var/lib/other", "/dev/shm")));
    assertEquals(false, StoreMedium.isLayerInMemory(overlay("/", folder.toString())));
    // A container's layer lies where nobody in it can see.
    assertEquals(false, StoreMedium.isLayerInMemory(overlay("/", "/not/here")));
  }

  private static String overlay(String point, String layer) {
    return "22 1 8:1 / /media/root-ro ro,relatime shared:1 - ext4 /dev/mmcblk0p2 ro\n"
        + "25 1 0:23 / "
        + point
        + " rw,relatime shared:2 - overlay overlayroot rw,lowerdir=/media/root-ro,upperdir="
        + layer
        + ",workdir=/media/root-rw/overlay-workdir/_\n";
  }
}
