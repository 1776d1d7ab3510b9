package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The language of the light, read as somebody reads it who sees one colour and hears nothing. */
final class CueTest {
  private static final int STEP_MS = 10;
  private static final int SEEN_MS = 12_000;
  private static final Set<Cue> VERDICTS = EnumSet.of(Cue.GOOD, Cue.TOO_FAST, Cue.NOT_COUNTED);

  /** Faster flicker is read as glimmer, and beyond 3 Hz it can harm (WCAG 2.3.1). */
  @ParameterizedTest
  @EnumSource
  void noCueLightsUpMoreThanThreeTimesASecond(Cue cue) {
    BitSet light = lightOf(cue, 0);
    for (int from = 0; from + 1000 / STEP_MS <= SEEN_MS / STEP_MS; from++) {
      int flashes = 0;
      for (int i = from; i < from + 1000 / STEP_MS; i++) {
        flashes += light.get(i) && (i == 0 || !light.get(i - 1)) ? 1 : 0;
      }
      assertTrue(flashes <= 3, flashes + " flashes within 1 s from " + from * STEP_MS + " ms");
    }
  }

  @Test
  void everyLastingCueHasARhythmOfItsOwnWhereverOneLooksAtIt() {
    for (Cue cue : EnumSet.complementOf(EnumSet.copyOf(VERDICTS))) {
      for (Cue other : EnumSet.complementOf(EnumSet.copyOf(VERDICTS))) {
        for (int shiftMs = 0; cue != other && shiftMs < 4000; shiftMs += STEP_MS) {
          assertNotEquals(lightOf(cue, shiftMs), lightOf(other, 0), cue + " and " + other);
        }
      }
    }
  }

  @Test
  void everyVerdictHasARhythmOfItsOwn() {
    assertEquals(VERDICTS.size(), VERDICTS.stream().map(cue -> lightOf(cue, 0)).distinct().count());
  }

  @ParameterizedTest
  @EnumSource
  void aVerdictEndsWithinASecondAndAnythingElseLasts(Cue cue) {
    assertFalse(cue.isOverAt(0));
    assertEquals(VERDICTS.contains(cue), cue.isOverAt(1_000_000_000L));
    assertEquals(VERDICTS.contains(cue), cue.isOverAt(3_600_000_000_000L));
  }

  @ParameterizedTest
  @EnumSource
  void everyCueButAwayBeginsWithLight(Cue cue) {
    assertEquals(cue == Cue.AWAY, cue.rgbAt(0) == 0);
    assertEquals(cue == Cue.AWAY, lightOf(cue, 0).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void onlyVerdictsSoundAndOnlyWhileTheyShine(Cue cue) {
    for (int ms = 0; ms < SEEN_MS; ms += STEP_MS) {
      int toneHz = cue.toneHzAt(ms * 1_000_000L);
      boolean isShining = cue.rgbAt(ms * 1_000_000L) != 0;
      assertTrue(toneHz == 0 || (VERDICTS.contains(cue) && isShining));
    }
  }

  @Test
  void theToldRhythmsAreShown() {
    assertEquals(times(0, 150, 250, 400), changesMs(Cue.GOOD));
    assertEquals(times(0, 600), changesMs(Cue.TOO_FAST));
    assertEquals(times(0, 100, 300, 400), changesMs(Cue.NOT_COUNTED));
    assertEquals(times(0), changesMs(Cue.READY));
  }

  private static BitSet times(int... ms) {
    BitSet times = new BitSet();
    for (int each : ms) {
      times.set(each / STEP_MS);
    }
    return times;
  }

  private static BitSet changesMs(Cue cue) {
    BitSet light = lightOf(cue, 0);
    BitSet changes = new BitSet();
    for (int i = 0; i < SEEN_MS / STEP_MS; i++) {
      changes.set(i, light.get(i) != (i > 0 && light.get(i - 1)));
    }
    return changes;
  }

  /** Whether there is light, every 10 ms. */
  private static BitSet lightOf(Cue cue, int fromMs) {
    BitSet light = new BitSet();
    for (int i = 0; i < SEEN_MS / STEP_MS; i++) {
      light.set(i, cue.rgbAt((fromMs + (long) i * STEP_MS) * 1_000_000) != 0);
    }
    return light;
  }
}
