/**
 * One foot's contact with the pad: when foot and heel come and go, told from two force sensors, and
 * what is wrong with a sensor when it is.
 *
 * <p>Start at {@link heelbeat.heel.HeelDetector}: samples of a foot go in, {@link
 * heelbeat.heel.HeelEvent}s come out, each dated back to when it happened. What no foot does is
 * taken out before, by {@link heelbeat.heel.FootJumps} and {@link heelbeat.heel.Crosstalk}. On the
 * thread that brings the frames; nothing is allocated between events.
 */
@NullMarked
package heelbeat.heel;

import org.jspecify.annotations.NullMarked;
