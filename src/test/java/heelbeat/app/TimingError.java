package heelbeat.app;

/**
 * How wrong one time was, and how wrong it was said to be.
 *
 * @param ms counted minus true
 * @param standardMs the standard error that came with it; not a number if none did
 */
record TimingError(double ms, double standardMs) {
  boolean isWithinTwoStandardErrors() {
    return Math.abs(ms) <= 2 * standardMs;
  }
}
