package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.loop.HeightFormat;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class FrameRecorderTest {
  @TempDir private Path folder;

  @Test
  void whatIsRecordedReplaysToTheSameEvents() throws Exception {
    Recording recording = recording();
    // As many as the ring holds, because this pad does not wait.
    try (FrameRecorder recorder = start(new RecordingWriter(recording))) {
      Replay.play(new SimulatedPad(5, SimulatedPadKind.ADS1115, 40), recorder);
      assertEquals(0, recorder.lost());
    }

    List<SessionEvent> seen =
        SharedRecordings.eventsOf(new SimulatedPad(5, SimulatedPadKind.ADS1115, 40));
    assertTrue(seen.size() > 20, "not much happened");
    assertEquals(seen, SharedRecordings.eventsOf(recording));
  }

  @Test
  void aDiskThatHangsCostsFramesAndNeverTime() throws Exception {
    Hanging disk = new Hanging();
    FrameRecorder recorder = start(disk);
    SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.ADS1115, 60);
    recorder.onFormat(pad.format());
    long startNs = System.nanoTime();
    for (int i = 0; i < 6000; i++) {
      recorder.onFrame(i * 10_000_000L, new int[Channel.COUNT]);
    }
    long tookNs = System.nanoTime() - startNs;
    disk.works.countDown();
    recorder.close();

    assertEquals(6000, recorder.frames() + recorder.lost());
    assertTrue(recorder.lost() >= 6000 - 4096, () -> "lost " + recorder.lost());
    assertEquals(recorder.frames(), disk.frames);
    assertTrue(tookNs < 1_000_000_000L, () -> "held up for " + tookNs + " ns");
  }

  @Test
  void aFullDiskIsNamedAndEndsTheRecording() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(folder, 16)) {
      FrameRecorder recorder = start(new RecordingWriter(recording()));
      SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.ADS1115, 60);
      Random random = new Random(1);
      recorder.onFormat(pad.format());
      for (int i = 0; i < 4000; i++) {
        recorder.onFrame(i * 10_000_000L, random.ints(Channel.COUNT, 0, 26400).toArray());
      }
      recorder.close();

      assertFalse(recorder.isComplete());
      assertEquals(
          recording().frames() + ": cannot be written: the disk is full; make room",
          recorder.failure().orElseThrow().getMessage());
    }
  }

  @Test
  void whatHasComeCanBeReadAfterASecond() throws Exception {
    Recording recording = recording();
    try (FrameRecorder recorder = start(new RecordingWriter(recording))) {
      SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.ADS1115, 60);
      recorder.onFormat(pad.format());
      for (int i = 0; i < 100; i++) {
        recorder.onFrame(i * 10_000_000L, new int[Channel.COUNT]);
      }
      Thread.sleep(2000);

      assertEquals(100, readable(recording));
    }
  }

  private static FrameRecorder start(RecordingOutput output) {
    return FrameRecorder.start(output, trouble -> {});
  }

  private Recording recording() throws IOException {
    return Recording.of(folder.resolve("pad.frames.csv.gz"));
  }

  /** How many frames of a recording that is still being made come before its early end. */
  public static int readable(Recording recording) throws IOException {
    int frames = 0;
    try (FrameStream stream = recording.open()) {
      while (stream.advance()) {
        frames++;
      }
      throw new AssertionError("the recording has an end");
    } catch (IOException e) {
      assertTrue(
          String.valueOf(e.getMessage()).contains("the compressed data ends early"),
          e.getMessage());
    }
    return frames;
  }

  /** Writes nothing until it works. */
  private static final class Hanging implements RecordingOutput {
    final CountDownLatch works = new CountDownLatch(1);
    volatile long frames;

    @Override
    public void onHeightFormat(HeightFormat format) {}

    @Override
    public void onHeights(int[] counts) {}

    @Override
    public void onFormat(PadFormat format) {
      try {
        works.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    public void onFrame(long timeNs, int[] counts) {
      frames++;
    }

    @Override
    public void onQuiet(long timeNs) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
