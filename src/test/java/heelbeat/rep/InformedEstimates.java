package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Times counted repetitions once more, by the device's own fit, with a part of the truth given. */
public final class InformedEstimates {
  /** What the fit is told of a repetition beforehand. */
  public enum Known {
    NOTHING,
    /** When it truly was at the top. */
    TOP,
    /** How long lift and lowering truly took in the person's other repetitions, on both feet. */
    TEMPO,
    TOP_AND_TEMPO
  }

  /** The history remembers for much longer, and the filters are done with the landing. */
  private static final long AFTER_NS = 500_000_000L;

  private static final double ANY_LOAD = 1;

  private final Known known;
  private final List<TruePhases> reps;
  private final InformedTempo tempo = new InformedTempo();
  private final Map<Foot, FootSignal> signals = new EnumMap<>(Foot.class);
  private final Map<Foot, PhaseEstimator> estimators = new EnumMap<>(Foot.class);
  private final List<Rep> estimated = new ArrayList<>();

  private InformedEstimates(Known known, List<TruePhases> reps) {
    this.known = known;
    this.reps = reps;
  }

  /**
   * The repetitions as they are estimated now, in the same order.
   *
   * @param frames what they were counted in, from the start
   * @param reps in the order of their heel-downs
   */
  public static List<Rep> of(FrameStream frames, List<TruePhases> reps, Known known)
      throws RecordingException {
    return new InformedEstimates(known, reps).estimate(frames);
  }

  private List<Rep> estimate(FrameStream frames) throws RecordingException {
    for (Foot foot : frames.format().feet()) {
      FootSignal signal = new FootSignal(frames.format());
      signals.put(foot, signal);
      boolean doesCreep = frames.format().sensor().isCreeping();
      estimators.put(foot, new PhaseEstimator(signal.history(), doesCreep, tempo));
    }
    while (frames.advance()) {
      int[] counts = frames.counts();
      signals.forEach((foot, signal) ->
          signal.add(
              frames.timeNs(),
              counts[Channel.forefoot(foot).index()],
              counts[Channel.heel(foot).index()]));
      estimateUntil(frames.timeNs() - AFTER_NS);
    }
    estimateUntil(Long.MAX_VALUE);
    return estimated;
  }

  private void estimateUntil(long timeNs) {
    while (estimated.size() < reps.size()
        && reps.get(estimated.size()).counted().heelDownNs() < timeNs) {
      estimateNext(reps.get(estimated.size()));
    }
  }

  private void estimateNext(TruePhases next) {
    tempo.forget();
    if (known == Known.TOP || known == Known.TOP_AND_TEMPO) {
      tempo.knowLift(next.lift());
    }
    if (known == Known.TEMPO || known == Known.TOP_AND_TEMPO) {
      tempo.knowOthers(reps.stream().filter(rep -> !rep.equals(next)).toList());
    }
    Rep counted = next.counted();
    PhaseEstimator estimator = estimators.get(counted.foot());
    if (estimator == null) {
      throw new IllegalStateException("a repetition of a foot that is not there: " + counted);
    }
    estimated.add(
        estimator.estimate(
            counted.foot(), counted.heelOffNs(), counted.heelDownNs(), counted.form(), ANY_LOAD));
    estimator.learn();
  }
}
