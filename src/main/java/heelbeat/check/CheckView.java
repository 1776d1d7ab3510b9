package heelbeat.check;

/**
 * What a person is to see of a check now.
 *
 * @param number the stage, from 1
 * @param of how many there are
 * @param title what is asked
 * @param beat what to do now
 * @param secondsLeft for how long; 0 if nobody knows
 * @param left how often the left heel was counted until now
 * @param right the same of the right
 * @param isBeforeCounting whether nobody can say yet how many they did: the set that is counted has
 *     not begun
 * @param isCounting whether the person is to say how many they did
 * @param isOver whether all is done
 */
public record CheckView(
    int number,
    int of,
    String title,
    Beat beat,
    int secondsLeft,
    int left,
    int right,
    boolean isBeforeCounting,
    boolean isCounting,
    boolean isOver) {

  static CheckView of(Course course, int left, int right) {
    return new CheckView(
        course.number(),
        course.stages(),
        course.stage().title(),
        course.beat(),
        course.secondsLeft(),
        left,
        right,
        !isCounting(course) && !course.isFreeOver(),
        isCounting(course),
        course.isOver());
  }

  private static boolean isCounting(Course course) {
    return !course.isOver() && course.stage() instanceof Stage.Free && course.secondsLeft() == 0;
  }

  /** Whether nothing has changed. */
  boolean shows(Course course) {
    return number == course.number()
        && beat == course.beat()
        && secondsLeft == course.secondsLeft()
        && isOver == course.isOver();
  }
}
