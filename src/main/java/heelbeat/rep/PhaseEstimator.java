package heelbeat.rep;

import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;

/**
 * Reads top and start of lowering from the forefoot's load while the heel was up. The heel rises
 * along a minimum-jerk curve, rests, and is lowered or released; the load follows its height and,
 * by inertia, its acceleration, may drift while the heel is held and, on a resistor, creeps. Every
 * pair of instants has a likelihood, by how well its movement explains the load, and odds, by what
 * the person did before; the top is the likeliest of all, the start of lowering their mean.
 */
final class PhaseEstimator {
  /**
   * Samples that a fit looks at, averaged from more. Chosen: enough for the shortest hold that a
   * person makes.
   */
  private static final int MOST_SAMPLES = 128;

  /** The sensor's creep remembers this: the load moves forward before heel-off. */
  private static final long BEFORE_NS = 600_000_000L;

  /** A lift and a lowering are seen if they leave at most this part of a mere hold's error. */
  private static final double SEEN_ERROR_PART = 0.3;

  /**
   * A heel that was let go has a quarter of its load within this time, in the recordings 95 in 100
   * times; one that was lowered, 15 in 100 times.
   */
  private static final long FALLEN_NS = 4_000_000L;

  /** Odds of a fall then. Chosen between what the recordings and people show. */
  private static final double LIKELY_FALL = 0.5;

  /** And otherwise. Chosen likewise. */
  private static final double UNLIKELY_FALL = 0.05;

  /** A hold is said to be short only if it is so by this part of its standard error. */
  private static final double DOUBT_ERRORS = 0.5;

  private final LoadHistory history;
  private final MovementFit fit;
  private final Creep creep = new Creep();
  private final Tempo tempo;
  private final PhaseGrid grid = new PhaseGrid();

  // Takes each sample for itself: whether there was a movement at all is seen in the whole load.
  private final MovementFit plainFit;

  private double durationS;
  private double driftPartPerS;

  /**
   * @param doesCreep whether the forefoot's sensor is a resistor
   * @param tempo what is known of the person
   */
  PhaseEstimator(LoadHistory history, boolean doesCreep, Tempo tempo) {
    this.history = history;
    this.fit = MovementFit.withoutSway(MOST_SAMPLES, doesCreep);
    this.plainFit = MovementFit.ofPlainSamples(MOST_SAMPLES, doesCreep);
    this.tempo = tempo;
  }

  /**
   * The repetition between a heel-off and its heel-down, with the instants in between estimated.
   *
   * @param heelOffNs nanoseconds, still remembered by the history
   * @param heelDownNs nanoseconds, later than heel-off
   * @param form what else is known of it
   * @param restLoad what the forefoot carries at rest, above 0
   */
  Rep estimate(Foot foot, long heelOffNs, long heelDownNs, RepForm form, double restLoad) {
    long durationNs = heelDownNs - heelOffNs;
    durationS = durationNs / 1e9;
    takeSamples(heelOffNs, heelDownNs);
    grid.weigh(fit, tempo, durationS, fallOdds(form));
    double contactNs = samplePeriodNs(heelOffNs, heelDownNs);
    double risePart = grid.rise(fit) / restLoad;
    driftPartPerS = fit.drift() / durationS / restLoad;
    return new Rep(
        foot,
        heelOffNs,
        heelOffNs + Math.round(grid.top() * durationNs),
        heelOffNs + Math.round(grid.lowering() * durationNs),
        heelDownNs,
        new PhaseErrors(
            Math.round(Math.hypot(contactNs, Math.sqrt(grid.topVariance()) * durationNs)),
            Math.round(Math.sqrt(grid.holdVariance()) * durationNs),
            Math.round(Math.hypot(contactNs, Math.sqrt(grid.loweringVariance()) * durationNs))),
        form.seen(risePart, Math.round(longestHold() * durationNs)));
  }

  /**
   * How fast the load of the held heel drifted by the last estimate, as a part of that at rest a
   * second, in the mean over the time in the air: negative if it sank, 0 if no drift was likelier
   * than one.
   */
  double driftPartPerS() {
    return driftPartPerS;
  }

  /** The hold, and a part of its standard error. */
  private double longestHold() {
    return grid.lowering() - grid.top() + DOUBT_ERRORS * Math.sqrt(grid.holdVariance());
  }

  private static double fallOdds(RepForm form) {
    return form.reloadNs() < FALLEN_NS ? LIKELY_FALL : UNLIKELY_FALL;
  }

  /** The last estimate was of a repetition that counts: the next is expected to be like it. */
  void learn() {
    tempo.learn(durationS, grid.lift(), grid.loweringLength(), grid.doubt(), grid.driftLog());
  }

  /**
   * Whether the forefoot showed a lift and a lowering in the last estimate; where it did not, the
   * heel may have rested in the air all the time.
   */
  boolean isMovementSeen() {
    return grid.isSeen(plainFit, SEEN_ERROR_PART);
  }

  /** Averages the forefoot's load into at most {@link #MOST_SAMPLES} samples of relative time. */
  private void takeSamples(long heelOffNs, long heelDownNs) {
    long from = Math.min(history.indexAt(heelOffNs) + 1, history.last());
    long to = Math.max(from, history.indexAt(heelDownNs));
    long stride = (to - from) / MOST_SAMPLES + 1;
    long before = (from - history.indexAt(heelOffNs - BEFORE_NS)) / stride;
    fit.clear();
    plainFit.clear();
    creep.clear();
    for (long start = from - before * stride; start + stride - 1 <= to; start += stride) {
      double timeS = 0;
      double load = 0;
      for (long i = start; i < start + stride; i++) {
        timeS += (history.timeNs(i) - heelOffNs) / 1e9;
        load += history.forefoot(i);
      }
      timeS /= stride;
      load /= stride;
      double crept = creep.follow(timeS, load);
      if (start >= from) {
        fit.add(timeS / durationS, load, crept);
        plainFit.add(timeS / durationS, load, crept);
      }
    }
    fit.finish(durationS);
    plainFit.finish(durationS);
  }

  /** Contact is found to about a sample. */
  private double samplePeriodNs(long heelOffNs, long heelDownNs) {
    long from = history.indexAt(heelOffNs);
    long to = history.indexAt(heelDownNs);
    return (history.timeNs(to) - history.timeNs(from)) / (double) Math.max(1, to - from);
  }
}
