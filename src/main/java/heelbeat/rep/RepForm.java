package heelbeat.rep;

/**
 * How a repetition was done, apart from its phases.
 *
 * @param restNs how long the heel had been on the pad before, in nanoseconds
 * @param unloadNs how long its last three quarters of load took to go before heel-off
 * @param reloadNs how long its first quarter of load took to come after heel-down: little where it
 *     was dropped
 * @param risePart what the forefoot carried more at the top than when the heel had just left, as a
 *     part of its load at rest: falls as the lifts of a tired person get lower; of quick lifts,
 *     which inertia rules, it tells less. Of a raise on the edge of a step, whose heel feels
 *     nothing: how far the body rose, in metres; the two times before it are 0 there
 * @param longestHoldNs how long it was held, and a part of what is not known of that, in
 *     nanoseconds; {@link #NOT_KNOWN} where nobody asked
 */
public record RepForm(
    long restNs, long unloadNs, long reloadNs, double risePart, long longestHoldNs) {
  /** No time at all. */
  public static final long NOT_KNOWN = -1;

  /** Of a repetition of which it is not known how long it may have been held. */
  public RepForm(long restNs, long unloadNs, long reloadNs, double risePart) {
    this(restNs, unloadNs, reloadNs, risePart, NOT_KNOWN);
  }

  /** The same, with what the forefoot tells. */
  RepForm seen(double rise, long longestNs) {
    return new RepForm(restNs, unloadNs, reloadNs, rise, longestNs);
  }
}
