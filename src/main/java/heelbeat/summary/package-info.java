/**
 * What was done: in a session, on a day, in a week.
 *
 * <p>Start at {@link heelbeat.summary.DaySummaries}: stored repetitions go in, one by one, and what
 * they add up to comes out. It takes room for days and sessions, never for repetitions. On the
 * calling thread.
 */
@NullMarked
package heelbeat.summary;

import org.jspecify.annotations.NullMarked;
