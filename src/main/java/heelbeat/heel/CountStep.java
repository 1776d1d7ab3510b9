package heelbeat.heel;

import heelbeat.signal.LoadScale;

/**
 * Learns by how much a load cell's counts change at least: by one, or by the many that a converter
 * of fewer bits, or a program that leaves the last ones out, makes of one.
 */
final class CountStep {
  /**
   * Larger steps, as a part of the least load that can be a foot, may hide a cell's noise: 131
   * counts of an HX711's 24 bits, whose noise is some 40 (data sheet: 90 nV of 20 mV either way, at
   * 80 readings a second and gain 128).
   */
  private static final double COARSE_PART = 1 / 64.0;

  private final double coarse;
  private boolean isStarted;
  private double own;
  private double neighbour;
  private double least;

  CountStep(LoadScale scale) {
    coarse = COARSE_PART * scale.leastFootLoad();
    least = scale.isZeroKnown() ? 0 : Double.POSITIVE_INFINITY;
  }

  /** Takes the next loads of the sensor and of its neighbour, whose converter is like it. */
  void onSample(double ownLoad, double neighbourLoad) {
    if (isStarted) {
      onChange(Math.abs(ownLoad - own));
      onChange(Math.abs(neighbourLoad - neighbour));
    }
    isStarted = true;
    own = ownLoad;
    neighbour = neighbourLoad;
  }

  private void onChange(double change) {
    if (change > 0 && change < least) {
      least = change;
    }
  }

  /** Whether a cell that converts may give the same count for long, as far as is known. */
  boolean isCoarse() {
    return least > coarse;
  }

  /** The least change, in the load's unit, if it is coarse; else 0. */
  double coarse() {
    return isCoarse() ? least : 0;
  }
}
