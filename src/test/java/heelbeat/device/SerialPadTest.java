package heelbeat.device;

import static heelbeat.device.SerialText.FORMAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import heelbeat.loop.FrameRing;
import heelbeat.loop.ManualClock;
import heelbeat.loop.PadSource.State;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pad and its reading thread's work, one step after the other under a manual clock. */
final class SerialPadTest {
  private static final long SECOND_NS = 1_000_000_000;

  private final ManualClock clock = new ManualClock();
  private final FakePad fake = new FakePad(clock);
  private final FrameRing ring = new FrameRing(1024);
  private final SerialLink link =
      new SerialLink(PortSearch.only(Path.of("/dev/ttyACM0")), 115200, fake, clock, ring);
  private final SerialPad pad = new SerialPad(link, ring);

  private final List<PadFormat> formats = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final PadListener listener =
      new PadListener() {
        @Override
        public void onFormat(PadFormat format) {
          formats.add(format);
        }

        @Override
        public void onFrame(long timeNs, int[] counts) {
          times.add(timeNs);
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

  private long gapNs(int frame) {
    return times.get(frame) - times.get(frame - 1);
  }

  @Test
  void framesArriveAtTheMicrocontrollersPaceAfterTheFormat() {
    run(2);
    assertEquals(List.of(FORMAT), formats);
    assertTrue(times.size() >= 395, times.size() + " frames in 2 s");
    for (int i = 1; i < times.size(); i++) {
      assertEquals(FakePad.PERIOD_NS, gapNs(i));
    }
    assertEquals(State.LIVE, pad.state());
    assertEquals("", pad.trouble().text());
  }

  @Test
  void theTimeBaseIsTheLoopsClock() {
    run(0.5);
    long behindNs = clock.nowNs() - times.getLast();
    assertTrue(behindNs >= 0 && behindNs < FakePad.PERIOD_NS, behindNs + " ns behind");
  }

  @Test
  void aPollHandsOverNoMoreThanItsLimit() {
    for (int i = 0; i < 20; i++) {
      link.step();
    }
    assertEquals(5, pad.poll(clock.nowNs(), listener, 5));
    assertEquals(5, times.size());
    assertTrue(pad.poll(clock.nowNs(), listener, 64) > 5);
    assertEquals(0, pad.poll(clock.nowNs(), listener, 64));
  }

  @Test
  void aBoardThatBootsForSecondsIsNotResetAgain() {
    fake.bootNs = 5 * SECOND_NS / 2;
    run(4);
    assertEquals(1, fake.opened);
    assertEquals(State.LIVE, pad.state());
    assertEquals(3, fake.asked, "at once and every second until the greeting comes");
  }

  @Test
  void aPadThatWasPluggedInAndBootsIsWaitedFor() {
    assertEquals("waiting for the pad on /dev/ttyACM0", pad.trouble().text());
    fake.plugged = false;
    run(4);
    assertEquals("there is no port /dev/ttyACM0", pad.trouble().text());
    fake.plugged = true;
    fake.bootNs = 2 * SECOND_NS;
    while (fake.opened == 0) {
      link.step();
    }
    run(1);
    assertEquals("waiting for the pad on /dev/ttyACM0", pad.trouble().text());
    assertEquals(State.LOST, pad.state());
  }

  @Test
  void aGreetedPadIsNotAskedAgain() {
    run(10);
    assertEquals(1, fake.asked);
  }

  @Test
  void twoGreetingsInARowAreOnePad() {
    run(1);
    fake.say(fake.greeting);
    run(1);
    assertEquals(1, formats.size());
    for (int i = 1; i < times.size(); i++) {
      assertEquals(FakePad.PERIOD_NS, gapNs(i));
    }
  }

  @Test
  void unplugAndReplugGoesOnWithTheGapOfTheArrivals() {
    run(1);
    int before = times.size();
    long lastNs = times.getLast();
    long lastSeenNs = clock.nowNs();
    fake.plugged = false;
    run(30);
    assertEquals(State.LOST, pad.state());
    assertEquals("there is no port /dev/ttyACM0", pad.trouble().text());
    assertEquals(before, times.size());
    assertEquals(fake.opened, fake.closed);

    fake.plugged = true;
    while (times.size() == before) {
      link.step();
      pad.poll(clock.nowNs(), listener, 64);
    }
    assertEquals(lastNs + (clock.nowNs() - lastSeenNs) / 1000 * 1000, times.getLast());
    run(1);
    assertEquals(State.LIVE, pad.state());
    assertEquals(List.of(FORMAT, FORMAT), formats);
    assertEquals(FakePad.PERIOD_NS, gapNs(times.size() - 1));
    assertEquals(2, pad.statistics().opened());
  }

  @Test
  void attemptsGetRarerAndThenStayFourSecondsApart() {
    fake.plugged = false;
    List<Long> attemptsNs = new ArrayList<>();
    long startNs = clock.nowNs();
    for (int i = 0; i < 8; i++) {
      link.step();
      attemptsNs.add((clock.nowNs() - startNs) / 1_000_000);
    }
    assertEquals(List.of(0L, 250L, 750L, 1750L, 3750L, 7750L, 11750L, 15750L), attemptsNs);
  }

  @Test
  void aPadThatCameBackIsLookedForSoonWhenItGoesAgain() {
    run(1);
    fake.plugged = false;
    run(30);
    fake.plugged = true;
    run(6);
    assertEquals(State.LIVE, pad.state());
    fake.plugged = false;
    link.step();
    long lostNs = clock.nowNs();
    link.step();
    assertEquals(250_000_000, clock.nowNs() - lostNs);
  }

  @Test
  void thePadsTimeGoesOnWhileItIsAwayAndFramesStayBehindWhatWasTold() {
    run(1);
    long seenNs = clock.nowNs();
    fake.plugged = false;
    run(10);
    long reportedNs = pad.padTimeNs(clock.nowNs());
    assertEquals((clock.nowNs() - seenNs) / 1000 * 1000, reportedNs - times.getLast());
    int before = times.size();
    fake.plugged = true;
    run(5);
    assertTrue(times.get(before) > reportedNs);
    assertEquals(0, pad.statistics().late());
  }

  @Test
  void aPadThatNeverCameHasATimeBaseToo() {
    fake.plugged = false;
    run(3);
    assertEquals(clock.nowNs() / 1000 * 1000, pad.padTimeNs(clock.nowNs()));
  }

  @Test
  void whileConnectedQuietStaysBehindWhatMayBeOnItsWay() {
    run(1);
    fake.samples = false;
    run(1);
    // Bytes may have come during the last read, which waited 100 ms, and 50 ms on the cable.
    double behindMs = (clock.nowNs() - pad.padTimeNs(clock.nowNs())) / 1e6;
    assertEquals(150, behindMs, 6);
  }

  @Test
  void framesThatWaitedForASignalThreadAreNotLate() {
    run(1);
    for (int i = 0; i < 100; i++) {
      link.step();
    }
    long reportedNs = pad.padTimeNs(clock.nowNs());
    int before = times.size();
    pad.poll(clock.nowNs(), listener, 1000);
    assertEquals(before + 100, times.size());
    assertTrue(times.get(before) > reportedNs);
  }

  @Test
  void aSilentPadIsLostWithinTwoSecondsAndAskedAfter() {
    run(1);
    fake.samples = false;
    run(1.9);
    assertEquals(State.LIVE, pad.state());
    run(0.3);
    assertEquals(State.LOST, pad.state());
    assertEquals("/dev/ttyACM0 is open, but silent", pad.trouble().text());
    assertEquals(1, fake.closed);
    fake.samples = true;
    run(1);
    assertEquals(State.LIVE, pad.state());
    assertEquals(2, formats.size());
  }

  @Test
  void aPortThatWasNeverAPadIsTriedSlowly() {
    fake.talks = false;
    run(60);
    assertEquals("/dev/ttyACM0 is open, but silent", pad.trouble().text());
    assertTrue(fake.opened < 11, fake.opened + " openings in a minute");
  }

  @Test
  void aPortThatDoesNotWaitDoesNotSpin() {
    fake.samples = false;
    SerialPort.Opener hasty =
        (path, baud) -> {
          SerialPort port = fake.open(path, baud);
          return new SerialPort() {
            @Override
            public int read(byte[] buffer) {
              fake.reads++;
              return 0;
            }

            @Override
            public void write(byte[] bytes) {}

            @Override
            public void close() {
              port.close();
            }
          };
        };
    SerialLink hastyLink =
        new SerialLink(PortSearch.only(Path.of("/dev/x")), 115200, hasty, clock, ring);
    long startNs = clock.nowNs();
    for (int i = 0; i < 1000; i++) {
      hastyLink.step();
    }
    assertTrue(clock.nowNs() - startNs > 15 * SECOND_NS, fake.reads + " reads in no time");
  }

  @Test
  void thingsThatAreNoPadAreNamed() {
    fake.samples = false;
    fake.answers = false;
    fake.greeting = "$GPGGA,123519,4807.038,N*00\r\nOK\r\n";
    run(6);
    assertEquals(
        "what comes from /dev/ttyACM0 is no pad's: check the port and the baud rate",
        pad.trouble().text());
  }

  @Test
  void aPadThatDoesNotGreetIsNamed() {
    fake.answers = false;
    fake.greeting = "";
    run(6);
    assertEquals(
        "the pad on /dev/ttyACM0 sends frames, but does not answer '?' with a greeting",
        pad.trouble().text());
    assertEquals(List.of(), times);
  }

  @Test
  void aPadThatOnlyGreetsIsNamed() {
    fake.samples = false;
    run(6);
    assertEquals("the pad on /dev/ttyACM0 greets, but sends no frames", pad.trouble().text());
  }

  @Test
  void aPadWithAWrongFullScaleIsNamed() {
    fake.count = 1024;
    run(6);
    assertEquals(
        "the pad on /dev/ttyACM0 sends counts beyond the full scale that its greeting names",
        pad.trouble().text());
  }

  @Test
  void aRefusedGreetingIsExplained() {
    fake.greeting = SerialText.line("HBG,1,200,pressure,avr10,1023,left_heel;left_forefoot");
    run(6);
    assertEquals(
        "the pad on /dev/ttyACM0 cannot be used: the greeting's sensor must be fsr or loadcell,"
            + " but is 'pressure'",
        pad.trouble().text());
  }

  @Test
  void theTroubleOfAPadThatIsNotThereDoesNotFlicker() {
    fake.talks = false;
    run(6);
    List<String> troubles = new ArrayList<>();
    long endNs = clock.nowNs() + 60 * SECOND_NS;
    while (clock.nowNs() < endNs) {
      link.step();
      pad.poll(clock.nowNs(), listener, 64);
      if (!troubles.contains(pad.trouble().text())) {
        troubles.add(pad.trouble().text());
      }
    }
    assertEquals(List.of("/dev/ttyACM0 is open, but silent"), troubles);
  }

  @Test
  void aPadThatResetsItselfGoesOn() {
    run(3);
    int before = times.size();
    fake.restart();
    run(1);
    assertEquals(1, fake.opened);
    assertEquals(2, formats.size());
    assertTrue(times.size() > before + 190);
    for (int i = 1; i < times.size(); i++) {
      assertTrue(gapNs(i) > 0 && gapNs(i) <= 2 * FakePad.PERIOD_NS, "gap " + gapNs(i));
    }
    assertEquals(0, pad.statistics().lost());
  }

  @Test
  void aNewFormatComesBetweenTheFramesItDivides() {
    run(1);
    int before = times.size();
    PadFormat other =
        new PadFormat(200, FORMAT.sensor(), "other", FORMAT.fullScaleCounts(), FORMAT.channels());
    fake.greeting = SerialText.greeting(other);
    fake.restart();
    for (int i = 0; i < 50; i++) {
      link.step();
    }
    assertEquals(before, times.size());
    pad.poll(clock.nowNs(), listener, 1);
    assertEquals(List.of(FORMAT, other), formats);
    assertEquals(before + 1, times.size());
  }

  @Test
  void aRingThatNobodyEmptiesDropsTheNewestAndCounts() {
    for (int i = 0; i < 2000; i++) {
      link.step();
    }
    int handed = pad.poll(clock.nowNs(), listener, 5000);
    assertEquals(1023, handed, "and the format");
    for (int i = 1; i < times.size(); i++) {
      assertEquals(FakePad.PERIOD_NS, gapNs(i));
    }
    SerialStatistics statistics = pad.statistics();
    assertTrue(statistics.overflowed() > 700, statistics.toString());
    assertEquals(0, statistics.lost());
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise\r\n", "$HB,1,2*00\r\n", "$HB,1,2", "\0\0\0\u00ff"})
  void damageIsCounted(String damage) {
    run(1);
    fake.say(damage);
    run(2);
    SerialStatistics statistics = pad.statistics();
    assertEquals(1, statistics.badChecksums() + statistics.malformed(), statistics.toString());
    assertEquals(0, statistics.lost());
  }

  @Test
  void lostFramesAreCountedAndLeaveAGap() {
    run(1);
    int before = times.size();
    fake.sequence += 3;
    run(2);
    assertEquals(3, pad.statistics().lost());
    assertEquals(0, pad.statistics().late());
    assertTrue(times.size() > before);
  }

  @Test
  void closingEndsTheReadingThreadAndThePort() throws InterruptedException {
    ManualClock still = new ManualClock();
    FakePad silent = new FakePad(still);
    SerialPad running = SerialPad.open("ttyACM0", 115200, still, silent);
    while (silent.opened == 0) {
      Thread.sleep(1);
    }
    running.close();
    running.close();
    assertEquals(silent.opened, silent.closed);
    int reads = silent.reads;
    Thread.sleep(50);
    assertEquals(reads, silent.reads);
  }

  @Test
  void aPollAllocatesNothing() {
    run(1);
    for (int i = 0; i < 1000; i++) {
      link.step();
    }
    PadListener deaf =
        new PadListener() {
          @Override
          public void onFormat(PadFormat format) {}

          @Override
          public void onFrame(long timeNs, int[] counts) {}

          @Override
          public void onQuiet(long timeNs) {}
        };
    ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    pad.poll(clock.nowNs(), deaf, 10);
    long before = threads.getCurrentThreadAllocatedBytes();
    int handed = 0;
    for (int i = 0; i < 900; i++) {
      handed += pad.poll(clock.nowNs(), deaf, 1);
    }
    assertEquals(900, handed);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < 500, bytes + " bytes for 900 frames");
  }
}
