package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import heelbeat.loop.FrameRing;
import heelbeat.loop.ManualClock;
import heelbeat.loop.PadSource.State;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pad and its thread's work, one step after the other under a manual clock. */
final class ConverterPadTest {
  private static final long PERIOD_NS = FakeConverter.PERIOD_NS;
  private static final long SECOND_NS = 1_000_000_000;

  private final ManualClock clock = new ManualClock();
  private final FakeConverter fake = new FakeConverter(clock);
  private final FrameRing ring = new FrameRing(1024);
  private final ConverterLink link = new ConverterLink("the fake", fake, clock, ring);
  private final ConverterPad pad = new ConverterPad(link, ring, () -> {});

  private final List<PadFormat> formats = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final PadListener listener =
      new PadListener() {
        @Override
        public void onFormat(PadFormat format) {
          formats.add(format);
        }

        @Override
        public void onFrame(long timeNs, int[] frame) {
          times.add(timeNs);
          counts.add(frame[0]);
        }

        @Override
        public void onQuiet(long timeNs) {}
      };

  private void run(double seconds) {
    long endNs = clock.nowNs() + (long) (seconds * SECOND_NS);
    while (clock.nowNs() < endNs) {
      link.step();
      pad.poll(clock.nowNs(), listener, 64);
    }
  }

  @Test
  void framesAreTakenOnTheGridAfterTheFormat() {
    run(2);
    assertEquals(List.of(FakeConverter.FORMAT), formats);
    assertTrue(times.size() >= 200, times.size() + " frames in 2 s");
    for (int i = 1; i < times.size(); i++) {
      assertEquals(PERIOD_NS, times.get(i) - times.get(i - 1));
      assertEquals(counts.getFirst() + i, counts.get(i));
    }
    assertEquals(State.LIVE, pad.state());
    ConverterStatistics statistics = pad.statistics();
    assertEquals(100, statistics.rateHz(), 1e-6);
    assertEquals(500_000, statistics.meanSkewNs());
    assertEquals(0, statistics.missed());
  }

  @Test
  void aFrameThatIsALittleLateIsTakenAtOnceAndTheNextIsOnTheGrid() {
    run(1);
    long lastNs = times.getLast();
    fake.frameNs = 12_000_000;
    link.step();
    fake.frameNs = 1_000_000;
    run(0.1);
    int slow = times.indexOf(lastNs) + 1;
    // The middle of 12 ms, then at once, then where the grid says.
    assertEquals(lastNs + PERIOD_NS + 5_500_000, times.get(slow));
    assertEquals(times.get(slow) + 6_500_000, times.get(slow + 1));
    assertEquals(lastNs + 3 * PERIOD_NS, times.get(slow + 2));
    assertEquals(0, pad.statistics().missed());
  }

  @Test
  void framesThatAreLateByMoreAreMissedAndNotMadeUpFor() {
    run(1);
    int before = times.size();
    clock.advance(55_000_000);
    run(0.5);
    // Two are late: the one that waited and, by less than a period, the one after the missed.
    assertEquals(3, pad.statistics().missed());
    for (int i = before + 3; i < times.size(); i++) {
      assertEquals(PERIOD_NS, times.get(i) - times.get(i - 1));
    }
    assertEquals(0, (times.getLast() - times.getFirst()) % PERIOD_NS, "another grid");
  }

  @Test
  void framesThatTakeALittleLongerThanThePeriodFollowEachOther() {
    fake.frameNs = 10_500_000;
    run(10);
    ConverterStatistics statistics = pad.statistics();
    assertEquals(1000 / 10.5, statistics.rateHz(), 0.1);
    assertEquals(1000.0, (double) (statistics.frames() + statistics.missed()), 2.0);
  }

  @Test
  void aFrameThatTookFarTooLongIsMissedWithItsWholeTime() {
    run(1);
    int before = times.size();
    fake.frameNs = 81_000_000;
    link.step();
    fake.frameNs = 1_000_000;
    run(1);
    assertEquals(8, pad.statistics().missed());
    assertEquals(91_000_000, times.get(before) - times.get(before - 1));
    assertEquals(1, fake.opened);
  }

  @Test
  void aPadThatGivesOnlySuchFramesIsLost() {
    run(1);
    int before = times.size();
    fake.frameNs = 81_000_000;
    run(4);
    assertEquals(before, times.size());
    assertEquals(
        "each frame of the fake takes more than 80 ms instead of 10: something holds up the bus or"
            + " this machine; is another device or program busy on that bus?",
        pad.trouble().text());
    fake.frameNs = 1_000_000;
    run(5);
    assertEquals(State.LIVE, pad.state());
  }

  @Test
  void aSingleFailureCostsAFrame() {
    run(1);
    fake.fails = "disturbed";
    link.step();
    assertEquals("disturbed", link.trouble().text());
    fake.fails = "";
    run(0.1);
    assertEquals(2, fake.opened);
    assertEquals(1, fake.closed);
    for (int i = 1; i < times.size(); i++) {
      assertTrue(times.get(i) - times.get(i - 1) <= 2 * PERIOD_NS);
    }
    assertEquals("", pad.trouble().text());
    assertEquals(Map.of("disturbed", 1L), pad.statistics().errors());
  }

  @Test
  void aPadThatIsGoneIsNamedAndComesBack() {
    run(1);
    int before = times.size();
    fake.isThere = false;
    run(30);
    assertEquals(State.LOST, pad.state());
    assertEquals("nobody is there", pad.trouble().text());
    assertEquals(before, times.size());
    fake.isThere = true;
    run(4.1);
    assertEquals(State.LIVE, pad.state());
    assertEquals(2, formats.size());
    assertEquals(1L, pad.statistics().errors().get("it is gone"));
    assertEquals(fake.opened - 1, fake.closed);
  }

  @Test
  void attemptsGetRarerAndThenStayFourSecondsApart() {
    fake.isThere = false;
    List<Long> attemptsMs = new ArrayList<>();
    long startNs = clock.nowNs();
    for (int i = 0; i < 8; i++) {
      link.step();
      attemptsMs.add((clock.nowNs() - startNs) / 1_000_000);
    }
    assertEquals(List.of(0L, 250L, 750L, 1750L, 3750L, 7750L, 11_750L, 15_750L), attemptsMs);
  }

  @Test
  void aPadThatOpensAndNeverGivesAFrameIsTriedSlowly() {
    fake.fails = "broken";
    run(60);
    assertEquals("broken", pad.trouble().text());
    assertTrue(fake.opened < 25, fake.opened + " openings in a minute");
    assertTrue(fake.opened - fake.closed <= 1, fake.closed + " closed");
  }

  @Test
  void aPadThatWasNeverThereIsWaitedFor() {
    assertEquals("waiting for the fake", pad.trouble().text());
    fake.isThere = false;
    run(10);
    assertEquals("nobody is there", pad.trouble().text());
    assertEquals(clock.nowNs(), pad.padTimeNs(clock.nowNs()));
  }

  @Test
  void noFrameIsEarlierThanTheTimeThatWasTold() {
    long reportedNs = Long.MIN_VALUE;
    for (int i = 0; i < 2000; i++) {
      fake.isThere = i % 500 < 400;
      fake.frameNs = i % 100 == 0 ? 70_000_000 : 1_000_000;
      int before = times.size();
      pad.poll(clock.nowNs(), listener, 64);
      if (times.size() > before) {
        assertTrue(times.get(before) > reportedNs, "frame " + before);
      } else {
        long nowToldNs = pad.padTimeNs(clock.nowNs());
        assertTrue(nowToldNs >= reportedNs, "it fell");
        reportedNs = nowToldNs;
      }
      link.step();
    }
    assertTrue(times.size() > 1000);
  }

  @Test
  void thePadsTimeGoesOnWhileItIsAway() {
    run(1);
    fake.isThere = false;
    run(10);
    assertEquals(clock.nowNs(), pad.padTimeNs(clock.nowNs()));
  }

  @Test
  void aRingThatNobodyEmptiesDropsTheNewestAndCounts() {
    for (int i = 0; i <= 1100; i++) {
      link.step();
    }
    assertEquals(1023, pad.poll(clock.nowNs(), listener, 5000), "and the format");
    assertEquals(77, pad.statistics().overflowed());
    assertEquals(1023, counts.getLast());
  }

  @Test
  void theStatisticsAreReadable() {
    run(1);
    fake.fails = "disturbed";
    link.step();
    fake.fails = "";
    run(1.505);
    String words = pad.statistics().text();
    System.out.println(words);
    assertTrue(
        words.matches(
            "\\d+ frames at 100\\.00 Hz, 0 missed, 0 dropped; samples 0\\.5 ms from their frame's"
                + " time; opened 2 x\n  1 x disturbed"),
        words);
  }

  @Test
  void closingEndsTheThreadAndReleasesEverything() throws InterruptedException {
    ManualClock still = new ManualClock();
    FakeConverter running = new FakeConverter(still);
    FrameRing frames = new FrameRing(1024);
    List<String> released = new ArrayList<>();
    ConverterPad started =
        new ConverterPad(
            new ConverterLink("the fake", running, still, frames),
            frames,
            () -> released.add("board"));
    started.start();
    while (running.frames == 0) {
      Thread.sleep(1);
    }
    started.close();
    started.close();
    assertEquals(running.opened, running.closed);
    assertEquals(List.of("board"), released);
  }

  @Test
  void aFrameAllocatesNothing() {
    PadListener deaf =
        new PadListener() {
          @Override
          public void onFormat(PadFormat format) {}

          @Override
          public void onFrame(long timeNs, int[] counts) {}

          @Override
          public void onQuiet(long timeNs) {}
        };
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 100; i++) {
      link.step();
      pad.poll(clock.nowNs(), deaf, 64);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      link.step();
      pad.poll(clock.nowNs(), deaf, 64);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < 500, bytes + " bytes for 10000 frames");
  }
}
