package heelbeat.check;

import heelbeat.rep.Measured;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.summary.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds what the chain made of a check against what was asked. */
final class Analysis {
  /** Within that many of ten, for what a pad is trusted with. */
  private static final double MOST = 0.9;

  /**
   * How far one who follows beats of a second is from them, as a standard deviation: about 0.05 s
   * from beat to beat and as much of a habit of one's own, at either end of a phase. Tapping people
   * are a few hundredths of a second early and scatter by some per cent of the beat (B. H. Repp,
   * Sensorimotor synchronization: a review of the tapping literature, Psychonomic Bulletin and
   * Review 12, 2005, 969-992); nobody has measured it of heels.
   */
  static final long FOLLOWING_NS = 100_000_000L;

  private final PadFormat format;
  private final FrameLog frames;
  private final Course course;
  private final List<Rep> reps;

  Analysis(PadFormat format, FrameLog frames, Course course, List<Rep> reps) {
    this.format = format;
    this.frames = frames;
    this.course = course;
    this.reps = reps;
  }

  CheckResult result(int done) {
    List<FootCheck> feet = new ArrayList<>();
    List<PhaseCheck> phases = new ArrayList<>();
    List<CountCheck> counts = new ArrayList<>();
    SensorTrial sensors = new SensorTrial(frames, course);
    for (Foot foot : Foot.values()) {
      if (!format.feet().contains(foot)) {
        continue;
      }
      counts.add(count(foot, done));
      feet.add(sensors.of(foot));
      for (Phase phase : Phase.values()) {
        phase(foot, phase).ifPresent(phases::add);
      }
    }
    return new CheckResult(format, frames.flow(), counts, phases, feet, sensors.sensors(format));
  }

  private List<Rep> of(Foot foot) {
    return reps.stream().filter(rep -> rep.foot() == foot).toList();
  }

  private CountCheck count(Foot foot, int done) {
    List<Rep> own = of(foot);
    int still = 0;
    int free = 0;
    long startNs = Long.MIN_VALUE;
    for (Course.Span span : course.spans()) {
      long fromNs = startNs;
      int within =
          (int)
              own.stream()
                  .filter(rep -> rep.heelDownNs() >= fromNs && rep.heelDownNs() < span.endNs())
                  .count();
      switch (span.stage()) {
        case Stage.Still _ -> still += within;
        case Stage.Free _ -> free += within;
        case Stage.OneHeel _, Stage.Fall _, Stage.Led _ -> {}
      }
      startNs = span.endNs();
    }
    List<Asked> led = course.asked().stream().filter(one -> isLed(one, foot)).toList();
    int right = (int) led.stream().filter(one -> one.answers(own) == 1).count();
    return new CountCheck(foot, still, done, free, led.size(), right);
  }

  private static boolean isLed(Asked asked, Foot foot) {
    return asked.stage().feet().contains(foot) && !(asked.stage() instanceof Stage.Fall);
  }

  private Optional<PhaseCheck> phase(Foot foot, Phase phase) {
    List<Rep> own = of(foot);
    List<long[]> found = new ArrayList<>();
    for (Asked asked : course.asked()) {
      if (asked.stage() instanceof Stage.Led && asked.number() > 0) {
        asked
            .answer(own)
            .map(rep -> measured(rep, phase))
            .ifPresent(length ->
                found.add(new long[] {length.ns() - asked.lengthNs(phase), length.errorNs()}));
      }
    }
    if (found.size() < 2) {
      return Optional.empty();
    }
    double[] ns = found.stream().mapToDouble(one -> one[0]).toArray();
    double mean = Arrays.stream(ns).average().orElseThrow();
    double squares = Arrays.stream(ns).map(one -> (one - mean) * (one - mean)).sum();
    double[] sizes = Arrays.stream(ns).map(Math::abs).sorted().toArray();
    long covered =
        found.stream()
            .filter(one ->
                Math.abs(one[0]) <= Measured.ERRORS * Math.hypot((double) one[1], FOLLOWING_NS))
            .count();
    return Optional.of(
        new PhaseCheck(
            foot,
            phase,
            ns.length,
            Math.round(mean),
            Math.round(Math.sqrt(squares / (ns.length - 1))),
            Math.round(sizes[(int) Math.ceil(MOST * sizes.length) - 1]),
            (double) covered / ns.length));
  }

  private static Measured measured(Rep rep, Phase phase) {
    return switch (phase) {
      case LIFT -> rep.concentric();
      case HOLD -> rep.hold();
      case LOWERING -> rep.eccentric();
    };
  }
}
