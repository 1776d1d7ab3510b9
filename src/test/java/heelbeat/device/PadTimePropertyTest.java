package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a pad's clock does, a stretch of frames takes as long as it took; each names its seed.
 */
final class PadTimePropertyTest {
  private static final double SECONDS = 60;

  /** What a board's clock does, and its cable. */
  private static final class Odd {
    final SplittableRandom random;
    double rateHz = 200;
    double greetedHz = Double.NaN;
    long startUs;
    long wrapUs;
    long tickUs = 1;
    double clockRatio = 1;
    double glitches;
    long glitchUs;
    double stepsBack;
    long stepBackUs;
    double repeats;
    double losses;
    boolean stands;
    double chunkS;
    long longestDeliveryUs = 16_000;

    Odd(long seed) {
      random = new SplittableRandom(seed);
      startUs = random.nextLong() >>> random.nextInt(64);
    }

    /** Plays it, and says what the frames' times say of a stretch that took so long. */
    Outcome play() {
      PadTime time = new PadTime();
      time.reconnect(Double.isNaN(greetedHz) ? rateHz : greetedHz);
      long lastArrivalNs = 0;
      long lastNs = 0;
      long firstNs = 0;
      long before = Long.MIN_VALUE;
      long shiftUs = 0;
      long shownUs = 0;
      long longestNs = 0;
      int sequence = random.nextInt(65536);
      int frames = (int) (SECONDS * rateHz);
      for (int i = 0; i < frames; i++) {
        long trueUs = Math.round(i * 1e6 / rateHz);
        if (chance(stepsBack)) {
          shiftUs -= stepBackUs < 0 ? -random.nextLong(-stepBackUs) : random.nextLong(stepBackUs);
        }
        long clockUs = Math.round(trueUs * clockRatio) + startUs + shiftUs;
        if (chance(glitches)) {
          clockUs += glitchUs < 0 ? -1 - random.nextLong(-glitchUs) : 1 + random.nextLong(glitchUs);
        }
        if (!chance(repeats) && !stands) {
          shownUs = Long.divideUnsigned(clockUs, tickUs) * tickUs;
        }
        long sentUs = wrapUs == 0 ? shownUs : Long.remainderUnsigned(shownUs, wrapUs);
        boolean isLost = i > 0 && i < frames - 1 && chance(losses);
        long onItsWayUs =
            random.nextLong(500) + (chance(0.2) ? random.nextLong(longestDeliveryUs) : 0);
        double readS = trueUs / 1e6;
        if (chunkS > 0) {
          readS = Math.ceil(readS / chunkS) * chunkS;
        }
        long arrivalNs = Math.max(lastArrivalNs, (long) (readS * 1e9) + onItsWayUs * 1000);
        if (!isLost) {
          lastArrivalNs = arrivalNs;
          lastNs = time.next(sequence & 0xffff, sentUs, 10_000_000_000L + arrivalNs);
          assertTrue(lastNs > before, "times rise");
          if (before != Long.MIN_VALUE && i > 5 * rateHz) {
            longestNs = Math.max(longestNs, lastNs - before);
          }
          before = lastNs;
          firstNs = i == 0 ? lastNs : firstNs;
        }
        sequence++;
      }
      return new Outcome(
          (lastNs - firstNs) / 1e9, (frames - 1) / rateHz, longestNs / 1e9, time.trust(), time);
    }

    private boolean chance(double probability) {
      return probability > 0 && random.nextDouble() < probability;
    }
  }

  private record Outcome(
      double saidS, double trueS, double longestS, PadTime.Trust trust, PadTime time) {
    void requireTrue(String what) {
      String words =
          String.format(
              Locale.ROOT,
              "%s: %.3f s of %.3f, at most %.1f ms between two, %s, %d odd",
              what,
              saidS,
              trueS,
              longestS * 1e3,
              trust,
              time.odd().count());
      System.out.println(words);
      assertEquals(trueS, saidS, 0.01 * trueS, words);
    }

    void requireNoGap(String what, double longest) {
      requireTrue(what);
      assertTrue(longestS <= longest, what + ": " + longestS + " s between two frames");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31, 32, 64})
  void anyWrapIsCountedOn(int bits) {
    for (long seed = 1; seed <= 20; seed++) {
      Odd odd = new Odd(seed);
      odd.wrapUs = bits == 64 ? 0 : 1L << bits;
      long endUs = bits == 64 ? 0 : odd.wrapUs;
      odd.startUs = endUs - odd.random.nextLong(50_000_000);
      Outcome outcome = odd.play();
      String what = "wrap at 2^" + bits + ", seed " + seed;
      outcome.requireNoGap(what, 0.0051);
      assertEquals(0, outcome.time.odd().count(), what);
      assertEquals(outcome.trueS, outcome.saidS, 2e-6, what);
    }
  }

  /** As a count of a processor's cycles, 2^32 of 72 MHz, in microseconds. */
  @ParameterizedTest
  @ValueSource(longs = {59_652_323, 10_000_000, 1L << 62})
  void anEndOfAnotherKindIsBridged(long wrapUs) {
    for (long seed = 1; seed <= 10; seed++) {
      Odd odd = new Odd(seed);
      odd.wrapUs = wrapUs;
      odd.startUs = wrapUs - odd.random.nextLong(50_000_000);
      odd.play().requireNoGap("wrap at " + wrapUs + ", seed " + seed, 0.0061);
    }
  }

  @ParameterizedTest
  @CsvSource({"200", "80", "1000", "47.3"})
  void aCoarseClockLengthensNothing(double rateHz) {
    for (long seed = 1; seed <= 16; seed++) {
      Odd odd = new Odd(seed);
      odd.rateHz = rateHz;
      odd.tickUs = seed == 16 ? 15_625 : seed * 1000;
      odd.play()
          .requireNoGap(
              rateHz + " Hz, ticks of " + odd.tickUs + " us, seed " + seed, 1.5 / rateHz + 0.017);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aClockThatGoesBackNowAndThenLengthensNothing(long seed) {
    for (double part : new double[] {0.001, 0.01, 0.05, 0.3}) {
      for (double rateHz : new double[] {80, 200}) {
        Odd odd = new Odd(seed);
        odd.rateHz = rateHz;
        odd.glitches = part;
        odd.glitchUs = -20_000;
        String what = part + " back by up to 20 ms at " + rateHz + " Hz, seed " + seed;
        odd.play().requireNoGap(what, 0.055);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aClockThatIsSetBackLengthensAndShortensNothing(long seed) {
    for (double part : new double[] {0.0005, 0.005, 0.02, 0.1}) {
      Odd odd = new Odd(seed);
      odd.stepsBack = part;
      odd.stepBackUs = 20_000;
      odd.play().requireNoGap(part + " set back by up to 20 ms, seed " + seed, 0.15);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aClockThatIsSetAheadLengthensNothing(long seed) {
    for (long us : new long[] {65_536, 1_000_000}) {
      for (double part : new double[] {0.0005, 0.005, 0.1}) {
        Odd odd = new Odd(seed);
        odd.stepsBack = part;
        odd.stepBackUs = -us;
        odd.play().requireNoGap(part + " set ahead by up to " + us + " us, seed " + seed, 0.15);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void repeatedTimesLengthenNothing(long seed) {
    for (double part : new double[] {0.001, 0.1, 0.6, 0.95}) {
      Odd odd = new Odd(seed);
      odd.repeats = part;
      odd.play().requireNoGap(part + " repeated, seed " + seed, 0.055);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void allTogetherLengthenNothingAndLossesAreSeen(long seed) {
    for (int bits : new int[] {30, 31, 32, 64}) {
      Odd odd = new Odd(seed);
      odd.wrapUs = bits == 64 ? 0 : 1L << bits;
      odd.startUs = odd.wrapUs - odd.random.nextLong(50_000_000);
      odd.tickUs = 1 + odd.random.nextLong(16_000);
      odd.repeats = 0.1;
      odd.glitches = 0.05;
      odd.glitchUs = -20_000;
      odd.losses = 0.02;
      odd.play().requireTrue("all, 2^" + bits + ", seed " + seed);
    }
  }

  /** A board whose program does not know its own frequency. */
  @ParameterizedTest
  @CsvSource({"1.05", "0.95", "0.5", "2", "1.2"})
  void aClockThatIsOffIsNotBelievedForLong(double ratio) {
    for (long seed = 1; seed <= 4; seed++) {
      Odd odd = new Odd(seed);
      odd.clockRatio = ratio;
      Outcome outcome = odd.play();
      String what = "clock at " + ratio + ", seed " + seed;
      System.out.println(what + ": " + outcome.saidS + " of " + outcome.trueS);
      assertEquals(PadTime.Trust.OFF_PACE, outcome.trust, what);
      assertEquals(outcome.trueS, outcome.saidS, 0.65, what);
      assertEquals(ratio, outcome.time.pace().clockRatio(), 0.005, what);
    }
  }

  /** Some USB chips and systems gather what comes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aCableThatGathersBytesChangesNothing(long seed) {
    Odd good = new Odd(seed);
    good.chunkS = 0.1;
    Outcome untouched = good.play();
    untouched.requireNoGap("gathered, seed " + seed, 0.0051);
    assertEquals(PadTime.Trust.BELIEVED, untouched.trust);
    Odd odd = new Odd(seed);
    odd.chunkS = 0.1;
    odd.glitches = 0.02;
    odd.glitchUs = 65_536;
    odd.play().requireTrue("gathered and ahead by up to 65 ms, seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aClockAheadNowAndThenLengthensNothing(long seed) {
    for (long us : new long[] {3_000, 15_000, 65_536, 1_000_000}) {
      Odd odd = new Odd(seed);
      odd.glitches = 0.02;
      odd.glitchUs = us;
      odd.play().requireNoGap("ahead by up to " + us + " us, seed " + seed, 0.1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aClockThatStandsIsNotNeeded(long seed) {
    for (double greetedHz : new double[] {200, 190, 100, 400}) {
      Odd odd = new Odd(seed);
      odd.stands = true;
      odd.greetedHz = greetedHz;
      Outcome outcome = odd.play();
      outcome.requireTrue("stands, greets " + greetedHz + ", seed " + seed);
      assertEquals(PadTime.Trust.STANDS, outcome.trust);
      assertEquals(200, 1e9 / outcome.time.pace().periodNs(), 0.5);
    }
  }

  /** A good clock decides, whatever the greeting says and the cable does. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aGoodClockIsExact(long seed) {
    for (double greetedHz : new double[] {200, 160, 210}) {
      Odd odd = new Odd(seed);
      odd.clockRatio = 1.004;
      odd.losses = 0.05;
      odd.greetedHz = greetedHz;
      Outcome outcome = odd.play();
      assertEquals(PadTime.Trust.BELIEVED, outcome.trust, "seed " + seed);
      assertEquals(0, outcome.time.odd().count(), "seed " + seed);
      assertEquals(1.004 * outcome.trueS, outcome.saidS, 2e-6, "seed " + seed);
    }
  }
}
