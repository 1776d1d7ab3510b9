package heelbeat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.summary.Phase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CheckTest {
  private static final double FOLLOWING_S = 0.05;

  @Test
  void aGoodPadPassesAndEachPushUpIsCounted() throws Exception {
    CheckTrial trial = trial(SimulatedPadKind.ADS1115, SpoiltPad.Fault.NONE);
    assertEquals(List.of(), trial.result().troubles());
    for (CountCheck count : trial.result().counts()) {
      assertTrue(count.isRight(), count.toString());
      assertEquals(19, count.led());
    }
    assertTrue(trial.result().trust().startsWith("counts: yes; holds to "), trial.result().trust());
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aBadPadFailsForItsReason(SpoiltPad.Fault fault) throws Exception {
    for (SimulatedPadKind kind : List.of(SimulatedPadKind.MCP3008, SimulatedPadKind.HX711)) {
      CheckResult result = trial(kind, fault).result();
      assertTrue(fault.isNamedBy(result), kind + " " + result.troubles());
    }
  }

  @Test
  void aHeelsSensorThatReadsNothingIsNotTakenForExchangedLeads() throws Exception {
    for (long seed = 1; seed <= 5; seed++) {
      CheckResult result =
          CheckTrial.of(
                  seed, SimulatedPadKind.ADS1115, SpoiltPad.Fault.WEAK, FOLLOWING_S, FOLLOWING_S)
              .result();
      assertEquals(Reason.WEAK, result.troubles().getFirst().reason(), "seed " + seed);
    }
  }

  @Test
  void whoDidMoreThanWasCountedIsTold() throws Exception {
    CheckTrial trial = trial(SimulatedPadKind.ADS1115, SpoiltPad.Fault.NONE);
    CheckResult wrong = trial.check().result(trial.owner().done() + 1);
    assertEquals(Reason.MISCOUNTED, wrong.troubles().getFirst().reason());
    assertTrue(wrong.trust().startsWith("counts: no;"), wrong.trust());
  }

  @Test
  void theBiasIsThatOfTheChainAndThePerson() throws Exception {
    CheckTrial trial = trial(SimulatedPadKind.HX711, SpoiltPad.Fault.NONE);
    for (Phase phase : List.of(Phase.HOLD, Phase.LOWERING)) {
      double foundNs = trial.result().phase(Foot.LEFT, phase).orElseThrow().meanNs();
      assertEquals(trial.trueBiasNs(Foot.LEFT, phase), foundNs, 0.2e9, phase.toString());
    }
  }

  @Test
  void whoDoesNotSayHowManyIsNotJudgedByIt() throws Exception {
    CheckTrial trial = trial(SimulatedPadKind.ADS1115, SpoiltPad.Fault.NONE);
    CheckResult unsaid = trial.check().result(0);
    assertTrue(unsaid.isPassed(), unsaid.toString());
    assertTrue(CheckPage.text("", unsaid).contains(" of ?"));
  }

  @Test
  void aPadThatLosesAMinuteOfFramesDoesNotPass() throws Exception {
    CheckResult result = resultOf(SimulatedPadKind.ADS1115.format(), 10, 65);
    assertEquals(Reason.TORN, result.troubles().getFirst().reason());
  }

  @Test
  void aPadOfOneFootIsAskedForThatFootAlone() throws Exception {
    PadFormat both = SimulatedPadKind.ADS1115.format();
    PadFormat left =
        new PadFormat(
            both.sampleRateHz(),
            both.sensor(),
            both.adc(),
            both.fullScaleCounts(),
            EnumSet.of(Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL));
    Check check = new Check(false);
    check.onFormat(left);
    check.onFrame(0, new int[] {4000, 4000, 0, 0});
    check.onFrame(10_000_000, new int[] {4000, 4000, 0, 0});
    assertEquals(7, check.view().of());
    // Once the free set has begun a number may be said, as on any pad.
    long ns = 10_000_000;
    while (!check.view().isCounting() && ns < 120_000_000_000L) {
      assertTrue(check.view().isBeforeCounting());
      ns += 10_000_000;
      check.onFrame(ns, new int[] {4000, 4000, 0, 0});
    }
    assertEquals(4, check.view().number());
    assertFalse(check.view().isBeforeCounting());
  }

  /** Of a good pad that delivers nothing for a while, in seconds. */
  private static CheckResult resultOf(PadFormat format, double fromS, double untilS)
      throws Exception {
    SimulatedOwner owner = new SimulatedOwner(3, FOLLOWING_S, FOLLOWING_S);
    Check check = new Check(false);
    check.confirmAt((long) (owner.confirmS() * 1e9));
    check.onFormat(format);
    try (SimulatedPad pad =
        new SimulatedPad(
            owner.person(), SimulatedPadKind.ADS1115, owner.endS() + 5, SimulatedPad.Flaws.NONE)) {
      while (pad.advance()) {
        if (pad.timeNs() < fromS * 1e9 || pad.timeNs() > untilS * 1e9) {
          check.onFrame(pad.timeNs(), pad.counts());
        }
      }
    }
    return check.result(owner.done());
  }

  @Test
  void thereIsNoResultBeforeTheEnd() {
    assertThrows(IllegalStateException.class, () -> new Check(false).result(10));
  }

  @Test
  void nobodyCanSayHowManyBeforeTheSetThatIsCounted() {
    Check check = new Check(false);
    assertTrue(check.view().isBeforeCounting());
    check.onFormat(SimulatedPadKind.ADS1115.format());
    for (long ms = 0; ms < 125_000; ms += 10) {
      check.onFrame(ms * 1_000_000, new int[] {4000, 4000, 4000, 4000});
      CheckView view = check.view();
      boolean isBegun = view.number() > 5 || (view.number() == 5 && view.secondsLeft() == 0);
      assertEquals(!isBegun, view.isBeforeCounting(), view.toString());
    }
    assertTrue(check.view().isCounting());
    check.confirm();
    check.onFrame(125_000_000_000L, new int[] {4000, 4000, 4000, 4000});
    assertEquals(6, check.view().number());
    assertFalse(check.view().isBeforeCounting());
  }

  @Test
  void theLightBeatsAndTheBuzzerClicksUnlessItIsToBeQuiet() {
    for (boolean isQuiet : new boolean[] {false, true}) {
      Check check = new Check(isQuiet);
      check.onFormat(SimulatedPadKind.ADS1115.format());
      int dark = 0;
      int heard = 0;
      for (long ms = 0; ms < 80_000; ms += 10) {
        check.onFrame(ms * 1_000_000, new int[] {4000, 4000, 4000, 4000});
        boolean isLed = check.view().number() == 2 && check.view().beat() != Beat.REST;
        dark += isLed && check.rgb() == 0 ? 1 : 0;
        heard += isLed && check.toneHz() > 0 ? 1 : 0;
      }
      // A tenth of each of the five seconds of lift, hold and lowering.
      assertEquals(50, dark);
      assertEquals(isQuiet ? 0 : 50, heard);
    }
  }

  @Test
  void heelsThatNeverFallDoNotRing() {
    Check check = new Check(false);
    check.onFormat(SimulatedPadKind.ADS1115.format());
    for (long ms = 0; !check.isOver(); ms += 10) {
      CheckView view = check.view();
      boolean isRaised = view.beat() != Beat.REST;
      // Nobody is quite still.
      int atRest = 4000 + (int) (20 * Math.sin(ms / 300.0));
      int left = view.number() == 2 && isRaised ? 200 : atRest;
      int right = view.number() == 3 && isRaised ? 200 : atRest;
      check.onFrame(ms * 1_000_000, new int[] {4000, left, 4000, right});
      if (view.isCounting()) {
        check.confirm();
      }
    }
    for (FootCheck foot : check.result(10).feet()) {
      assertEquals(0, foot.ringPart(), foot.toString());
      assertEquals(Long.MAX_VALUE, foot.riseNs(), foot.toString());
    }
  }

  @Test
  void aPadWithHeelsAlonePassesNothing() {
    PadFormat whole = SimulatedPadKind.ADS1115.format();
    PadFormat heels =
        new PadFormat(
            whole.sampleRateHz(),
            whole.sensor(),
            whole.adc(),
            whole.fullScaleCounts(),
            Set.of(Channel.LEFT_HEEL, Channel.RIGHT_HEEL));
    CheckResult result =
        new CheckResult(
            heels,
            new FrameFlow(30_000, 0, 10_000_000),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertFalse(result.isPassed());
    assertEquals("counts: no; holds not known; lowering not known", result.trust());
  }

  @Test
  void thePageFitsATerminal() throws Exception {
    CheckResult result = trial(SimulatedPadKind.HX711, SpoiltPad.Fault.RINGING).result();
    String page = CheckPage.text("heelbeat check", result);
    assertTrue(page.contains("Not passed: counts: no"), page);
    assertTrue(page.lines().allMatch(line -> line.length() <= 80), page);
  }

  private static CheckTrial trial(SimulatedPadKind kind, SpoiltPad.Fault fault) throws Exception {
    return CheckTrial.of(3, kind, fault, FOLLOWING_S, FOLLOWING_S);
  }
}
