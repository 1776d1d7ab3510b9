package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device is killed at random moments; {@code scripts/crash-test} does so more often. */
final class CrashTest {
  private static final long SEED = 1;

  @TempDir private Path folder;

  @Test
  void nothingToldTwoSecondsBeforeAKillIsLost() throws Exception {
    kill(3);
  }

  @Test
  @Tag("slow")
  void norInADozenKills() throws Exception {
    kill(12);
  }

  private void kill(int kills) throws Exception {
    CrashFigures figures = new CrashDay(folder, SEED).live(kills);
    System.out.println("seed " + SEED + ", " + figures.text());
    assertTrue(figures.due() > 0, "killed too early to tell anything, seed " + SEED);
  }
}
