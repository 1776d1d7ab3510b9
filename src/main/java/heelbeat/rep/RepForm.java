package heelbeat.rep;

/**
 * How a repetition was done, apart from its phases.
 *
 * @param restNs how long the heel had been on the pad before, in nanoseconds
 * @param unloadNs how long its last three quarters of load took to go before heel-off; 0 on the
 *     edge of a step, where the heel feels nothing
 * @param reloadNs how long its first quarter of load took to come after heel-down: little where it
 *     was dropped; 0 on the edge of a step
 * @param risePart what the forefoot carried more at the top than when the heel had just left, as a
 *     part of its load at rest; of quick lifts, which inertia rules, it tells less. Not a number on
 *     the edge of a step
 * @param riseM how far the body rose, in metres; not a number but on the edge of a step
 * @param longestHoldNs how long it was held, and a part of what is not known of that, in
 *     nanoseconds; {@link #NOT_KNOWN} where nobody asked
 */
public record RepForm(
    long restNs, long unloadNs, long reloadNs, double risePart, double riseM, long longestHoldNs) {
  /** No time at all. */
  public static final long NOT_KNOWN = -1;

  /** Of a heel that is felt, and of which it is not known how long it may have been held. */
  public RepForm(long restNs, long unloadNs, long reloadNs, double risePart) {
    this(restNs, unloadNs, reloadNs, risePart, Double.NaN, NOT_KNOWN);
  }

  /** Of a raise on the edge of a step. */
  static RepForm onEdge(long restNs, double riseM) {
    return new RepForm(restNs, 0, 0, Double.NaN, riseM, NOT_KNOWN);
  }

  /** How high it was, in one unit for all that a foot does in a session. */
  public double rise() {
    return Double.isNaN(riseM) ? risePart : riseM;
  }

  /** The same, with what the forefoot tells. */
  RepForm seen(double rise, long longestNs) {
    return new RepForm(restNs, unloadNs, reloadNs, rise, riseM, longestNs);
  }
}
