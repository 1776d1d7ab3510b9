package heelbeat.coach;

import static heelbeat.coach.Reps.MS;
import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.SetFinding.Kind;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.rep.ToeStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a set comes to, by figures worked out by hand. */
final class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void aSetIsTheSumOfItsPushUps() {
    add(1, Reps.upFor(LEFT, 1000, 2500), 3);
    add(1, Reps.upFor(RIGHT, 1200, 2800), 2);
    add(2, Reps.upFor(LEFT, 6000, 2500), 1, FormFault.RUSHED);
    add(3, Reps.upFor(LEFT, 9000, 2500), 3);
    tally.addPartial();
    tally.addPartial();
    Totals totals = tally.totals();

    assertEquals(List.of(3, 3, 1), List.of(totals.pushUps(), totals.left(), totals.right()));
    assertEquals(2, totals.partials());
    assertEquals(2, totals.good());
    assertEquals(
        (3000 + 2500 + 2500) * MS, totals.tensionNs(), "a push-up lasts for both its feet");
    assertEquals(60.0 * 2 / 8, totals.perMinute(), 1e-9);
    assertEquals((3 + 2 + 1 + 3) / 12.0, totals.adherence(), 1e-9);
    assertEquals(100 * (2.5 - 2.8) / 2.65, totals.symmetryPercent(), 1e-9);
    assertEquals(List.of(), totals.findings());
  }

  @Test
  void whatIsToldMeanwhileChangesNothingOfTheSum() {
    add(1, Reps.upFor(LEFT, 1000, 2500), 3);
    assertEquals(1, tally.totals().pushUps());
    add(2, Reps.upFor(LEFT, 5000, 2500), 3);
    assertEquals(tally.totals(), tally.totals());
    assertEquals(2, tally.totals().pushUps());
    assertEquals(15, tally.totals().perMinute(), 1e-9);
  }

  @Test
  void nothingDoneIsNothingAndItsPartsAreNoNumbers() {
    assertEquals(
        new Totals(
            0, 0, 0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Map.of(), List.of()),
        tally.totals());
  }

  @Test
  void aFaultOfEitherFootSpoilsThePushUp() {
    add(1, Reps.upFor(LEFT, 1000, 2500), 3);
    add(1, Reps.upFor(RIGHT, 1100, 2500), 3, FormFault.SHORT_HOLD);
    add(2, Reps.upFor(LEFT, 5000, 2500), 3, FormFault.SHORT_HOLD);
    add(2, Reps.upFor(RIGHT, 5100, 2500), 3);
    assertEquals(0, tally.totals().good());
  }

  @Test
  void theLongestStreakStandsThoughAFaultEndsIt() {
    for (int pushUp = 1; pushUp <= 6; pushUp++) {
      if (pushUp == 4) {
        add(pushUp, Reps.upFor(LEFT, 5000L * pushUp, 2500), 3, FormFault.RUSHED);
      } else {
        add(pushUp, Reps.upFor(LEFT, 5000L * pushUp, 2500), 3);
      }
    }
    assertEquals(3, tally.totals().longestStreak());
    assertEquals(5, tally.totals().good());
  }

  @ParameterizedTest
  @CsvSource({"14999, 6.0004", "15000, 12"})
  void aPauseIsNoPartOfTheCadence(long pauseMs, double perMinute) {
    add(1, Reps.upFor(LEFT, 1000, 2500), 3);
    add(2, Reps.upFor(LEFT, 6000, 2500), 3);
    add(3, Reps.upFor(LEFT, 6000 + pauseMs, 2500), 3);
    assertEquals(perMinute, tally.totals().perMinute(), 0.0005);
  }

  @Test
  void stepsOnTheToesAreCountedBesideThePushUps() {
    tally.add(new ToeStep(LEFT, 0, 600 * MS));
    tally.add(new ToeStep(RIGHT, 500 * MS, 1100 * MS));
    assertEquals(2, tally.totals().steps());
    assertEquals(1100 * MS, tally.totals().toesNs());
    assertEquals(0, tally.totals().pushUps());
  }

  @ParameterizedTest
  @CsvSource({"LEFT", "RIGHT"})
  void oneFootAloneHasNoSymmetry(heelbeat.signal.Foot foot) {
    add(1, Reps.upFor(foot, 1000, 2500), 3);
    assertEquals(Double.NaN, tally.totals().symmetryPercent());
  }

  /** 2375 and 2625 ms differ by exactly a tenth of their mean. */
  @ParameterizedTest
  @CsvSource({
    "5, 2374, 2625, LEFT_SHORTER",
    "5, 2625, 2374, RIGHT_SHORTER",
    "5, 2375, 2625,",
    "4, 2374, 2625,",
  })
  void sidesThatDifferByMoreThanATenthOverFiveRepsAreNamed(
      int reps, long leftMs, long rightMs, Kind named) {
    addOnBothSides(reps, leftMs, rightMs, 0, 0);
    List<SetFinding> findings = tally.totals().findings();
    assertEquals(
        named == null ? List.of() : List.of(named),
        findings.stream().map(SetFinding::kind).toList());
    findings.forEach(finding -> assertEquals(10.04, finding.percent(), 0.01));
  }

  /** Times that alternate by 365 ms about their mean scatter by 400 ms over six repetitions. */
  @ParameterizedTest
  @CsvSource({"0, 0, 1", "365, 0, 1", "0, 365, 1", "366, 0, 0", "0, 366, 0", "366, 366, 0"})
  void sidesThatDifferByLessThanEitherScattersAreNotNamed(
      long leftScatterMs, long rightScatterMs, int named) {
    addOnBothSides(6, 2200, 2600, leftScatterMs, rightScatterMs);
    assertEquals(named, tally.totals().findings().size());
  }

  @Test
  void aSetThatTiredIsNamedByItsHoldsLiftsAndPauses() {
    long offMs = 1000;
    for (int pushUp = 1; pushUp <= 15; pushUp++) {
      double done = (pushUp - 1) / 14.0;
      long holdMs = Math.round(2000 * Math.exp(-0.6 * done));
      double rise = 0.3 * Math.exp(-0.6 * done);
      RepForm form = new RepForm(900 * MS, 80 * MS, 10 * MS, rise);
      // Both heels, of which the second leaves later.
      add(pushUp, Reps.rep(LEFT, offMs, 500, holdMs, 500, form), 3);
      add(pushUp, Reps.rep(RIGHT, offMs + 100, 500, holdMs, 500, form), 3);
      offMs += 1100 + holdMs + Math.round(1000 * Math.exp(0.6 * done));
    }
    List<SetFinding> findings = tally.totals().findings();
    assertEquals(
        List.of(Kind.HOLDS_SHRINK, Kind.LIFTS_SINK, Kind.SLOWS_DOWN),
        findings.stream().map(SetFinding::kind).toList());
    assertEquals(100 * (1 - Math.exp(-0.6)), findings.get(0).percent(), 0.1);
    assertEquals(100 * (1 - Math.exp(-0.6)), findings.get(1).percent(), 0.1);
    assertEquals(100 * (Math.exp(0.6 * 13 / 14.0) - 1), findings.get(2).percent(), 0.1);
  }

  /** One foot after the other, each time longer and shorter by its scatter in turn. */
  private void addOnBothSides(
      int reps, long leftMs, long rightMs, long leftScatterMs, long rightScatterMs) {
    for (int i = 0; i < 2 * reps; i++) {
      long way = i / 2 % 2 == 0 ? 1 : -1;
      add(
          i + 1,
          i % 2 == 0
              ? Reps.upFor(LEFT, 20_000L * i, leftMs + way * leftScatterMs)
              : Reps.upFor(RIGHT, 20_000L * i, rightMs + way * rightScatterMs),
          3);
    }
  }

  private void add(int pushUp, Rep rep, int phasesKept, FormFault... faults) {
    tally.add(rep, new Judgement(1, pushUp, 0, Set.of(faults), phasesKept));
  }
}
