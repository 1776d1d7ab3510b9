package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.coach.Plan;
import heelbeat.replay.Recording;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.YieldingRecording;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreThread;
import heelbeat.store.TinyDisk;
import heelbeat.store.Uptime;
import heelbeat.store.WallClock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sessions and raw recordings on one disk of 1 MiB, which fills: from the recordings, then from
 * others.
 */
@Timeout(120)
final class FullDiskRunTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final int DISK_KIB = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "ads1115", 32767, EnumSet.allOf(Channel.class));

  @TempDir private Path folder;

  private final Random random = new Random(1);
  private long timeNs;

  @Test
  void theOldestRecordingsGoFirstAndSessionsNever() throws Exception {
    List<SessionEvent> events =
        SharedRecordings.eventsOf(new SimulatedPad(3, SimulatedPadKind.ADS1115, 60));
    int reps = (int) events.stream().filter(SessionEvent.RepCounted.class::isInstance).count();
    try (TinyDisk _ = TinyDisk.mount(folder, DISK_KIB)) {
      Path raw = folder.resolve("raw");
      EventQueue queue = new EventQueue(4096);
      try (SessionStore store = SessionStore.open(folder);
          YieldingRecording recording =
              new YieldingRecording(
                  Recording.of(raw.resolve("pad.frames.csv.gz")), SECOND_NS, 1000);
          StoreThread saving = StoreThread.start(store, queue, clock(), Plan.FREE)) {
        recording.onFormat(FORMAT);
        Path mine = Files.createDirectory(raw).resolve("pad-0001-keep.frames.csv.gz");
        Files.writeString(mine, "somebody's copy of a piece");
        int early = Math.min(30, events.size() / 3);
        for (int i = 0; i < 300; i++) {
          recordASecond(recording);
          if (i % 10 == 0 && i / 10 < early) {
            queue.onEvent(events.get(i / 10));
          }
          assertFalse(saving.isFailing(), "the recordings left no room");
        }
        List<String> left = pieces(raw);
        assertTrue(left.size() > 10 && left.size() < 250, left.size() + " pieces are left");
        assertEquals("pad-0300.frames.csv.gz", left.getLast(), "the newest stay");
        assertEquals(0, recording.skipped());

        // Somebody else fills the disk, and takes what the recordings give, too.
        try (Ballast ballast = new Ballast(folder)) {
          for (int i = 0; i < 20 && !pieces(raw).isEmpty(); i++) {
            ballast.fill();
            recordASecond(recording);
          }
          assertEquals(List.of(), pieces(raw), "not one of them is worth a session");
          ballast.fill();
          events.subList(early, events.size()).forEach(queue::onEvent);
          awaitFailing(saving, true);
          assertTrue(recording.skipped() > 0);
        }

        awaitFailing(saving, false);
        recordASecond(recording);
        recordASecond(recording);
        assertEquals(1, pieces(raw).size(), "it records again");
        assertEquals(0, queue.dropped());
        assertTrue(Files.exists(mine), "what others put there is not touched");
      }
      assertEquals(reps, SameResultsTest.storedReps(folder).size());
    }
  }

  @Test
  @Tag("slow")
  void theDeviceCountsOnTellsItByTheLightAndStoresEverythingLater() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(folder, DISK_KIB)) {
      Path config =
          Files.writeString(
              folder.resolve("heelbeat.toml"),
              "pad = \"simulated\"\n[data]\ndirectory = \"" + folder + "\"\n");
      Path raw = folder.resolve("raw");
      try (HeelbeatProcess device =
          HeelbeatProcess.start("run", "--config", config, "--record", raw)) {
        device.await(1, line -> line.contains("  push-up "), PATIENCE);
        try (Ballast ballast = new Ballast(folder)) {
          for (int i = 0; i < 20 && !pieces(raw).isEmpty(); i++) {
            ballast.fill();
            Thread.sleep(1200);
          }
          ballast.fill();
          device.await(1, line -> line.contains("light: not stored"), PATIENCE);
          int reported = reported(device);
          device.await(reported + 2, line -> line.contains("  push-up "), PATIENCE);
        }
        device.await(1, line -> line.contains("saved again, "), PATIENCE);
        device.terminate();
        assertTrue(device.text().contains("NOT KEPT, the disk was full"), device.text());
        assertEquals(reported(device), SameResultsTest.storedReps(folder).size());
      }
    }
  }

  private static int reported(HeelbeatProcess device) {
    return (int) device.lines().stream().filter(line -> line.text().contains("  push-up ")).count();
  }

  private void recordASecond(YieldingRecording recording) throws IOException {
    for (int i = 0; i < 100; i++) {
      timeNs += 10_000_000L;
      recording.onFrame(timeNs, random.ints(Channel.COUNT, 0, 26400).toArray());
    }
    recording.flush();
  }

  private static void awaitFailing(StoreThread saving, boolean expected) throws Exception {
    long endNs = System.nanoTime() + 30 * SECOND_NS;
    while (saving.isFailing() != expected) {
      assertTrue(System.nanoTime() < endNs, "failing: " + saving.isFailing());
      Thread.sleep(20);
    }
  }

  private static List<String> pieces(Path raw) throws IOException {
    try (Stream<Path> files = Files.list(raw)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("pad-\\d{4}\\.frames\\.csv\\.gz"))
          .sorted()
          .toList();
    }
  }

  private static WallClock clock() {
    return new WallClock(
        Clock.systemUTC(), () -> ZoneId.of("UTC"), () -> true, () -> Uptime.UNKNOWN);
  }

  /** Files that take all the room there is. */
  private static final class Ballast implements AutoCloseable {
    private final Path folder;
    private int files;

    Ballast(Path folder) {
      this.folder = folder;
    }

    void fill() throws IOException {
      long bytes = Files.getFileStore(folder).getUsableSpace();
      try {
        Files.write(file(files++), new byte[(int) bytes]);
      } catch (FileSystemException e) {
        // Somebody else took a part of it meanwhile; the rest is written.
        assertEquals("No space left on device", e.getReason());
      }
    }

    private Path file(int number) {
      return folder.resolve("ballast-" + number);
    }

    @Override
    public void close() throws IOException {
      for (int i = 0; i < files; i++) {
        Files.delete(file(i));
      }
    }
  }
}
