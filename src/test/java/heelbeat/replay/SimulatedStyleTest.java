package heelbeat.replay;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedTruth.Rep;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulatedStyleTest {
  private static final int PUSH_UPS = 20;

  /** The truth of one set of many people, each with the left foot. */
  private static List<SimulatedTruth> sets(SimulatedTradition tradition, SimulatedStyle style) {
    return LongStream.range(0, 50)
        .mapToObj(seed -> new SimulatedPerson(seed).reps(tradition, style, PUSH_UPS, LEFT))
        .map(person -> person.truth(person.endS()))
        .toList();
  }

  private static List<Rep> reps(SimulatedTradition tradition, SimulatedStyle style) {
    return sets(tradition, style).stream().flatMap(truth -> truth.reps().stream()).toList();
  }

  private static double lowerS(Rep rep) {
    return (rep.heelDownNs() - rep.loweringNs()) * 1e-9;
  }

  private static double holdS(Rep rep) {
    return (rep.loweringNs() - rep.topNs()) * 1e-9;
  }

  private static double upS(Rep rep) {
    return (rep.heelDownNs() - rep.heelOffNs()) * 1e-9;
  }

  /** Exactly the push-ups of that style are so, and about that part of all. */
  private static void assertShows(
      List<Rep> reps, SimulatedStyle style, double part, Predicate<Rep> isSo) {
    for (Rep rep : reps) {
      assertEquals(isSo.test(rep), rep.style() == style, rep::toString);
    }
    double shown = reps.stream().filter(isSo).count() / (double) reps.size();
    assertEquals(part, shown, 0.06);
  }

  @Test
  void aRushedHeelFallsInHalfOfThePushUps() {
    assertShows(
        reps(SimulatedTradition.TECHNIQUE, SimulatedStyle.RUSHED),
        SimulatedStyle.RUSHED,
        0.5,
        rep -> lowerS(rep) < 0.6);
  }

  @Test
  void whereHeelsAreLetGoNobodyRushes() {
    assertShows(
        reps(SimulatedTradition.HOUSTON, SimulatedStyle.RUSHED),
        SimulatedStyle.RUSHED,
        0,
        rep -> false);
  }

  @Test
  void aShortHoldIsNoneInHalfOfThePushUps() {
    assertShows(
        reps(SimulatedTradition.CIRCULATION, SimulatedStyle.SHORT_HOLD),
        SimulatedStyle.SHORT_HOLD,
        0.5,
        rep -> holdS(rep) < 0.16);
  }

  @Test
  void aBouncingHeelTouchesForATenthToAFifthOfASecond() {
    int bounced = 0;
    for (SimulatedTruth truth : sets(SimulatedTradition.PER_LEG, SimulatedStyle.BOUNCING)) {
      for (int i = 1; i < truth.reps().size(); i++) {
        Rep rep = truth.reps().get(i);
        double downS = (rep.heelOffNs() - truth.reps().get(i - 1).heelDownNs()) * 1e-9;
        boolean isBounced = rep.style() == SimulatedStyle.BOUNCING;
        assertTrue(isBounced ? downS > 0.0999 && downS < 0.2001 : downS > 0.3, rep::toString);
        bounced += isBounced ? 1 : 0;
      }
    }
    assertEquals(0.5, bounced / (50.0 * PUSH_UPS), 0.06);
  }

  @Test
  void theHeelThatBouncesIsLoadedInBetween() {
    SimulatedPerson person =
        new SimulatedPerson(8)
            .reps(SimulatedTradition.PER_LEG, SimulatedStyle.BOUNCING, PUSH_UPS, LEFT);
    List<Rep> reps = person.truth(person.endS()).reps();
    for (int i = 1; i < reps.size(); i++) {
      double touchS = (reps.get(i - 1).heelDownNs() + reps.get(i).heelOffNs()) * 0.5e-9;
      person.leg(LEFT).feel(touchS);
      assertTrue(person.leg(LEFT).heelN > 1, reps.get(i)::toString);
    }
  }

  @Test
  void aThirdOfThePushUpsStopsHalfWay() {
    int partial = 0;
    for (SimulatedTruth truth : sets(SimulatedTradition.TECHNIQUE, SimulatedStyle.PARTIAL)) {
      assertEquals(PUSH_UPS, truth.reps().size() + truth.others().size());
      for (SimulatedTruth.Other other : truth.others()) {
        assertEquals(SimulatedDistraction.PARTIAL, other.what());
        assertTrue(truth.reps().stream().noneMatch(rep -> rep.heelOffNs() == other.startNs()));
        partial++;
      }
    }
    assertEquals(1 / 3.0, partial / (50.0 * PUSH_UPS), 0.06);
  }

  @Test
  void anUnevenPushUpTakesTwiceOrHalfAsLongAsThoseBefore() {
    int uneven = 0;
    for (SimulatedTruth truth : sets(SimulatedTradition.CIRCULATION, SimulatedStyle.UNEVEN)) {
      List<Rep> even =
          truth.reps().stream().filter(rep -> rep.style() == SimulatedStyle.WELL).toList();
      double usualS = even.stream().mapToDouble(SimulatedStyleTest::upS).average().orElseThrow();
      for (Rep rep : truth.reps()) {
        double part = upS(rep) / usualS;
        boolean isUneven = rep.style() == SimulatedStyle.UNEVEN;
        assertEquals(isUneven, part < 0.68 || part > 1.5, () -> part + " " + rep);
        assertTrue(!isUneven || rep.pushUp() > 3);
        uneven += isUneven ? 1 : 0;
      }
    }
    assertEquals(0.2 * (PUSH_UPS - 3) / PUSH_UPS, uneven / (50.0 * PUSH_UPS), 0.05);
  }

  @Test
  void theSparedFootIsAlwaysTheSameAndQuicker() {
    for (long seed = 0; seed < 20; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed)
              .reps(SimulatedTradition.TECHNIQUE, SimulatedStyle.ONE_SIDED, PUSH_UPS, LEFT, RIGHT);
      List<Rep> spared = new ArrayList<>();
      List<Rep> other = new ArrayList<>();
      for (Rep rep : person.truth(person.endS()).reps()) {
        (rep.style() == SimulatedStyle.ONE_SIDED ? spared : other).add(rep);
      }
      assertEquals(1, spared.stream().map(Rep::foot).distinct().count());
      assertEquals(PUSH_UPS, spared.size());
      double part =
          spared.stream().mapToDouble(SimulatedStyleTest::upS).sum()
              / other.stream().mapToDouble(SimulatedStyleTest::upS).sum();
      assertTrue(part > 0.55 && part < 0.75, seed + ": " + part);
    }
  }

  @Test
  void aTiringPersonHoldsShorterAndLiftsLower() {
    for (SimulatedTruth truth : sets(SimulatedTradition.CIRCULATION, SimulatedStyle.TIRING)) {
      List<Rep> first = truth.reps().subList(0, 5);
      List<Rep> last = truth.reps().subList(PUSH_UPS - 5, PUSH_UPS);
      assertTrue(
          sum(last, SimulatedStyleTest::holdS) < 0.85 * sum(first, SimulatedStyleTest::holdS));
      assertTrue(sum(last, Rep::heightM) < 0.75 * sum(first, Rep::heightM));
      assertEquals(SimulatedStyle.WELL, first.getFirst().style());
      assertEquals(SimulatedStyle.TIRING, last.getLast().style());
    }
  }

  private static double sum(List<Rep> reps, java.util.function.ToDoubleFunction<Rep> what) {
    return reps.stream().mapToDouble(what).sum();
  }

  @Test
  void turnsAreCountedOverSetsAndFeetThatRiseTogetherShareOne() {
    SimulatedPerson person =
        new SimulatedPerson(3)
            .reps(SimulatedTradition.PER_LEG, 2, LEFT, RIGHT)
            .reps(SimulatedTradition.PER_LEG, 2, RIGHT);
    List<Rep> reps = person.truth(person.endS()).reps();
    assertEquals(List.of(1, 1, 2, 2, 3, 4), reps.stream().map(Rep::pushUp).toList());
  }

  @Test
  void talkIsNoRepetition() {
    SimulatedPerson person = new SimulatedPerson(3).talk(30, LEFT, RIGHT);
    SimulatedTruth truth = person.truth(person.endS());
    assertEquals(List.of(), truth.reps());
    assertTrue(truth.others().size() > 6);
    assertTrue(person.endS() >= 30);
    for (Foot foot : Foot.values()) {
      assertTrue(truth.others().stream().anyMatch(other -> other.foot() == foot));
    }
  }
}
