/**
 * Samples and what can be said of one sensor alone: what a pad delivers, and the filters, running
 * baselines and noise estimates that read it. Primitives only; time arrives with the sample.
 */
@NullMarked
package heelbeat.signal;

import org.jspecify.annotations.NullMarked;
