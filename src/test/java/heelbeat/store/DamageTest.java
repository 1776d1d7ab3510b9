package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is damaged, nothing blocks, nothing is changed, and what stands is exported. */
final class DamageTest {
  /** Four of each kind; {@code scripts/damage-test} plays hundreds. */
  private static final int STORES = 24;

  @TempDir private Path dir;

  @Test
  void whatStandsIsExportedAtOnce() throws Exception {
    for (long seed = 1; seed <= STORES; seed++) {
      DamagedCase.Outcome outcome =
          new DamagedCase(seed, Files.createDirectory(dir.resolve("seed-" + seed))).run();
      String what = "seed " + seed + ": " + outcome;
      assertEquals("", outcome.trouble(), what);
      assertEquals(0, outcome.madeUp(), what);
      assertEquals(outcome.recovered(), outcome.exported(), what);
      assertEquals(0, outcome.changed(), what);
      assertEquals(0, outcome.lost(), what);
    }
  }
}
