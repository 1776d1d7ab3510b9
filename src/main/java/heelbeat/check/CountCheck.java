package heelbeat.check;

import heelbeat.signal.Foot;

/**
 * How one foot was counted.
 *
 * @param still what was counted while nobody moved
 * @param done how many the person did in the free set; 0 if nobody said
 * @param free how many were counted of them
 * @param led how many were led
 * @param right how many of them were counted once
 */
public record CountCheck(Foot foot, int still, int done, int free, int led, int right) {
  /** Whether all is as it was done. */
  boolean isRight() {
    return still == 0 && isFreeRight() && right == led;
  }

  /**
   * Whether the free set was counted as it was done; of one that nobody counted nothing is known.
   */
  boolean isFreeRight() {
    return done == 0 || free == done;
  }
}
