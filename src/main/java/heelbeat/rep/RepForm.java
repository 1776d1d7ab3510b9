package heelbeat.rep;

/**
 * How a repetition was done, apart from its phases.
 *
 * @param restNs how long the heel had been on the pad before, in nanoseconds
 * @param unloadNs how long its last three quarters of load took to go before heel-off
 * @param reloadNs how long its first quarter of load took to come after heel-down: little where it
 *     was dropped
 * @param risePart what the forefoot carried more, in the mean while the heel was up, than at
 *     heel-off, as a part of its load at rest: falls as the lifts of a tired person get lower; of
 *     quick lifts, which inertia rules, it tells little. Of a raise on the edge of a step, whose
 *     heel feels nothing: how far the body rose, in metres; the two times before it are 0 there
 */
public record RepForm(long restNs, long unloadNs, long reloadNs, double risePart) {}
