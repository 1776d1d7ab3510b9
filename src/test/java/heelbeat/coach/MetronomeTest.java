package heelbeat.coach;

import static heelbeat.coach.Reps.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1 s up, 2 s held, 3 s down, 1 s of rest, and 3 s to get ready. */
final class MetronomeTest {
  private static final long S = 1000 * MS;

  private final Metronome metronome = new Metronome(Plans.led(5).protocol().tempo());

  @ParameterizedTest
  @CsvSource({
    "2999, READY, 0", // getting ready
    "3000, LIFT, 3000",
    "3999, LIFT, 3000",
    "4000, HOLD, 4000",
    "5999, HOLD, 4000",
    "6000, LOWER, 6000",
    "8999, LOWER, 6000",
    "9000, READY, 9000",
    "9999, READY, 9000",
    "10000, LIFT, 10000",
    "25000, HOLD, 25000", // the fourth push-up's
    "30999, READY, 30000",
  })
  void everyBeatBeginsInTime(long atMs, Cue beat, long sinceMs) {
    lead(0);
    metronome.lead(atMs * MS, false);
    assertTrue(metronome.isLeading());
    assertEquals(beat, metronome.beat());
    assertEquals(sinceMs * MS, metronome.beatNs());
  }

  @Test
  void itFallsSilentFourPushUpsAfterTheLastAnswer() {
    lead(0);
    metronome.lead(3 * S + 28 * S - 1, false);
    assertTrue(metronome.isLeading());
    metronome.lead(3 * S + 28 * S, false);
    assertFalse(metronome.isLeading());
    assertEquals(Cue.READY, metronome.beat());
    metronome.lead(60 * S, false);
    assertFalse(metronome.isLeading());
  }

  @Test
  void anAnswerKeepsItGoing() {
    lead(0);
    metronome.lead(20 * S, true);
    metronome.lead(47 * S, false);
    assertTrue(metronome.isLeading());
    metronome.lead(48 * S, false);
    assertFalse(metronome.isLeading());
  }

  @Test
  void whoBeginsByThemselvesIsLedAgainAfterGettingReady() {
    lead(0);
    lead(40 * S);
    metronome.lead(50 * S, true);
    assertTrue(metronome.isLeading());
    assertEquals(50 * S, metronome.beatNs());
    lead(53 * S);
    assertEquals(Cue.LIFT, metronome.beat());
    assertEquals(53 * S, metronome.beatNs());
  }

  private void lead(long nowNs) {
    metronome.lead(nowNs, false);
  }
}
