package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import heelbeat.linux.SystemClock;
import heelbeat.loop.PadSource.State;
import heelbeat.replay.FrameStream;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pad on a real port of the kernel, with the library, the thread and the clock of the device.
 */
@Tag("slow")
@Timeout(60)
final class SerialPadPtyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final SystemClock clock = new SystemClock();
  private final List<PadFormat> formats = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();
  private Path padEnd;
  private Path hostEnd;
  private SerialPad pad;

  private final PadListener listener =
      new PadListener() {
        @Override
        public void onFormat(PadFormat format) {
          formats.add(format);
        }

        @Override
        public void onFrame(long timeNs, int[] frame) {
          times.add(timeNs);
          counts.add(frame.clone());
        }

        @Override
        public void onQuiet(long timeNs) {}
      };

  @BeforeEach
  void openThePad() {
    padEnd = folder.resolve("pad");
    hostEnd = folder.resolve("host");
    pad = SerialPad.open(hostEnd.toString(), 115200, clock);
  }

  @AfterEach
  void closeThePad() {
    pad.close();
  }

  /** Frames some 5 ms apart with random counts, and what went out. */
  private static final class RandomFrames implements FrameStream {
    final List<Long> times = new ArrayList<>();
    final List<int[]> sent = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(42);
    private final int total;
    // Its microseconds wrap around after a second.
    private long timeUs = (1L << 32) - 1_000_000;

    RandomFrames(int total) {
      this.total = total;
    }

    @Override
    public PadFormat format() {
      return SerialText.FORMAT;
    }

    @Override
    public boolean advance() {
      if (sent.size() == total) {
        return false;
      }
      timeUs += random.nextInt(4800, 5200);
      times.add(timeNs());
      sent.add(random.ints(4, 0, 1024).toArray());
      return true;
    }

    @Override
    public long timeNs() {
      return timeUs * 1000;
    }

    @Override
    public int[] counts() {
      return sent.getLast();
    }

    @Override
    public void close() {}
  }

  /** Plays in a thread of its own while this one polls as the loop does. */
  private void play(PtyPair pair, RandomFrames frames)
      throws IOException, InterruptedException, ExecutionException {
    try (SerialPadPlayer player = SerialPadPlayer.on(pair.padEnd())) {
      int before = times.size();
      FutureTask<Void> task =
          new FutureTask<>(() -> {
            player.play(frames, PATIENCE);
            return null;
          });
      Thread thread = Thread.ofPlatform().start(task);
      while (!task.isDone()) {
        poll(0.004);
      }
      thread.join();
      task.get();
      for (int i = 0; i < 100 && times.size() < before + frames.total; i++) {
        poll(0.01);
      }
    }
  }

  private void poll(double seconds) {
    long endNs = clock.nowNs() + (long) (seconds * 1e9);
    while (clock.nowNs() < endNs) {
      pad.poll(clock.nowNs(), listener, 64);
      clock.sleepUntil(Math.min(endNs, clock.nowNs() + 4_000_000));
    }
  }

  @Test
  void twoSecondsAt200HzArriveCompleteWithExactTimes() throws Exception {
    RandomFrames frames = new RandomFrames(400);
    try (PtyPair pair = PtyPair.open(padEnd, hostEnd)) {
      play(pair, frames);
      assertEquals(State.LIVE, pad.state());
    }
    assertEquals(List.of(SerialText.FORMAT), formats);
    assertEquals(400, times.size());
    for (int i = 0; i < 400; i++) {
      assertArrayEquals(frames.sent.get(i), counts.get(i));
      assertEquals(frames.times.get(i) - frames.times.getFirst(), times.get(i) - times.getFirst());
    }
  }

  @Test
  void aPadPulledOutForTwoSecondsGoesOnWithItsGapAndCostsNoCpu() throws Exception {
    try (PtyPair pair = PtyPair.open(padEnd, hostEnd)) {
      play(pair, new RandomFrames(100));
    }
    long pulledNs = clock.nowNs();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpuNs = system.getProcessCpuTime();
    poll(2);
    double cpu = (system.getProcessCpuTime() - cpuNs) / (double) (clock.nowNs() - pulledNs);

    assertTrue(cpu < 0.2, "the share of one core: " + cpu);
    assertEquals(State.LOST, pad.state());
    assertTrue(pad.trouble().text().contains("there is no port " + hostEnd), pad.trouble().text());
    assertEquals(100, times.size());
    long reportedNs = pad.padTimeNs(clock.nowNs());

    try (PtyPair pair = PtyPair.open(padEnd, hostEnd)) {
      play(pair, new RandomFrames(100));
    }
    assertEquals(200, times.size());
    assertEquals(List.of(SerialText.FORMAT, SerialText.FORMAT), formats);
    long gapNs = times.get(100) - times.get(99);
    assertTrue(times.get(100) > reportedNs);
    assertTrue(gapNs > 2_000_000_000L && gapNs < 8_000_000_000L, "a gap of " + gapNs + " ns");
    assertEquals(2, pad.statistics().opened());
    assertEquals(0, pad.statistics().late());
  }

  @Test
  void aPadThatFallsSilentIsLostAndCostsNoCpu() throws Exception {
    try (PtyPair pair = PtyPair.open(padEnd, hostEnd)) {
      play(pair, new RandomFrames(50));
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long startNs = clock.nowNs();
      long cpuNs = system.getProcessCpuTime();
      poll(3);
      double cpu = (system.getProcessCpuTime() - cpuNs) / (double) (clock.nowNs() - startNs);

      assertTrue(cpu < 0.2, "the share of one core: " + cpu);
      assertEquals(State.LOST, pad.state());
      assertEquals(hostEnd + " is open, but silent", pad.trouble().text());
    }
  }

  @Test
  void aPortInOtherHandsIsNamed() throws Exception {
    pad.close();
    try (PtyPair pair = PtyPair.open(padEnd, hostEnd)) {
      Process holder =
          new ProcessBuilder("flock", hostEnd.toRealPath().toString(), "sleep", "30").start();
      try {
        String refusal = "";
        for (int i = 0; i < 100 && refusal.isEmpty(); i++) {
          Thread.sleep(20);
          try {
            NativeSerialPort.open(pair.hostEnd(), 115200).close();
          } catch (IOException e) {
            refusal = String.valueOf(e.getMessage());
          }
        }
        // The cable itself, socat, has both of its ends open.
        String end = refusal;
        assertTrue(end.startsWith(hostEnd + " is in use by "), end);
        assertTrue(end.contains("flock (process " + holder.pid() + ")"), end);
        assertTrue(end.endsWith(": close it"), end);
      } finally {
        holder.descendants().forEach(ProcessHandle::destroy);
        holder.destroy();
      }
    }
  }
}
