package heelbeat.coach;

import java.util.List;
import java.util.Map;

/**
 * What a set or a session comes to.
 *
 * @param pushUps repetitions, two heels that rise together being one
 * @param left the left foot's repetitions
 * @param right the right foot's
 * @param partials lifts in which the heel never left
 * @param good push-ups without a fault
 * @param longestStreak the most good push-ups in a row
 * @param tensionNs time under tension: how long a heel was up, in nanoseconds
 * @param steps on the toes
 * @param toesNs how long a foot stood on its toes between steps, in nanoseconds
 * @param perMinute cadence, from heel-off to heel-off without pauses; not a number with fewer than
 *     two push-ups
 * @param adherence the part of lifts, holds and lowerings that took as long as the protocol asks, 0
 *     to 1; not a number without repetitions
 * @param symmetryPercent the symmetry index of Robinson et al. (1987), 100 (L - R) / ((L + R) / 2),
 *     of the mean times that the heels were up; not a number if one foot did nothing
 * @param faults how many push-ups had each fault, of one foot or both
 * @param findings what no single repetition shows
 */
public record Totals(
    int pushUps,
    int left,
    int right,
    int partials,
    int good,
    int longestStreak,
    long tensionNs,
    int steps,
    long toesNs,
    double perMinute,
    double adherence,
    double symmetryPercent,
    Map<FormFault, Integer> faults,
    List<SetFinding> findings) {
  /** Copies faults and findings. */
  public Totals {
    faults = Map.copyOf(faults);
    findings = List.copyOf(findings);
  }
}
