/** Specification of one sensor's filters, scale and baselines. */
@NullMarked
package heelbeat.signal;

import org.jspecify.annotations.NullMarked;
