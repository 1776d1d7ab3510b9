package heelbeat.rep;

import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;
import java.util.List;

/**
 * Reads top and start of lowering from the forefoot's load while the heel was up. The heel rises
 * along a minimum-jerk curve, rests, and is lowered or released; the load follows its height and,
 * by inertia, its acceleration. The instants win whose movement explains the load best and is not
 * unlike the person's others.
 */
final class PhaseEstimator {
  private static final List<Descent> DESCENTS = List.of(Descent.values());
  private static final int MOST_SAMPLES = 64;
  private static final int COARSE_STEPS = 20;
  private static final int REFINEMENTS = 5;

  /** A ramp is at least this part of the time the heel is up. */
  private static final double SHORTEST_RAMP = 0.04;

  /** Sway and tremor last over many samples: so few of them are worth something of their own. */
  private static final double INDEPENDENT_SAMPLES = 8;

  /** A lift and a lowering are seen if they leave at most this part of a mere hold's error. */
  private static final double SEEN_ERROR_PART = 0.3;

  private final LoadHistory history;
  private final MovementFit fit;
  private final Tempo tempo = new Tempo();
  private double durationS;
  private double top;
  private double lowering;
  private double leastCost;
  private boolean isMovementSeen;

  /**
   * @param doesCreep whether the forefoot's sensor is a resistor
   */
  PhaseEstimator(LoadHistory history, boolean doesCreep) {
    this.history = history;
    this.fit = new MovementFit(MOST_SAMPLES, doesCreep);
  }

  /**
   * The repetition between a heel-off and its heel-down, with the instants in between estimated.
   *
   * @param heelOffNs nanoseconds, still remembered by the history
   * @param heelDownNs nanoseconds, later than heel-off
   */
  Rep estimate(Foot foot, long heelOffNs, long heelDownNs) {
    takeSamples(heelOffNs, heelDownNs);
    leastCost = Double.POSITIVE_INFINITY;
    Descent best = Descent.LOWERED;
    for (Descent descent : DESCENTS) {
      if (search(descent)) {
        best = descent;
      }
    }
    isMovementSeen =
        fit.squaredError(top, lowering, best) < SEEN_ERROR_PART * fit.squaredErrorAtRest();
    long durationNs = heelDownNs - heelOffNs;
    return new Rep(
        foot,
        heelOffNs,
        heelOffNs + Math.round(top * durationNs),
        heelOffNs + Math.round(lowering * durationNs),
        heelDownNs);
  }

  /** The last estimate was of a repetition that counts: the next is expected to be like it. */
  void learn() {
    tempo.learn(durationS, top * durationS, (1 - lowering) * durationS);
  }

  /**
   * Whether the forefoot showed a lift and a lowering in the last estimate; where it did not, the
   * heel may have rested in the air all the time.
   */
  boolean isMovementSeen() {
    return isMovementSeen;
  }

  /**
   * Tries a grid of all pairs of instants, then ever finer ones around the best pair.
   *
   * @return whether it found better instants than before
   */
  private boolean search(Descent descent) {
    double costBefore = leastCost;
    double step = (1 - 4 * SHORTEST_RAMP) / COARSE_STEPS;
    double first = 2 * SHORTEST_RAMP;
    for (int i = 0; i <= COARSE_STEPS; i++) {
      for (int j = i; j <= COARSE_STEPS; j++) {
        consider(first + i * step, first + j * step, descent);
      }
    }
    if (leastCost == costBefore) {
      return false;
    }
    for (int round = 0; round < REFINEMENTS; round++) {
      step /= 2;
      double aroundTop = top;
      double aroundLowering = lowering;
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          double nearTop = Math.clamp(aroundTop + i * step, SHORTEST_RAMP, 1 - SHORTEST_RAMP);
          consider(
              nearTop, Math.clamp(aroundLowering + j * step, nearTop, 1 - SHORTEST_RAMP), descent);
        }
      }
    }
    return true;
  }

  private void consider(double triedTop, double triedLowering, Descent descent) {
    double loweringS = (1 - triedLowering) * durationS;
    double surprise =
        descent.surprise(loweringS) + tempo.surprise(durationS, triedTop * durationS, loweringS);
    if (surprise == Double.POSITIVE_INFINITY) {
      return;
    }
    double error = fit.squaredError(triedTop, triedLowering, descent);
    double cost = surprise + INDEPENDENT_SAMPLES / 2 * Math.log(Math.max(error, Double.MIN_NORMAL));
    if (cost < leastCost) {
      leastCost = cost;
      top = triedTop;
      lowering = triedLowering;
    }
  }

  /** Averages the forefoot's load into at most {@link #MOST_SAMPLES} samples of relative time. */
  private void takeSamples(long heelOffNs, long heelDownNs) {
    long from = Math.min(history.indexAt(heelOffNs) + 1, history.last());
    long to = Math.max(from, history.indexAt(heelDownNs));
    long stride = (to - from) / MOST_SAMPLES + 1;
    double durationNs = heelDownNs - heelOffNs;
    durationS = durationNs / 1e9;
    fit.clear(durationS);
    for (long start = from; start + stride - 1 <= to; start += stride) {
      double time = 0;
      double load = 0;
      for (long i = start; i < start + stride; i++) {
        time += (history.timeNs(i) - heelOffNs) / durationNs;
        load += history.forefoot(i);
      }
      fit.add(time / stride, load / stride);
    }
  }
}
