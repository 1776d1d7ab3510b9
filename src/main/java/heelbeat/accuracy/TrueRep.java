package heelbeat.accuracy;

import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedTruth;
import heelbeat.signal.Foot;
import java.util.List;
import java.util.Optional;

/**
 * A repetition that was truly done. Times are seconds on the recording's time base.
 *
 * @param heelOffS when the heel lost contact
 * @param topS when it was at its highest
 * @param loweringS when it started down
 * @param heelDownS when it touched the pad again
 * @param isContactKnown whether heel-off and heel-down are truths; a height sensor knows them not
 */
public record TrueRep(
    Foot foot,
    double heelOffS,
    double topS,
    double loweringS,
    double heelDownS,
    boolean isContactKnown) {
  /** A counted repetition is this one if both contacts lie within this of it. */
  private static final double MATCH_S = 0.25;

  /** What a simulated person did. */
  public static List<TrueRep> of(SimulatedTruth truth) {
    return truth.reps().stream()
        .map(rep ->
            new TrueRep(
                rep.foot(),
                rep.heelOffNs() / 1e9,
                rep.topNs() / 1e9,
                rep.loweringNs() / 1e9,
                rep.heelDownNs() / 1e9,
                true))
        .toList();
  }

  /** How long the lift took, in seconds. */
  double concentricS() {
    return topS - heelOffS;
  }

  /** How long the heel was held, in seconds. */
  double holdS() {
    return loweringS - topS;
  }

  /** How long the lowering took, in seconds. */
  double eccentricS() {
    return heelDownS - loweringS;
  }

  /** Whether a counted repetition is this one. */
  boolean matches(Rep rep) {
    return rep.foot() == foot
        && Math.abs(rep.heelOffNs() / 1e9 - heelOffS) < MATCH_S
        && Math.abs(rep.heelDownNs() / 1e9 - heelDownS) < MATCH_S;
  }

  /** Takes the counted repetition that is this one out of a list. */
  Optional<CountedRep> takeFrom(List<CountedRep> counted) {
    for (int i = 0; i < counted.size(); i++) {
      if (matches(counted.get(i).rep())) {
        return Optional.of(counted.remove(i));
      }
    }
    return Optional.empty();
  }
}
