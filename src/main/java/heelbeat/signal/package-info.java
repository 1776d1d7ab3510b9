/**
 * Samples, and what can be said of one sensor alone: what a pad delivers, and the filters, ranges
 * and noise estimates that read it.
 *
 * <p>Start at {@link heelbeat.signal.PadListener}: a pad announces its {@link
 * heelbeat.signal.PadFormat}, and then hands over frames, each a time in nanoseconds and four
 * counts. Loads, as parts of a learnt range, come out of {@link heelbeat.signal.LoadScale} and
 * {@link heelbeat.signal.LoadRange}. Primitives only, no time but the sample's, on the thread that
 * brings the frames.
 */
@NullMarked
package heelbeat.signal;

import org.jspecify.annotations.NullMarked;
