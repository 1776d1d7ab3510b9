package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heelbeat.signal.Foot;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real clock of a kernel is set while the program runs: back ten years, then two days on. */
@Tag("long-rig")
final class SetClockRigTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long SPEED = 2;

  @TempDir private Path folder;

  @Test
  void theDateIsCorrectedInMidSessionAndNothingElseIs() throws Exception {
    assumeTrue(
        Files.readString(Path.of("/proc/cmdline")).contains("rig_command="),
        "SKIPPED: outside of the rig's guest this would set the clock of this very machine");
    long startNs = System.nanoTime();
    try (HeelbeatProcess device =
        HeelbeatProcess.start(
            "demo", "--speed", SPEED, "--seconds", 300, "--data", folder, "--export", folder)) {
      device.await(1, line -> line.contains("  push-up "), PATIENCE);
      Thread.sleep(1500);
      StoredSession before = session();
      assertFalse(before.clockTrusted(), "a kernel that has just started");
      Duration sinceStart = Duration.between(before.started().toInstant(), Instant.now());

      Instant tenYearsAgo = Instant.now().minus(Duration.ofDays(3652));
      setClock(tenYearsAgo);
      while (!session().clockTrusted()) {
        assertTrue(System.nanoTime() - startNs < PATIENCE.toNanos(), "never corrected");
        Thread.sleep(200);
      }
      Instant corrected = session().started().toInstant();
      Duration off = Duration.between(tenYearsAgo.minus(sinceStart), corrected);
      assertTrue(off.abs().toMillis() < 500, () -> "the corrected start is off by " + off);

      setClock(Instant.now().plus(Duration.ofDays(2)));
      int reps = reported(device);
      device.await(reps + 2, line -> line.contains("  push-up "), PATIENCE);
      int status = device.terminate();
      long livedNs = System.nanoTime() - startNs;

      assertEquals(128 + 15, status, device.text());
      StoredSession after = session();
      assertEquals(corrected, after.started().toInstant(), "the second jump moves nothing");
      assertTrue(after.complete());
      assertTrue(
          after.durationNs() > 0 && after.durationNs() < SPEED * livedNs, "by the pad's clock");
      assertEquals(reported(device), storedInOrder());
    }
  }

  private static int reported(HeelbeatProcess device) {
    return (int) device.lines().stream().filter(line -> line.text().contains("  push-up ")).count();
  }

  private StoredSession session() throws Exception {
    try (StoreReader reader = StoreReader.open(folder)) {
      assertEquals(1, reader.sessions().size());
      return reader.sessions().getFirst();
    }
  }

  /** How many repetitions there are, each after the one of its foot before. */
  private int storedInOrder() throws Exception {
    try (StoreReader reader = StoreReader.open(folder)) {
      int[] numbers = {0};
      Map<Foot, Long> lastDownNs = new EnumMap<>(Foot.class);
      reader.forEachRep(
          session(),
          rep -> {
            assertEquals(++numbers[0], rep.number());
            Foot foot = rep.rep().foot();
            assertTrue(rep.rep().heelOffNs() > lastDownNs.getOrDefault(foot, 0L));
            lastDownNs.put(foot, rep.rep().heelDownNs());
          });
      return numbers[0];
    }
  }

  /**
   * As a time daemon does it: clock_settime, then ADJ_MAXERROR | ADJ_STATUS of linux/timex.h with
   * no flag; 227 and 159 are those calls on x86-64, the only machine with a rig.
   */
  private static void setClock(Instant time) throws Exception {
    Process perl =
        new ProcessBuilder(
                "perl",
                "-e",
                "my $time = pack('q q', %d, %d);".formatted(time.getEpochSecond(), time.getNano())
                    + " my $timex = pack('L x4 q4 l x164', 20, 0, 0, 0, 0, 0);"
                    + " syscall(227, 0, $time) >= 0 or die \"clock_settime: $!\";"
                    + " syscall(159, $timex) >= 0 or die \"adjtimex: $!\"")
            .inheritIO()
            .start();
    assertTrue(perl.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, perl.exitValue());
  }
}
