package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is damaged, nothing blocks, nothing is made up, and what stands is exported. */
final class DamageTest {
  /** Four of each kind; {@code scripts/damage-test} plays hundreds. */
  private static final int STORES = 24;

  /** Rows that a damaged key hides, or that lie on two pages of which one is lost. */
  private static final double MOST_LOST_PART = 0.03;

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
      int most =
          switch (outcome.kind()) {
            case BYTE, NO_LOG, FOREIGN_LOG -> 0;
            case BYTES, TORN, TAIL -> (int) Math.ceil(MOST_LOST_PART * outcome.standing());
          };
      assertTrue(outcome.lost() <= most, what);
    }
  }
}
