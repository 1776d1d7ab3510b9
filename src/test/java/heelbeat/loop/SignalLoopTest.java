package heelbeat.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import heelbeat.linux.SystemClock;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

final class SignalLoopTest {
  private static final long PERIOD_NS = 4_000_000;

  private final ManualClock clock = new ManualClock();
  private final FakeLoopPad pad = new FakeLoopPad();
  private final List<Long> frameTimes = new ArrayList<>();
  private final List<Long> quietTimes = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private int rgb;
  private int toneHz;
  private int outputClosed;
  private long workNs;

  private final PadListener listener =
      new PadListener() {
        @Override
        public void onFormat(PadFormat format) {}

        @Override
        public void onFrame(long timeNs, int[] counts) {
          frameTimes.add(timeNs);
          clock.advance(workNs);
        }

        @Override
        public void onQuiet(long timeNs) {
          quietTimes.add(timeNs);
        }
      };

  private final Light light =
      new Light() {
        @Override
        public int rgb() {
          return rgb;
        }

        @Override
        public int toneHz() {
          return toneHz;
        }
      };

  private final FeedbackOutput output =
      new FeedbackOutput() {
        @Override
        public void show(int rgb, int toneHz) {
          shown.add(Integer.toHexString(rgb) + " " + toneHz);
        }

        @Override
        public void close() {
          outputClosed++;
        }
      };

  private SignalLoop loop(Clock loopClock) {
    return new SignalLoop(loopClock, pad, listener, light, output, PERIOD_NS);
  }

  private void framesPerPoll(Integer... frames) {
    Collections.addAll(pad.framesPerPoll, frames);
    pad.endsWhenEmpty = true;
  }

  @Test
  void cyclesBeginOnAGridOfDeadlinesHoweverLongTheyTake() {
    long startNs = clock.nowNs();
    framesPerPoll(1, 1, 1, 1);
    workNs = PERIOD_NS - 1;

    LoopReport report = loop(clock).run();

    assertEquals(
        List.of(startNs, startNs + PERIOD_NS, startNs + 2 * PERIOD_NS, startNs + 3 * PERIOD_NS),
        frameTimes);
    assertEquals(new LoopReport(4, 4, 0, 0, 0, 0, PERIOD_NS - 1, 0, startNs + workNs), report);
  }

  @Test
  void aLateWakeDelaysItsOwnCycleAndNoOther() {
    long startNs = clock.nowNs();
    long lateNs = 1_000_000;
    Clock sleepy =
        new Clock() {
          @Override
          public long nowNs() {
            return clock.nowNs();
          }

          @Override
          public void sleepUntil(long deadlineNs) {
            clock.sleepUntil(deadlineNs + (deadlineNs == startNs + PERIOD_NS ? lateNs : 0));
          }
        };
    framesPerPoll(1, 1, 1);

    LoopReport report = loop(sleepy).run();

    assertEquals(
        List.of(startNs, startNs + PERIOD_NS + lateNs, startNs + 2 * PERIOD_NS), frameTimes);
    assertEquals(lateNs, report.latenessMaxNs());
    assertEquals(0, report.latenessP50Ns());
    assertEquals(0, report.missedTicks());
  }

  @Test
  void ticksMissedInAStallAreCountedAndNeverMadeUp() {
    long startNs = clock.nowNs();
    framesPerPoll(1, 1, 1);
    workNs = 2 * PERIOD_NS + PERIOD_NS / 2;

    LoopReport report = loop(clock).run();

    assertEquals(
        List.of(startNs, startNs + 3 * PERIOD_NS, startNs + 6 * PERIOD_NS),
        frameTimes,
        "the next tick of the same grid, and only that");
    assertEquals(6, report.missedTicks(), "two after each of three stalls");
    assertEquals(3, report.longCycles());
    assertEquals(workNs, report.worstCycleNs());
  }

  @Test
  void anEarlierBacklogIsSpreadOverCycles() {
    framesPerPoll(1000, 2);
    assertEquals(SignalLoop.FRAME_LIMIT + 2, loop(clock).run().frames());
  }

  @Test
  void quietIsToldInPadTimeOnceFramesAreOverdue() {
    pad.padTimeOffsetNs = -77;
    SignalLoop loop = loop(clock);
    pad.framesPerPoll.add(1);
    long startNs = clock.nowNs();

    loop.cycle(startNs);
    loop.cycle(startNs + SignalLoop.QUIET_AFTER_NS);
    assertEquals(List.of(), quietTimes);

    loop.cycle(startNs + SignalLoop.QUIET_AFTER_NS + 1);
    loop.cycle(startNs + SignalLoop.QUIET_AFTER_NS + PERIOD_NS);
    assertEquals(
        List.of(
            startNs + SignalLoop.QUIET_AFTER_NS + 1 - 77,
            startNs + SignalLoop.QUIET_AFTER_NS + PERIOD_NS - 77),
        quietTimes);
  }

  @Test
  void quietIsNotToldBeforeThePadHasATimeBase() {
    pad.opened = false;
    SignalLoop loop = loop(clock);
    loop.cycle(clock.nowNs() + 10 * SignalLoop.QUIET_AFTER_NS);
    assertEquals(List.of(), quietTimes);
  }

  @Test
  void theOutputHearsOfChangesOnly() {
    SignalLoop loop = loop(clock);
    assertEquals(1, loop.cycle(clock.nowNs()), "the first cycle makes the output dark");
    assertEquals(0, loop.cycle(clock.nowNs()));
    rgb = 0xff8000;
    assertEquals(1, loop.cycle(clock.nowNs()));
    toneHz = 880;
    loop.cycle(clock.nowNs());
    loop.cycle(clock.nowNs());
    assertEquals(List.of("0 0", "ff8000 0", "ff8000 880"), shown);
  }

  @Test
  void theEndOfThePadClosesBoth() {
    framesPerPoll(3, 2);
    assertEquals(5, loop(clock).run().frames());
    assertEquals(1, outputClosed);
    assertEquals(1, pad.closed);
  }

  @Test
  void anErrorInTheChainClosesBothAndGoesOn() {
    framesPerPoll(1);
    SignalLoop loop =
        new SignalLoop(
            clock,
            pad,
            new PadListener() {
              @Override
              public void onFormat(PadFormat format) {}

              @Override
              public void onFrame(long timeNs, int[] counts) {
                throw new IllegalStateException("impossible");
              }

              @Override
              public void onQuiet(long timeNs) {}
            },
            light,
            output,
            PERIOD_NS);
    assertThrows(IllegalStateException.class, loop::run);
    assertEquals(1, outputClosed);
    assertEquals(1, pad.closed);
  }

  @Test
  void stopFromAnotherThreadEndsTheLoop() throws Exception {
    SignalLoop loop = loop(new SystemClock());
    FutureTask<LoopReport> run = new FutureTask<>(loop::run);
    Thread thread = Thread.ofPlatform().start(run);
    Thread.sleep(50);
    loop.stop();
    LoopReport report = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> run.get());
    thread.join();
    assertTrue(report.cycles() > 1 && report.cycles() < 200, report.toString());
    assertEquals(1, outputClosed);
    assertEquals(1, pad.closed);
  }

  @Test
  void anInterruptEndsTheLoop() throws Exception {
    FutureTask<LoopReport> run = new FutureTask<>(loop(new SystemClock())::run);
    Thread thread = Thread.ofPlatform().start(run);
    thread.interrupt();
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> run.get());
    assertEquals(1, outputClosed);
    assertEquals(1, pad.closed);
  }

  @Test
  void aPeriodOfZeroIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SignalLoop(clock, pad, listener, light, output, 0));
  }

  @Test
  void cyclesAllocateNothing() {
    int[] counts = new int[4];
    PadSource frugal =
        new PadSource() {
          private long polls;

          @Override
          public int poll(long nowNs, PadListener to, int limit) {
            if (polls++ % 2 == 0) {
              to.onFrame(nowNs, counts);
              return 1;
            }
            return 0;
          }

          @Override
          public State state() {
            return polls < 200_000 ? State.LIVE : State.ENDED;
          }

          @Override
          public long padTimeNs(long nowNs) {
            return nowNs;
          }

          @Override
          public Trouble trouble() {
            return Trouble.NONE;
          }

          @Override
          public void close() {}
        };
    PadListener deaf =
        new PadListener() {
          @Override
          public void onFormat(PadFormat format) {}

          @Override
          public void onFrame(long timeNs, int[] frame) {
            rgb ^= 1;
          }

          @Override
          public void onQuiet(long timeNs) {}
        };
    FeedbackOutput dark =
        new FeedbackOutput() {
          @Override
          public void show(int shownRgb, int shownToneHz) {}

          @Override
          public void close() {}
        };
    SignalLoop loop = new SignalLoop(clock, frugal, deaf, light, dark, PERIOD_NS);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    LoopReport report = loop.run();
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertEquals(200_000, report.cycles());
    assertTrue(bytes < 20_000, bytes + " bytes in 200000 cycles");
  }
}
