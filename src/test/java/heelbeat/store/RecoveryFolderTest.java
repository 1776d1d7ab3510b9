package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Copies of damaged stores are large; none outlives its process for long. */
final class RecoveryFolderTest {
  @Test
  void whatAKilledProcessLeftGoes() throws IOException {
    Path left = Files.createTempDirectory("heelbeat-recover");
    Files.writeString(left.resolve("damaged.db"), "a copy");
    Files.writeString(Files.createDirectory(left.resolve("sound")).resolve("heelbeat.db"), "");
    Files.createFile(left.resolve("heelbeat.lock"));
    age(left);

    RecoveryFolder.make().close();

    assertFalse(Files.exists(left), left + " is still there");
  }

  @Test
  void thatOfALivingProcessStaysAndGoesWithIt() throws IOException {
    Path path;
    try (RecoveryFolder living = RecoveryFolder.make()) {
      path = living.path();
      Files.writeString(path.resolve("damaged.db"), "a copy");
      age(path);

      RecoveryFolder.make().close();

      assertTrue(Files.exists(path.resolve("damaged.db")));
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void oneThatWasJustMadeStays() throws IOException {
    Path fresh = Files.createTempDirectory("heelbeat-recover");

    RecoveryFolder.make().close();

    assertTrue(Files.exists(fresh));
    Files.delete(fresh);
  }

  private static void age(Path folder) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }
}
