package heelbeat.accuracy;

import heelbeat.coach.Plan;
import heelbeat.rep.Rep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Pace;
import heelbeat.replay.RecordedHeights;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The repetitions counted in one recording, or in several together, against the true ones.
 *
 * @param sources where the truth comes from
 * @param recordings how many recordings these are
 * @param exact in how many of them every true repetition was found and nothing else counted
 * @param found true repetitions that a counted one matches
 * @param errors of the found ones, counted minus true
 */
public record RepAccuracy(
    String name,
    Set<TruthSource> sources,
    int recordings,
    int exact,
    int trueReps,
    int counted,
    int found,
    Map<Timing, List<TimingError>> errors) {

  /**
   * Plays a recording through the device's own chain.
   *
   * @throws RecordingException if it cannot be read to its end; there are no figures of a part
   * @throws TruthException if there is no truth of it, or that is wrong
   */
  public static RepAccuracy of(Recording recording, TruthSource source)
      throws RecordingException, TruthException {
    return switch (source) {
      case FILE -> {
        List<TrueRep> truth = TruthFile.read(TruthFile.of(recording));
        try (FrameStream frames = recording.open()) {
          yield of(recording.name(), frames, truth);
        }
      }
      case HEIGHT -> {
        RecordedHeights heights = RecordedHeights.read(recording);
        if (heights.feet().isEmpty()) {
          throw new TruthException(recording.frames(), "has no column left_height or right_height");
        }
        HeightTruth truth = new HeightTruth(heights);
        try (FrameStream frames = recording.open()) {
          // Of a foot that is not watched nothing is known, not even that it did nothing.
          List<CountedRep> counted =
              counted(frames).stream()
                  .filter(one -> heights.feet().contains(one.rep().foot()))
                  .toList();
          List<Rep> reps = counted.stream().map(CountedRep::rep).toList();
          yield of(recording.name(), source, counted, truth.against(reps));
        }
      }
    };
  }

  /**
   * Plays frames through the device's own chain.
   *
   * @param truth what was truly done in them
   */
  public static RepAccuracy of(String name, FrameStream frames, List<TrueRep> truth)
      throws RecordingException {
    return of(name, TruthSource.FILE, counted(frames), truth);
  }

  private static List<CountedRep> counted(FrameStream frames) throws RecordingException {
    List<SessionEvent> events = new ArrayList<>();
    Session session = new Session(Plan.FREE, false, events::add);
    Replay.play(frames, session);
    session.finish();
    return CountedRep.in(events);
  }

  private static RepAccuracy of(
      String name, TruthSource source, List<CountedRep> counted, List<TrueRep> truth) {
    List<CountedRep> unmatched = new ArrayList<>(counted);
    Map<Timing, List<TimingError>> errors = noErrors();
    for (TrueRep real : truth) {
      real.takeFrom(unmatched).ifPresent(rep -> add(errors, rep, real));
    }
    int found = counted.size() - unmatched.size();
    boolean isExact = found == truth.size() && unmatched.isEmpty();
    return new RepAccuracy(
        name, Set.of(source), 1, isExact ? 1 : 0, truth.size(), counted.size(), found, errors);
  }

  private static void add(Map<Timing, List<TimingError>> errors, CountedRep counted, TrueRep real) {
    errors.forEach((timing, all) -> {
      if (timing.isKnown(real)) {
        all.add(timing.error(counted, real));
      }
    });
  }

  /** Several together, under a name of their own. */
  public static RepAccuracy pool(String name, List<RepAccuracy> parts) {
    Map<Timing, List<TimingError>> errors = noErrors();
    parts.forEach(
        part -> errors.forEach((t, all) -> all.addAll(part.errors.getOrDefault(t, List.of()))));
    EnumSet<TruthSource> sources = EnumSet.noneOf(TruthSource.class);
    parts.forEach(part -> sources.addAll(part.sources));
    return new RepAccuracy(
        name,
        sources,
        parts.stream().mapToInt(RepAccuracy::recordings).sum(),
        parts.stream().mapToInt(RepAccuracy::exact).sum(),
        parts.stream().mapToInt(RepAccuracy::trueReps).sum(),
        parts.stream().mapToInt(RepAccuracy::counted).sum(),
        parts.stream().mapToInt(RepAccuracy::found).sum(),
        errors);
  }

  /** 1 if all true ones and nothing else were counted; not a number if there is neither. */
  public double f1() {
    return 2.0 * found / (counted + trueReps);
  }

  /** Of the found ones of that pace. */
  public ErrorFigures figures(Timing timing, Pace pace) {
    return ErrorFigures.of(errorsAt(timing, pace));
  }

  /** How many of the found ones are of that pace. */
  public int found(Pace pace) {
    return errorsAt(Timing.HOLD, pace).size();
  }

  private List<TimingError> errorsAt(Timing timing, Pace pace) {
    return errors.getOrDefault(timing, List.of()).stream()
        .filter(error -> error.pace() == pace)
        .toList();
  }

  private static Map<Timing, List<TimingError>> noErrors() {
    Map<Timing, List<TimingError>> errors = new EnumMap<>(Timing.class);
    for (Timing timing : Timing.values()) {
      errors.put(timing, new ArrayList<>());
    }
    return errors;
  }
}
