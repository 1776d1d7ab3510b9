package heelbeat.check;

import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPad.Flaws;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedTruth;
import heelbeat.signal.Foot;
import heelbeat.summary.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One simulated owner's check of one pad, with the truth beside it.
 *
 * @param owner who did what was asked
 * @param check what was asked and counted
 * @param result what the check shows
 */
record CheckTrial(SimulatedOwner owner, Check check, CheckResult result) {
  static CheckTrial of(
      long seed, SimulatedPadKind kind, SpoiltPad.Fault fault, double habitS, double scatterS)
      throws Exception {
    SimulatedOwner owner = new SimulatedOwner(seed, habitS, scatterS);
    Check check = new Check(false);
    try (SpoiltPad pad =
        new SpoiltPad(
            new SimulatedPad(owner.person(), kind, owner.endS() + 5, Flaws.NONE), fault, seed)) {
      check.confirmAt((long) (owner.confirmS() * 1e9));
      check.onFormat(pad.format());
      while (pad.advance()) {
        check.onFrame(pad.timeNs(), pad.counts());
      }
    }
    return new CheckTrial(owner, check, check.result(owner.done()));
  }

  /**
   * By how much the chain really is off in a phase that was led, the mean in nanoseconds over the
   * push-ups that the check looked at.
   */
  double trueBiasNs(Foot foot, Phase phase) {
    return pairs(foot)
        .mapToDouble(pair -> length(pair.counted(), phase) - pair.trueNs(phase))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Which part of what was measured is really as near to the truth as the check says of nine of
   * ten.
   */
  double truePart(Foot foot, Phase phase, long withinNs) {
    return pairs(foot)
        .mapToDouble(pair ->
            Math.abs(length(pair.counted(), phase) - pair.trueNs(phase)) <= withinNs ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /** What was asked, what was counted of it, and the truth. */
  private record Pair(Asked asked, Rep counted, SimulatedTruth.Rep truth) {
    long trueNs(Phase phase) {
      return switch (phase) {
        case LIFT -> truth.topNs() - truth.heelOffNs();
        case HOLD -> truth.loweringNs() - truth.topNs();
        case LOWERING -> truth.heelDownNs() - truth.loweringNs();
      };
    }
  }

  private static long length(Rep rep, Phase phase) {
    return switch (phase) {
      case LIFT -> rep.concentricNs();
      case HOLD -> rep.holdNs();
      case LOWERING -> rep.eccentricNs();
    };
  }

  private Stream<Pair> pairs(Foot foot) {
    List<Rep> own = check.reps().stream().filter(rep -> rep.foot() == foot).toList();
    List<SimulatedTruth.Rep> done =
        owner.person().truth(owner.endS()).reps().stream()
            .filter(rep -> rep.foot() == foot)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (Asked asked : check.asked()) {
      if (asked.stage() instanceof Stage.Led && asked.number() > 0) {
        asked
            .answer(own)
            .ifPresent(rep ->
                done.stream()
                    .filter(real -> Math.abs(real.heelOffNs() - rep.heelOffNs()) < 700_000_000L)
                    .findFirst()
                    .ifPresent(real -> pairs.add(new Pair(asked, rep, real))));
      }
    }
    return pairs.stream();
  }
}
