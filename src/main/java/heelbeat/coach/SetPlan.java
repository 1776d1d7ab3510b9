package heelbeat.coach;

/**
 * How repetitions make up sets. Two heels that rise together are one repetition here.
 *
 * @param sets how many; 0 for any number
 * @param fewestReps a set is done with so many; 0 for one that only a pause ends
 * @param mostReps a set ends with so many, whether or not more follow; 0 with a {@code fewestReps}
 *     of 0
 * @param restNs from one set to the next, in nanoseconds
 * @param pauseNs without a repetition for this long, with the feet on the pad, a set has ended
 * @param sides which feet do it
 */
public record SetPlan(
    int sets, int fewestReps, int mostReps, long restNs, long pauseNs, Sides sides) {
  /**
   * @throws IllegalArgumentException if a number is negative, or the fewest are more than the most
   */
  public SetPlan {
    if (sets < 0 || fewestReps < 0 || mostReps < fewestReps || restNs < 0 || pauseNs < 0) {
      throw new IllegalArgumentException(
          sets + " sets of " + fewestReps + " to " + mostReps + ", rest " + restNs);
    }
  }

  /** Whether only a pause ends a set. */
  public boolean isContinuous() {
    return mostReps == 0;
  }
}
