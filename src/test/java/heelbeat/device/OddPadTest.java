package heelbeat.device;

import static heelbeat.device.SerialText.FORMAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.loop.FrameRing;
import heelbeat.loop.ManualClock;
import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadDoubt.Subject;
import heelbeat.loop.PadSource.State;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pads that deliver and are not as they should be, on a port under a manual clock. */
final class OddPadTest {
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

  /** Runs it, and requires that it takes as long as it takes, and that nothing is lost. */
  private void requireTrueTime(double seconds) {
    run(seconds);
    double saidS = (times.getLast() - times.getFirst()) / 1e9;
    double trueS = (times.size() - 1) * FakePad.PERIOD_NS / 1e9;
    System.out.printf("%.3f s of %.3f; %s%n", saidS, trueS, pad.statistics());
    assertTrue(trueS > 0.98 * seconds, trueS + " s in " + seconds);
    assertEquals(trueS, saidS, 0.01 * trueS);
    long longestNs = 0;
    for (int i = 1; i < times.size(); i++) {
      assertTrue(times.get(i) > times.get(i - 1), "times rise");
      longestNs = Math.max(longestNs, times.get(i) - times.get(i - 1));
    }
    assertTrue(longestNs < 60_000_000, longestNs + " ns between two frames");
    assertEquals(0, pad.statistics().lost());
    assertEquals(0, pad.lost());
    assertEquals(1, formats.size());
  }

  private List<Subject> subjects() {
    return pad.doubts().stream().map(PadDoubt::subject).toList();
  }

  private void requireDoubt(Subject subject, String found, String mend) {
    PadDoubt doubt = pad.doubts().getFirst();
    assertEquals(subject, doubt.subject());
    assertEquals(found, doubt.found());
    assertTrue(doubt.mend().startsWith(mend), doubt.mend());
  }

  /** Case 07: a clock with steps of 15.6 ms, three frames and more of which have the same time. */
  @Test
  void aCoarseClockIsNamedAndLengthensNothing() {
    fake.micros = us -> us / 15_625 * 15_625;
    requireTrueTime(60);
    requireDoubt(
        Subject.CLOCK,
        "the pad's clock stands still from frame to frame; times go by the frames' numbers and"
            + " this machine's clock",
        "let the pad's program send micros() itself");
    assertEquals(1, pad.doubts().size());
  }

  @Test
  void aClockThatIsWellAgainIsBelievedAgain() {
    fake.micros = us -> us / 15_625 * 15_625;
    run(10);
    assertEquals(List.of(Subject.CLOCK), subjects());
    fake.micros = us -> us;
    run(45);
    assertEquals(List.of(), subjects());
    assertEquals(FakePad.PERIOD_NS, times.getLast() - times.get(times.size() - 2));
  }

  /** Case 08: a clock that is 50 ms behind in one frame of a hundred, or 65 ms ahead in two. */
  @ParameterizedTest
  @CsvSource({"0.01, -50000", "0.02, 65536"})
  void aClockThatGoesBackIsNamedAndLengthensNothing(double part, long glitchUs) {
    SplittableRandom random = new SplittableRandom(5);
    fake.micros = us -> Math.max(0, us + (random.nextDouble() < part ? glitchUs : 0));
    requireTrueTime(60);
    requireDoubt(
        Subject.CLOCK,
        "the pad's clock goes back or jumps ahead; times go by the frames' numbers and this"
            + " machine's clock",
        "let the pad's program read micros() once a frame");
    assertEquals(1, pad.doubts().size());
    assertTrue(pad.statistics().odd() > 50, pad.statistics().toString());
  }

  /** Case 09: a count of 64 bits that passes 2^32 after 20 s, and one that wraps there. */
  @ParameterizedTest
  @CsvSource({"4274967295, 0", "4274967295, 4294967296", "1053741824, 1073741824"})
  void aCounterOfAnyWidthGoesOn(long startUs, long wrapUs) {
    fake.micros = us -> wrapUs == 0 ? startUs + us : (startUs + us) % wrapUs;
    requireTrueTime(60);
    for (int i = 1; i < times.size(); i++) {
      assertEquals(FakePad.PERIOD_NS, times.get(i) - times.get(i - 1));
    }
    assertEquals(List.of(), subjects());
    assertEquals(0, pad.statistics().odd());
  }

  /** Case 10: a board that needs 6.5 s until its first line is not reset meanwhile. */
  @Test
  void aBoardThatStartsSlowlyIsNamedAndWaitedFor() {
    fake.bootNs = 13 * SECOND_NS / 2;
    run(5.5);
    assertEquals(State.LOST, pad.state());
    assertEquals("/dev/ttyACM0 is open, but silent", pad.trouble().text());
    run(2);
    assertEquals(State.LIVE, pad.state());
    assertEquals("", pad.trouble().text());
    run(30);
    assertEquals(1, fake.opened);
  }

  @Test
  void aStandingClockIsNotNeeded() {
    fake.micros = us -> 7;
    requireTrueTime(60);
    assertEquals(List.of(Subject.CLOCK), subjects());
  }

  @Test
  void aClockOfAnotherFrequencyIsNamed() {
    fake.micros = us -> us * 6 / 5;
    run(60);
    requireDoubt(
        Subject.CLOCK,
        "the pad's clock counts 1.20 s in one second; times go by the frames' numbers and this"
            + " machine's clock",
        "set the board's clock frequency right");
    assertEquals(60, (times.getLast() - times.getFirst()) / 1e9, 0.6);
  }

  /** A ceramic resonator's half of a percent is no oddity. */
  @Test
  void aClockThatDriftsIsBelieved() {
    fake.micros = us -> us * 201 / 200;
    run(60);
    assertEquals(List.of(), subjects());
    assertEquals(5_025_000, times.getLast() - times.get(times.size() - 2));
  }

  @Test
  void aRateThatIsNotTheGreetingsIsNamed() {
    fake.greeting =
        SerialText.greeting(
            new PadFormat(
                160, FORMAT.sensor(), FORMAT.adc(), FORMAT.fullScaleCounts(), FORMAT.channels()));
    requireTrueTime(20);
    requireDoubt(
        Subject.RATE,
        "the pad sends 200.0 frames a second, and its greeting says 160.0",
        "make the two the same");
    assertEquals(1, pad.doubts().size());
  }

  @Test
  void readingsThatComeTwiceAreNamed() {
    fake.reading =
        frame -> {
          int conversion = frame / 2;
          return (int) (500 + 500 * Math.sin(0.05 * conversion));
        };
    requireTrueTime(20);
    requireDoubt(
        Subject.READINGS,
        "100 % of the readings in motion are the one before again",
        "let the pad's program wait until a conversion is ready");
    assertEquals(1, pad.doubts().size());
  }

  @Test
  void linesThatComeTwiceAreOneFrame() {
    run(1);
    int frames = times.size();
    for (int i = 0; i < 10; i++) {
      long us = fake.sequence * 5000L;
      fake.say(SerialText.frame(fake.sequence - 1, us, 1, 2, 3, fake.count));
      link.step();
      link.step();
    }
    pad.poll(clock.nowNs(), listener, 64);
    assertEquals(frames + 10, times.size());
    requireTrueTime(2);
    assertEquals(10, pad.statistics().doubled());
  }

  /** Nobody on it, and a program that neither counts nor looks at its clock. */
  @Test
  void aLineThatIsSentForEverIsAPadThatStands() {
    fake.samples = false;
    run(1);
    for (int i = 0; i < 200; i++) {
      fake.say(SerialText.frame(1, 5000, 1, 2, 3, 4));
      run(0.1);
    }
    assertEquals(1, fake.opened);
    assertEquals(199, times.size(), 3);
    assertEquals(2, pad.statistics().doubled());
    assertTrue(subjects().contains(Subject.CLOCK), subjects().toString());
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aProgramThatBeginsAnewIsNamedForFiveMinutes(boolean greets) {
    run(3);
    assertEquals(List.of(), subjects());
    fake.restart();
    if (!greets) {
      fake.greetsNot();
    }
    run(3);
    requireDoubt(
        Subject.RESTART,
        "the pad started anew by itself, 1 x within a few minutes",
        "see to its supply and its plug");
    assertEquals(1, pad.doubts().getFirst().times());
    assertEquals(1, pad.statistics().restarts());
    assertEquals(0, pad.statistics().lost());
    assertEquals(2, formats.size());
    assertEquals(1, fake.opened);
    run(301);
    assertEquals(List.of(), subjects());
  }

  /** Opening the port resets most boards; that is not their own doing. */
  @Test
  void aBoardThatIsResetByItsOpeningHasNotBegunAnewByItself() {
    run(3);
    fake.plugged = false;
    run(3);
    fake.plugged = true;
    run(3);
    assertEquals(2, fake.opened);
    assertEquals(0, pad.statistics().restarts());
    assertEquals(List.of(), subjects());
  }
}
