package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.FootSignal;
import heelbeat.heel.TestPad;
import heelbeat.signal.Foot;
import org.junit.jupiter.api.Test;

/** Which of the last lifts a lowering ends. */
final class RaiseSearchTest {
  private static final long MS = 1_000_000L;
  private static final double BODY_COUNTS = 400_000;
  private static final double HEIGHT_M = 0.06;
  private static final double GRAVITY = 9.81;

  private final FootSignal signal = new FootSignal(TestPad.loadCell(100).format());
  private final RaiseSearch search = new RaiseSearch(signal, new RiseHabit(), false);

  @Test
  void aLiftThatBeginsBeforeTheLastHasEndedIsThatOneSeenBetter() {
    lift(1000, 1600);
    lift(1400, 1800);
    assertEquals(1600, search.firstLiftNs() / MS);
    assertEquals(1400, search.lastLiftStartNs() / MS);
    assertEquals(1800, search.lastLiftEndNs() / MS);
  }

  @Test
  void aLiftThatBeginsWhereTheLastEndedIsAnother() {
    lift(1000, 1600);
    lift(1600, 2000);
    assertEquals(1300, search.firstLiftNs() / MS);
    assertEquals(1600, search.lastLiftStartNs() / MS);
  }

  @Test
  void ofFourLiftsTheFirstIsForgotten() {
    for (long startMs = 1000; startMs <= 4000; startMs += 1000) {
      lift(startMs, startMs + 600);
    }
    assertEquals(2300, search.firstLiftNs() / MS);
    assertEquals(4000, search.lastLiftStartNs() / MS);
    assertEquals(4600, search.lastLiftEndNs() / MS);
  }

  @Test
  void whoComesToRestBelowHasNotLifted() {
    lift(1000, 1600);
    assertTrue(search.hasLift());
    search.restart(2000 * MS, 0);
    assertFalse(search.hasLift());
  }

  /** The lowering's own beginning, seen with the hold before it, passes for a lift. */
  @Test
  void aRaiseBeginsWithTheLiftThatTheLoadSpeaksForMost() {
    play(6000);
    search.restart(0, 0);
    lift(1000, 1600);
    lift(2700, 3300);
    assertTrue(search.isFound(3400 * MS, 5000 * MS));
    Rep rep = search.rep(Foot.LEFT);
    assertEquals(1, rep.heelOffNs() / 1e9, 0.03);
    assertEquals(1.6 - 0.045 * 0.6, rep.topNs() / 1e9, 0.03);
    assertEquals(3 + 0.045 * 0.8, rep.loweringNs() / 1e9, 0.03);
    assertEquals(3.8, rep.heelDownNs() / 1e9, 0.03);
    assertEquals(HEIGHT_M, search.heightM(), 0.003);
  }

  private void lift(long startMs, long endMs) {
    search.addLift(startMs * MS, endMs * MS);
  }

  /** A body that is raised from 1 to 1.6 s, and lowered from 3 to 3.8 s. */
  private void play(long untilMs) {
    for (long ms = 0; ms <= untilMs; ms += 10) {
      double up = ramp((ms - 1000) / 600.0) / (0.6 * 0.6);
      double down = ramp((ms - 3000) / 800.0) / (0.8 * 0.8);
      double part = 1 + HEIGHT_M * (up - down) / GRAVITY;
      signal.add(ms * MS, (int) Math.round(BODY_COUNTS * part), 0);
    }
  }

  private static double ramp(double part) {
    return part > 0 && part < 1 ? MinimumJerk.acceleration(part) : 0;
  }
}
