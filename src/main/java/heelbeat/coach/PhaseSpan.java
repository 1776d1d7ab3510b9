package heelbeat.coach;

/**
 * How long one phase of a repetition is to take, in nanoseconds.
 *
 * @param leastNs anything shorter is not what was asked for
 * @param targetNs what the metronome beats
 * @param mostNs anything longer is not what was asked for either, though it is no fault
 */
public record PhaseSpan(long leastNs, long targetNs, long mostNs) {
  /** Any length; the metronome beats a second. */
  public static final PhaseSpan ANY = new PhaseSpan(0, 1_000_000_000L, Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if the lengths do not rise or one is negative
   */
  public PhaseSpan {
    if (!(0 <= leastNs && leastNs <= targetNs && targetNs <= mostNs)) {
      throw new IllegalArgumentException(
          "lengths of a phase must rise: " + leastNs + ", " + targetNs + ", " + mostNs);
    }
  }

  /** Whether a phase of that length is what was asked for. */
  public boolean contains(long lengthNs) {
    return leastNs <= lengthNs && lengthNs <= mostNs;
  }
}
