package heelbeat.drawing;

/**
 * A scale from 0 to a round number, with marks a round step apart.
 *
 * @param step between two marks, above 0
 * @param max the last mark
 */
public record Axis(double step, double max) {
  private static final int MOST_STEPS = 5;

  /**
   * The scale that a value fits on.
   *
   * @param value the largest to show, not negative
   * @param leastStep no step is smaller, above 0
   */
  public static Axis upTo(double value, double leastStep) {
    double step = leastStep;
    // 1, 2, 5, 10, 20, 50, ...
    for (int i = 0; step * MOST_STEPS < value; i++) {
      step *= i % 3 == 1 ? 2.5 : 2;
    }
    return new Axis(step, step * Math.max(1, Math.ceil(value / step)));
  }

  /** How many steps from 0 to the last mark. */
  public int steps() {
    return (int) Math.round(max / step);
  }
}
