package heelbeat.coach;

/**
 * How push-ups make up sets.
 *
 * @param sets how many; 0 for any number
 * @param fewestPushUps a set is done with so many; 0 for one that only a pause ends
 * @param mostPushUps a set ends with so many, whether or not more follow; 0 with a {@code
 *     fewestPushUps} of 0
 * @param restNs from one set to the next, in nanoseconds
 * @param pauseNs without a push-up for this long, with the feet on the pad, a set has ended
 * @param sides which feet do it
 */
public record SetPlan(
    int sets, int fewestPushUps, int mostPushUps, long restNs, long pauseNs, Sides sides) {
  /**
   * @throws IllegalArgumentException if a number is negative, or the fewest are more than the most
   */
  public SetPlan {
    if (sets < 0 || fewestPushUps < 0 || mostPushUps < fewestPushUps || restNs < 0 || pauseNs < 0) {
      throw new IllegalArgumentException(
          sets + " sets of " + fewestPushUps + " to " + mostPushUps + ", rest " + restNs);
    }
  }

  /** Whether only a pause ends a set. */
  public boolean isContinuous() {
    return mostPushUps == 0;
  }
}
