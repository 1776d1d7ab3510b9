package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of a device as fast as it can be played; {@code scripts/soak} plays a month. */
final class SoakTest {
  private static final int DAYS = 6;

  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void aWeekLeavesNothingBehind() throws Exception {
    Soak soak = new Soak(folder, 20261121);
    soak.play(DAYS);
    System.out.println(soak.text());
    // Resident memory says little here: the tests before this one have had theirs.
    assertTrue(SoakLimits.HEAP.isKept(soak.samples()), soak::text);
    assertTrue(SoakLimits.FILES.isKept(soak.samples()), soak::text);
    assertTrue(SoakLimits.THREADS.isKept(soak.samples()), soak::text);
  }
}
