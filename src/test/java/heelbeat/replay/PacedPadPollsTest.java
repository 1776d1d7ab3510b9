package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import heelbeat.loop.PadSource.State;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for any number of polls at any times. */
class PacedPadPollsTest {
  private static final long START_NS = 777_000_000_000L;

  @Test
  void whateverThePollsEveryFrameComesOnceInOrderAndNoneEarly() throws RecordingException {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      double speed = random.nextBoolean() ? 1 : random.nextDouble(0.1, 20);
      long[] timesNs = anyTimes(random);
      PacedPad pad = new PacedPad(new ListedFrames(false, timesNs), speed);
      PadLog arrived = new PadLog();
      int handedOver = 0;
      long nowNs = START_NS;
      while (pad.state() == State.LIVE) {
        double streamNs = timesNs[0] + (nowNs - START_NS) * speed;
        int limit = random.nextInt(1, 20);
        int frames = pad.poll(nowNs, arrived, limit);
        handedOver += frames;

        String when = "seed " + seed + " at " + (nowNs - START_NS);
        assertTrue(frames <= limit, when);
        assertTrue(timesNs[handedOver - 1] <= streamNs, when);
        if (frames < limit && handedOver < timesNs.length) {
          assertTrue(timesNs[handedOver] > streamNs - 1, when);
        }
        nowNs += random.nextLong(20_000_000);
      }

      PadLog all = new PadLog();
      Replay.play(new ListedFrames(false, timesNs), all);
      assertEquals(all.entries, arrived.entries, "seed " + seed);
    }
  }

  private static long[] anyTimes(Random random) {
    long[] timesNs = new long[random.nextInt(1, 200)];
    long timeNs = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
    for (int i = 0; i < timesNs.length; i++) {
      timesNs[i] = timeNs;
      timeNs += random.nextLong(1, 20_000_000);
    }
    return timesNs;
  }

  @Test
  void aPollCostsNoMemory() {
    int polls = 100_000;
    PacedPad pad = new PacedPad(new ListedFrames(false, LongStream.range(0, polls).toArray()), 1);
    PadListener nobody = new NoOneListens();
    pad.poll(START_NS, nobody, 1);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < polls; i++) {
      pad.poll(START_NS + i, nobody, 1);
    }

    assertEquals(0, (thread.getCurrentThreadAllocatedBytes() - before) / polls, "bytes a poll");
  }

  private static final class NoOneListens implements PadListener {
    @Override
    public void onFormat(PadFormat format) {}

    @Override
    public void onFrame(long timeNs, int[] counts) {}

    @Override
    public void onQuiet(long timeNs) {}
  }
}
