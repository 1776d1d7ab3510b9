package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.signal.LoadHistory;

/**
 * Guesses, while the heel is still up, that it has started down: the forefoot's load has fallen
 * clearly from its highest level of this lift. The coach cannot wait for the final estimate.
 */
final class LoweringWatch {
  /** Inertia swings the forefoot's load right after heel-off. */
  private static final long LIFTING_NS = 200_000_000L;

  private static final double SMOOTHING_S = 0.05;

  /** A fall of this part of the rise since heel-off. */
  private static final double FALL_PART = 0.2;

  private static final double FALL_DEVIATIONS = 4;

  /** Once it fell, only a load that is back above this part of that fall is held again. */
  private static final double BACK_PART = 0.3;

  private final FootSignal signal;
  private boolean isFollowing;
  private boolean isLowering;
  private long startNs;
  private double smooth;
  private double atStart;
  private double highest;

  LoweringWatch(FootSignal signal) {
    this.signal = signal;
  }

  void start(long heelOffNs) {
    LoadHistory history = signal.history();
    isFollowing = true;
    isLowering = false;
    startNs = heelOffNs;
    smooth = history.forefoot(history.indexAt(heelOffNs));
    atStart = smooth;
    highest = smooth;
  }

  void stop() {
    isFollowing = false;
    isLowering = false;
  }

  boolean isLowering() {
    return isLowering;
  }

  void onSample(long newest) {
    LoadHistory history = signal.history();
    if (!isFollowing || newest <= history.first()) {
      return;
    }
    double elapsedS = (history.timeNs(newest) - history.timeNs(newest - 1)) / 1e9;
    smooth += Math.min(1, elapsedS / SMOOTHING_S) * (history.forefoot(newest) - smooth);
    if (history.timeNs(newest) - startNs < LIFTING_NS) {
      highest = smooth;
      return;
    }
    highest = Math.max(highest, smooth);
    double fall =
        Math.max(FALL_PART * (highest - atStart), FALL_DEVIATIONS * signal.forefootDeviation());
    // Sway must not make the light waver between holding and lowering.
    isLowering = smooth < highest - (isLowering ? BACK_PART * fall : fall);
  }
}
