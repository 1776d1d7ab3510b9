package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rep.PhaseErrors;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoachTest {
  private static final long MS = 1_000_000;

  private final List<Cue> shown = new ArrayList<>();
  private Coach coach = coach("technique");
  private long nowMs;

  @Test
  void aRepIsReadyHoldLowerGoodAndReadyAgain() {
    follow(FootWork.DOWN, 1000);
    follow(FootWork.UP, 1000);
    follow(FootWork.LOWERING, 900);
    coach.onRep(repLowering(900));
    follow(FootWork.DOWN, 2000);
    assertEquals(List.of(Cue.READY, Cue.HOLD, Cue.LOWER, Cue.GOOD, Cue.READY), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "technique, 300, TOO_FAST",
    "technique, 499, TOO_FAST",
    "technique, 500, GOOD",
    "circulation, 300, TOO_FAST",
    "per-leg, 300, TOO_FAST",
    "houston, 200, GOOD",
    "free, 200, GOOD"
  })
  void theProtocolJudgesTheLowering(String protocol, long loweringMs, Cue verdict) {
    coach = coach(protocol);
    coach.onRep(repLowering(loweringMs));
    assertEquals(List.of(verdict), shown);
  }

  @ParameterizedTest
  @EnumSource
  void onlyMovementsThatSomebodyMayHaveMeantAreTold(Reason reason) {
    coach.onRejected(new RejectedRep(Foot.LEFT, 0, MS, reason));
    boolean isTold = reason == Reason.PARTIAL || reason == Reason.TOO_SHORT;
    assertEquals(isTold ? List.of(Cue.NOT_COUNTED) : List.of(), shown);
  }

  @Test
  void aVerdictIsShownToItsEndWhateverTheFeetDo() {
    follow(FootWork.DOWN, 100);
    coach.onRep(repLowering(900));
    follow(FootWork.UP, 390);
    assertEquals(Cue.GOOD, shown.getLast());
    follow(FootWork.UP, 20);
    assertEquals(Cue.HOLD, shown.getLast());
  }

  @ParameterizedTest
  @EnumSource(
      value = FootWork.class,
      names = {"PAD_LOST", "SENSOR_FAULT"})
  void aFaultInterruptsAVerdict(FootWork fault) {
    coach.onRep(repLowering(900));
    follow(fault, 10);
    assertEquals(fault.name(), shown.getLast().name());
    assertNotEquals(0, coach.rgb());
  }

  @Test
  void aCueThatGoesOnIsShownOnce() {
    follow(FootWork.DOWN, 60_000);
    follow(FootWork.UP, 5000);
    assertEquals(List.of(Cue.READY, Cue.HOLD), shown);
  }

  @Test
  void withNobodyOnThePadItIsDarkAndSilent() {
    follow(FootWork.AWAY, 3000);
    assertEquals(List.of(), shown);
    follow(FootWork.DOWN, 1000);
    follow(FootWork.AWAY, 1000);
    assertEquals(0, coach.rgb());
    assertEquals(0, coach.toneHz());
  }

  @Test
  void aVerdictSoundsAndInQuietModeItOnlyShines() {
    coach.onRep(repLowering(900));
    follow(FootWork.DOWN, 10);
    assertEquals(880, coach.toneHz());

    coach = new Coach(Protocol.FREE, true, (timeNs, cue) -> shown.add(cue));
    for (FootWork work : FootWork.values()) {
      coach.onRep(repLowering(900));
      for (int i = 0; i < 200; i++) {
        follow(work, 10);
        assertEquals(0, coach.toneHz());
      }
    }
    assertTrue(shown.contains(Cue.GOOD));
  }

  /** The quickest school, the right foot that much later than the left. */
  @ParameterizedTest
  @ValueSource(ints = {0, 150, 350, 500})
  void theLightOfQuickRepsDoesNotFlicker(int laterMs) {
    coach = coach("houston");
    List<Long> flashesMs = new ArrayList<>();
    boolean wasLit = false;
    for (int ms = 0; ms < 20_000; ms++) {
      FootWork left = quickRep(ms);
      FootWork right = quickRep(ms + 1000 - laterMs);
      follow(left.compareTo(right) <= 0 ? left : right, 1);
      boolean isLit = coach.rgb() != 0;
      if (isLit && !wasLit) {
        flashesMs.add(nowMs);
      }
      wasLit = isLit;
    }
    for (int i = 3; i < flashesMs.size(); i++) {
      assertTrue(flashesMs.get(i) - flashesMs.get(i - 3) >= 1000, "at " + flashesMs.get(i));
    }
    assertTrue(flashesMs.size() >= 20, "a flash a rep");
  }

  private FootWork quickRep(int ms) {
    int inRep = ms % 1000;
    if (inRep == 500) {
      coach.onRep(repLowering(250));
    }
    return inRep < 250 ? FootWork.UP : inRep < 500 ? FootWork.LOWERING : FootWork.DOWN;
  }

  private Coach coach(String protocol) {
    return new Coach(
        Protocol.named(protocol).orElseThrow(), false, (timeNs, cue) -> shown.add(cue));
  }

  private static Rep repLowering(long ms) {
    return new Rep(
        Foot.LEFT, 0, 500 * MS, 1000 * MS, (1000 + ms) * MS, new PhaseErrors(MS, MS, MS));
  }

  private void follow(FootWork work, long durationMs) {
    for (long endMs = nowMs + durationMs; nowMs < endMs; ) {
      nowMs += Math.min(10, endMs - nowMs);
      coach.follow(nowMs * MS, work);
    }
  }
}
