package heelbeat.rep;

import heelbeat.signal.Foot;

/**
 * One counted repetition of one foot. Times are nanoseconds on the pad's time base and rise in the
 * order of the components after the foot.
 *
 * @param foot the foot that did it
 * @param heelOffNs the heel lost contact
 * @param topNs the heel reached its highest point
 * @param loweringNs the heel started down
 * @param heelDownNs the heel touched the pad again
 * @param errors how well the phases are known
 * @param form how else it was done
 */
public record Rep(
    Foot foot,
    long heelOffNs,
    long topNs,
    long loweringNs,
    long heelDownNs,
    PhaseErrors errors,
    RepForm form) {

  /**
   * @throws IllegalArgumentException if the times do not rise
   */
  public Rep {
    if (!(heelOffNs <= topNs && topNs <= loweringNs && loweringNs <= heelDownNs)) {
      throw new IllegalArgumentException(
          "phases out of order: "
              + heelOffNs
              + ", "
              + topNs
              + ", "
              + loweringNs
              + ", "
              + heelDownNs);
    }
  }

  /** From heel-off to heel-down, in nanoseconds. */
  public long upNs() {
    return heelDownNs - heelOffNs;
  }

  /** From heel-off to the top, in nanoseconds. */
  public long concentricNs() {
    return topNs - heelOffNs;
  }

  /** From the top to the start of lowering, in nanoseconds. */
  public long holdNs() {
    return loweringNs - topNs;
  }

  /** From the start of lowering to heel-down, in nanoseconds. */
  public long eccentricNs() {
    return heelDownNs - loweringNs;
  }

  /** The lift with its error. */
  public Measured concentric() {
    return new Measured(concentricNs(), errors.concentricNs());
  }

  /** The hold with its error. */
  public Measured hold() {
    return new Measured(holdNs(), errors.holdNs());
  }

  /** The lowering with its error. */
  public Measured eccentric() {
    return new Measured(eccentricNs(), errors.eccentricNs());
  }

  /**
   * The three for a person, such as {@code lift 0.7 ± 0.2, hold 1.9 ± 0.6, lowering 2.1 ± 0.6 s}.
   */
  public String phasesText() {
    return "lift "
        + concentric().figures()
        + ", hold "
        + hold().figures()
        + ", lowering "
        + eccentric().text();
  }
}
