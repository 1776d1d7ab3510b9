package heelbeat.rep;

/**
 * Standard errors of a repetition's phases, in nanoseconds: the true length lies within two of them
 * at least nine times out of ten.
 */
public record PhaseErrors(long concentricNs, long holdNs, long eccentricNs) {

  /**
   * @throws IllegalArgumentException if one is negative
   */
  public PhaseErrors {
    if (Math.min(concentricNs, Math.min(holdNs, eccentricNs)) < 0) {
      throw new IllegalArgumentException(
          "negative error: " + concentricNs + ", " + holdNs + ", " + eccentricNs);
    }
  }
}
