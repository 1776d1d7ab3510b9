package heelbeat.accuracy;

import heelbeat.replay.Pace;

/**
 * How wrong one time was, and how wrong it was said to be.
 *
 * @param pace of the repetition
 * @param ms counted minus true
 * @param standardMs the standard error that came with it; not a number if none did
 */
record TimingError(Pace pace, double ms, double standardMs) {
  boolean isWithinTwoStandardErrors() {
    return Math.abs(ms) <= 2 * standardMs;
  }
}
