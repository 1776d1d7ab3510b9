package heelbeat.app;

import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The repetitions counted in one recording, or in several together, against the true ones.
 *
 * @param recordings how many recordings these are
 * @param exact in how many of them every true repetition was found and nothing else counted
 * @param found true repetitions that a counted one matches
 * @param errorsMs of the found ones, counted minus true
 */
record RepAccuracy(
    String name,
    int recordings,
    int exact,
    int trueReps,
    int counted,
    int found,
    Map<Timing, List<Double>> errorsMs) {

  /** Plays a recording through the device's own chain. */
  static RepAccuracy of(Recording recording) throws IOException {
    List<Rep> counted = SharedRecordings.repsOf(SharedRecordings.eventsOf(recording));
    List<TrueRep> truth = TrueRep.read(SharedRecordings.beside(recording, ".truth-reps.csv"));
    List<Rep> unmatched = new ArrayList<>(counted);
    Map<Timing, List<Double>> errorsMs = noErrors();
    for (TrueRep real : truth) {
      real.takeFrom(unmatched)
          .ifPresent(rep -> errorsMs.forEach((t, errors) -> errors.add(t.errorMs(rep, real))));
    }
    int found = counted.size() - unmatched.size();
    boolean isExact = found == truth.size() && unmatched.isEmpty();
    return new RepAccuracy(
        recording.name(), 1, isExact ? 1 : 0, truth.size(), counted.size(), found, errorsMs);
  }

  static RepAccuracy pool(String name, List<RepAccuracy> parts) {
    Map<Timing, List<Double>> errorsMs = noErrors();
    parts.forEach(part ->
        errorsMs.forEach((t, errors) -> errors.addAll(part.errorsMs.getOrDefault(t, List.of()))));
    return new RepAccuracy(
        name,
        parts.stream().mapToInt(RepAccuracy::recordings).sum(),
        parts.stream().mapToInt(RepAccuracy::exact).sum(),
        parts.stream().mapToInt(RepAccuracy::trueReps).sum(),
        parts.stream().mapToInt(RepAccuracy::counted).sum(),
        parts.stream().mapToInt(RepAccuracy::found).sum(),
        errorsMs);
  }

  /** 1 if all true ones and nothing else were counted; not a number if there is neither. */
  double f1() {
    return 2.0 * found / (counted + trueReps);
  }

  ErrorFigures figures(Timing timing) {
    return ErrorFigures.of(errorsMs.getOrDefault(timing, List.of()));
  }

  private static Map<Timing, List<Double>> noErrors() {
    Map<Timing, List<Double>> errorsMs = new EnumMap<>(Timing.class);
    for (Timing timing : Timing.values()) {
      errorsMs.put(timing, new ArrayList<>());
    }
    return errorsMs;
  }
}
