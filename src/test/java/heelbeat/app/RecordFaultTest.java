package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.Recording;
import heelbeat.replay.YieldingRecording;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.store.Logged;
import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Raw frames that cannot be kept cost nothing but themselves. */
@Timeout(60)
final class RecordFaultTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "ads1115", 32767, EnumSet.allOf(Channel.class));

  @TempDir private Path folder;
  private final Random random = new Random(1);
  private long timeNs;

  @Test
  void aFolderThatCannotBeMadeEndsTheRecordingAndNotTheDevice() throws Exception {
    Path raw = Files.writeString(folder.resolve("file"), "mine").resolve("raw");

    Path config = config();
    CommandRun run;
    try (Logged log = Logged.listen()) {
      run = CommandRun.of("run", "--record", raw, "--config", config);
      assertTrue(log.says("recording ended: " + raw + ": cannot be written: "), log.text());
    }

    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertTrue(run.out().contains("; ENDED EARLY: " + raw + ": cannot be written: "), run.out());
    assertTrue(run.out().contains("light: ready"), run.out());
    assertEquals(
        run.out().lines().filter(line -> line.contains("  push-up ")).count(),
        SameResultsTest.storedReps(folder.resolve("data")).size());
  }

  @Test
  void aPathThatNamesNoFileIsRefused() throws IOException {
    CommandRun run = CommandRun.of("record", "/", "--config", config());

    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("\"/\" names no file: name the recording"), run.err());
  }

  @Test
  void recordEndsWhereItCannotWrite() throws IOException {
    Path raw = Files.writeString(folder.resolve("file"), "mine").resolve("raw");

    CommandRun run = CommandRun.of("record", raw, "--config", config());

    assertEquals(ExitStatus.OUTPUT, run.status());
    assertTrue(run.err().startsWith("heelbeat: " + folder.resolve("file")), run.err());
    assertTrue(run.err().contains(": cannot be written: "), run.err());
  }

  @Test
  void aDiskThatIsNearlyFullIsToldWithWhatWasDeleted() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(folder, 512);
        Logged log = Logged.listen();
        YieldingRecording recording =
            new YieldingRecording(
                Recording.of(folder.resolve("raw/pad.frames.csv.gz")), SECOND_NS, 1000)) {
      recording.onFormat(FORMAT);
      for (int i = 0; i < 60; i++) {
        recordASecond(recording);
      }
      assertSaid(log, "pad-0001.frames.csv.gz: deleted, because the disk is nearly full");

      Path ballast = folder.resolve("ballast");
      Files.write(ballast, new byte[(int) Files.getFileStore(folder).getUsableSpace()]);
      for (int i = 0; i < 10; i++) {
        recordASecond(recording);
      }
      assertSaid(log, "raw: the disk is nearly full, recording waits for room");

      Files.delete(ballast);
      recordASecond(recording);
      assertSaid(log, "raw: recording again, ");
      assertTrue(recording.skipped() > 0);
    }
  }

  private void recordASecond(YieldingRecording recording) throws IOException {
    for (int i = 0; i < 100; i++) {
      timeNs += 10_000_000L;
      recording.onFrame(timeNs, random.ints(Channel.COUNT, 0, 26400).toArray());
    }
    recording.flush();
  }

  private static void assertSaid(Logged log, String words) throws InterruptedException {
    assertTrue(log.says(words), () -> "\"" + words + "\" is not in: " + log.text());
  }

  private Path config() throws IOException {
    CommandRun demo =
        CommandRun.of(
            "demo",
            "--speed",
            50,
            "--seconds",
            30,
            "--data",
            folder.resolve("demo"),
            "--export",
            folder);
    assertEquals(ExitStatus.OK, demo.status(), demo.err());
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "recording"
        data.directory = "%s"
        recording.file = "%s"
        recording.speed = 20.0
        """
            .formatted(
                folder.resolve("data"),
                folder.resolve("demo/recordings/demo-2-ads1115.frames.csv.gz")));
  }
}
