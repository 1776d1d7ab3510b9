package heelbeat.app;

import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.replay.Pace;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedTruth;
import heelbeat.terminal.Remarks;
import heelbeat.text.Count;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demo's person truly did, held against what was counted. Only the screen asks it. */
final class TrueReps implements Remarks {
  /** What was counted is true if both of its ends lie within this of it. */
  private static final long MATCH_NS = 250_000_000L;

  private final List<SimulatedTruth.Rep> reps;
  private final List<SimulatedTruth.Step> steps;
  private final Map<Pace, List<Errors>> errors = new EnumMap<>(Pace.class);
  private final SimulatedPadKind pad;
  private final Set<SimulatedTruth.Rep> counted = new HashSet<>();
  private int steppedTruly;
  private int untrue;

  /** What a timed repetition was off by, in seconds. */
  private record Errors(double holdS, double loweringS) {}

  TrueReps(SimulatedTruth truth, SimulatedPadKind pad) {
    this.pad = pad;
    reps = truth.reps();
    steps = truth.steps();
  }

  @Override
  public String on(Rep counted) {
    for (SimulatedTruth.Rep real : reps) {
      if (real.foot() == counted.foot()
          && Math.abs(real.heelOffNs() - counted.heelOffNs()) < MATCH_NS
          && Math.abs(real.heelDownNs() - counted.heelDownNs()) < MATCH_NS) {
        double holdS = (real.loweringNs() - real.topNs()) / 1e9;
        double loweringS = (real.heelDownNs() - real.loweringNs()) / 1e9;
        this.counted.add(real);
        errors
            .computeIfAbsent(
                Pace.of((real.heelDownNs() - real.heelOffNs()) / 1e9), _ -> new ArrayList<>())
            .add(
                new Errors(
                    Math.abs(counted.holdNs() / 1e9 - holdS),
                    Math.abs(counted.eccentricNs() / 1e9 - loweringS)));
        return String.format(Locale.ROOT, " (truly: hold %.2f, lowering %.2f s)", holdS, loweringS);
      }
    }
    return untrue();
  }

  @Override
  public String on(ToeStep counted) {
    for (SimulatedTruth.Step real : steps) {
      if (real.foot() == counted.foot()
          && Math.abs(real.startNs() - counted.startNs()) < MATCH_NS
          && Math.abs(real.endNs() - counted.endNs()) < MATCH_NS) {
        steppedTruly++;
        return "";
      }
    }
    return untrue();
  }

  private String untrue() {
    untrue++;
    return " (in truth none)";
  }

  /** The whole demo, which ended then, in a line or two. */
  String summary(long endNs) {
    if (!steps.isEmpty()) {
      long done = steps.stream().filter(real -> real.endNs() <= endNs).count();
      return counted(steppedTruly, Count.of(done, "step") + " on the toes");
    }
    Map<Integer, List<SimulatedTruth.Rep>> done =
        reps.stream()
            .filter(real -> real.heelDownNs() <= endNs)
            .collect(Collectors.groupingBy(SimulatedTruth.Rep::pushUp));
    long truly = done.values().stream().filter(counted::containsAll).count();
    String pushUps = counted(truly, Count.of(done.size(), "push-up"));
    return pushUps
        + errors.entrySet().stream()
            .map(timed -> "\n" + timed(timed.getKey(), timed.getValue()))
            .collect(Collectors.joining());
  }

  /** The medians of one demo, beside those of many people: a handful may be better or worse. */
  private String timed(Pace pace, List<Errors> off) {
    KnownAccuracy usual = KnownAccuracy.of(pad, pace);
    return String.format(
        Locale.ROOT,
        "%s lifts: hold off by %.2f s, lowering by %.2f s (usual: %.2f, %.2f s)",
        pace.label(),
        median(off.stream().map(Errors::holdS)),
        median(off.stream().map(Errors::loweringS)),
        usual.holdS(),
        usual.loweringS());
  }

  private String counted(long truly, String done) {
    return String.format(
        Locale.ROOT,
        "counted:   %d of the person's %s%s",
        truly,
        done,
        untrue == 0 ? "" : ", and " + Count.of(untrue, "movement") + " that was none");
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
