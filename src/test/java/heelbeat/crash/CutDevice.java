package heelbeat.crash;

import heelbeat.app.HeelbeatProcess;
import heelbeat.replay.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * A device that stores on a logged disk and marks there, a few times a second, how many repetitions
 * the store must have by then: those that it had at the start, and those told two seconds before.
 * Others export and recover beside it.
 */
final class CutDevice {
  private static final long PROMISE_NS = 2_000_000_000L;
  private static final long MARK_MS = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SPEED = 20;

  private final Path configuration;
  private final Path data;
  private final Path export;
  private final Disk disk;
  private final LostStore lost;
  private final Random dice;

  /** Where marks are put behind what was written by then. */
  @FunctionalInterface
  interface Disk {
    void mark(String text) throws IOException;
  }

  /**
   * @param folder for its configuration, and the recording that is its pad
   * @param data the folder of its store
   * @param export an existing folder that others export to
   * @param lost what others recover into its store
   */
  CutDevice(Path folder, Path data, Path export, LostStore lost, Disk disk, Random dice, int lifeS)
      throws Exception {
    this.data = data;
    this.export = export;
    this.lost = lost;
    this.disk = disk;
    this.dice = dice;
    Recording pad = CrashDay.record(folder, dice.nextLong(), SPEED * (lifeS + 20));
    configuration =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            """
            pad = "recording"
            data.directory = "%s"
            recording.file = "%s"
            recording.speed = %d
            """
                .formatted(data, pad.frames(), SPEED));
  }

  /** Lives for a while and is killed, or ended in good order; returns how many it has told. */
  int live(int lifeS, boolean isEnded) throws Exception {
    int before = Files.exists(data) ? lost.others(StoreAfterCut.reps(data)).size() : 0;
    try (Visitors visitors = Visitors.invite(data, lost.file(), export, dice);
        HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration)) {
      device.await(1, CrashDay::isRep, PATIENCE);
      long endNs = System.nanoTime() + lifeS * 1_000_000_000L;
      while (System.nanoTime() < endNs) {
        disk.mark(String.valueOf(before + due(device, System.nanoTime())));
        Thread.sleep(MARK_MS);
      }
      if (isEnded) {
        int _ = device.terminate();
      } else {
        device.kill();
      }
      VisitFigures visits = visitors.end("seed of the test", !isEnded);
      System.out.println(visits.text());
      return due(device, Long.MAX_VALUE);
    }
  }

  private static int due(HeelbeatProcess device, long nowNs) {
    return (int)
        device.lines().stream()
            .filter(line -> CrashDay.isRep(line.text()) && nowNs - line.readNs() > PROMISE_NS)
            .count();
  }
}
