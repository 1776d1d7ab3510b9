/**
 * Repetitions of one foot: which lifts count, why the others do not, and when each phase began and
 * ended.
 *
 * <p>Start at {@link heelbeat.rep.RepSegmenter}, which decides whether a lift counts: heel events
 * and samples go in; a {@link heelbeat.rep.Rep} with its phases and their errors comes out, or a
 * {@link heelbeat.rep.RejectedRep} that says why not. The phases are {@link
 * heelbeat.rep.PhaseEstimator}'s. On the thread that brings the frames, within 150 ms of the
 * landing.
 */
@NullMarked
package heelbeat.rep;

import org.jspecify.annotations.NullMarked;
