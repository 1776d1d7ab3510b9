package heelbeat.check;

import heelbeat.signal.Foot;
import heelbeat.summary.Phase;

/**
 * How one phase of one foot compares with what was asked, over all push-ups that were led and
 * counted, but for the first at each tempo.
 *
 * @param n how many
 * @param meanNs what was measured less what was asked, the mean in nanoseconds
 * @param spreadNs how far single ones scatter around it, as a standard deviation in nanoseconds
 * @param mostNs nine of ten differ by no more than that, either way
 * @param covered the part that lies within two standard errors of what was asked, if each is
 *     widened by what people's following of beats scatters
 */
public record PhaseCheck(
    Foot foot, Phase phase, int n, long meanNs, long spreadNs, long mostNs, double covered) {

  /**
   * What the pad can be trusted with: a person's habit may have hidden an error of the pad that
   * goes the other way.
   */
  public long trustedNs() {
    return mostNs + Analysis.FOLLOWING_NS;
  }
}
