package heelbeat.rep;

import heelbeat.signal.Foot;

/**
 * One step on the toes.
 *
 * @param startNs the forefoot came onto the pad with the heel up, in nanoseconds on the pad's time
 *     base
 * @param endNs the foot left the pad, or its heel came down
 */
public record ToeStep(Foot foot, long startNs, long endNs) {

  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public ToeStep {
    if (endNs < startNs) {
      throw new IllegalArgumentException("a step from " + startNs + " to " + endNs);
    }
  }
}
