package heelbeat.drawing;

/**
 * A scale between two round numbers, with marks a round step apart.
 *
 * @param min the first mark
 * @param step between two marks, above 0
 * @param max the last mark
 */
public record Axis(double min, double step, double max) {
  private static final int MOST_STEPS = 5;

  /**
   * The scale from 0 that a value fits on.
   *
   * @param value the largest to show, not negative
   * @param leastStep no step is smaller, above 0
   */
  public static Axis upTo(double value, double leastStep) {
    double step = step(value, leastStep);
    return new Axis(0, step, step * Math.max(1, Math.ceil(value / step)));
  }

  /**
   * The scale that two values and all between them just fit on, which shows how they differ.
   *
   * @param low the smallest to show, not negative
   * @param high the largest, not below it
   * @param leastStep no step is smaller, above 0
   */
  public static Axis around(double low, double high, double leastStep) {
    double step = step(high - low, leastStep);
    double min = step * Math.floor(low / step);
    return new Axis(min, step, Math.max(min + step, step * Math.ceil(high / step)));
  }

  private static double step(double range, double leastStep) {
    double step = leastStep;
    // 1, 2, 5, 10, 20, 50, ...
    for (int i = 0; step * MOST_STEPS < range; i++) {
      step *= i % 3 == 1 ? 2.5 : 2;
    }
    return step;
  }

  /** How many steps from the first to the last mark. */
  public int steps() {
    return (int) Math.round((max - min) / step);
  }

  /** The value at a mark, 0 for the first. */
  public double mark(int index) {
    return min + index * step;
  }
}
