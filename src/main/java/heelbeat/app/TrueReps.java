package heelbeat.app;

import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the demo's person truly did, held against what was counted. Only the screen asks it. */
final class TrueReps {
  /** A counted repetition is a true one if both contacts lie within this of it. */
  private static final long MATCH_NS = 250_000_000L;

  private final List<SimulatedTruth.Rep> reps;
  private final List<Double> holdErrorsS = new ArrayList<>();
  private final List<Double> loweringErrorsS = new ArrayList<>();
  private int untrue;

  TrueReps(SimulatedTruth truth) {
    reps = truth.reps();
  }

  /** What the person truly did in a counted repetition, to stand behind it. */
  String remarkOn(Rep counted) {
    for (SimulatedTruth.Rep real : reps) {
      if (real.foot() == counted.foot()
          && Math.abs(real.heelOffNs() - counted.heelOffNs()) < MATCH_NS
          && Math.abs(real.heelDownNs() - counted.heelDownNs()) < MATCH_NS) {
        double holdS = (real.loweringNs() - real.topNs()) / 1e9;
        double loweringS = (real.heelDownNs() - real.loweringNs()) / 1e9;
        holdErrorsS.add(Math.abs(counted.holdNs() / 1e9 - holdS));
        loweringErrorsS.add(Math.abs(counted.eccentricNs() / 1e9 - loweringS));
        return String.format(Locale.ROOT, "   (true %.2f, %.2f)", holdS, loweringS);
      }
    }
    untrue++;
    return "   (in truth none)";
  }

  /** One line about the whole demo, which ended then. */
  String summary(long endNs) {
    long done = reps.stream().filter(real -> real.heelDownNs() <= endNs).count();
    return String.format(
        Locale.ROOT,
        "counted:   %d of the person's %d reps, and %d that were none%n"
            + "timed:     hold off by %.2f s, lowering by %.2f s at the median",
        holdErrorsS.size(),
        done,
        untrue,
        median(holdErrorsS),
        median(loweringErrorsS));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
