package heelbeat.rep;

import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;
import java.util.List;

/**
 * Reads top and start of lowering from the forefoot's load while the heel was up. The heel rises
 * along a minimum-jerk curve, rests, and comes down in one of a few ways; the load follows its
 * height and, by inertia, its acceleration. The instants whose movement explains the load with the
 * least squared error win.
 */
final class PhaseEstimator {
  private static final int MOST_SAMPLES = 64;
  private static final int COARSE_STEPS = 20;
  private static final int REFINEMENTS = 5;

  /** A ramp is at least this part of the time the heel is up. */
  private static final double SHORTEST_RAMP = 0.04;

  /** A lift and a lowering are seen if they leave at most this part of a mere hold's error. */
  private static final double SEEN_ERROR_PART = 0.3;

  private static final List<Descent> DESCENTS = List.of(Descent.values());

  private final LoadHistory history;
  private final MovementFit fit = new MovementFit(MOST_SAMPLES);
  private double top;
  private double lowering;
  private double error;
  private double errorIfHeld;

  PhaseEstimator(LoadHistory history) {
    this.history = history;
  }

  /**
   * The repetition between a heel-off and its heel-down, with the instants in between estimated.
   *
   * @param heelOffNs nanoseconds, still remembered by the history
   * @param heelDownNs nanoseconds, later than heel-off
   */
  Rep estimate(Foot foot, long heelOffNs, long heelDownNs) {
    takeSamples(heelOffNs, heelDownNs);
    errorIfHeld = fit.squaredError(SHORTEST_RAMP, 1 - SHORTEST_RAMP, Descent.LANDED);
    error = Double.POSITIVE_INFINITY;
    for (Descent descent : DESCENTS) {
      search(descent);
    }
    long durationNs = heelDownNs - heelOffNs;
    return new Rep(
        foot,
        heelOffNs,
        heelOffNs + Math.round(top * durationNs),
        heelOffNs + Math.round(lowering * durationNs),
        heelDownNs);
  }

  /**
   * Whether the forefoot showed a lift and a lowering in the last estimate; where it did not, the
   * heel may have rested in the air all the time.
   */
  boolean isMovementSeen() {
    return error < SEEN_ERROR_PART * errorIfHeld;
  }

  /** Tries a grid of all pairs of instants, then ever finer ones around the best pair. */
  private void search(Descent descent) {
    double step = (1 - 4 * SHORTEST_RAMP) / COARSE_STEPS;
    double first = 2 * SHORTEST_RAMP;
    double bestTop = first;
    double bestLowering = first;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= COARSE_STEPS; i++) {
      for (int j = i; j <= COARSE_STEPS; j++) {
        double tried = fit.squaredError(first + i * step, first + j * step, descent);
        if (tried < least) {
          least = tried;
          bestTop = first + i * step;
          bestLowering = first + j * step;
        }
      }
    }
    for (int round = 0; round < REFINEMENTS; round++) {
      step /= 2;
      double aroundTop = bestTop;
      double aroundLowering = bestLowering;
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          double nearTop = Math.clamp(aroundTop + i * step, SHORTEST_RAMP, 1 - SHORTEST_RAMP);
          double nearLowering = Math.clamp(aroundLowering + j * step, nearTop, 1 - SHORTEST_RAMP);
          double tried = fit.squaredError(nearTop, nearLowering, descent);
          if (tried < least) {
            least = tried;
            bestTop = nearTop;
            bestLowering = nearLowering;
          }
        }
      }
    }
    if (least < error) {
      error = least;
      top = bestTop;
      lowering = bestLowering;
    }
  }

  /** Averages the forefoot's load into at most {@link #MOST_SAMPLES} samples of relative time. */
  private void takeSamples(long heelOffNs, long heelDownNs) {
    long from = Math.min(history.indexAt(heelOffNs) + 1, history.last());
    long to = Math.max(from, history.indexAt(heelDownNs));
    long stride = (to - from) / MOST_SAMPLES + 1;
    double durationNs = heelDownNs - heelOffNs;
    fit.clear();
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
