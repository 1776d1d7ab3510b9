/** Specification of what a check says of good and bad pads. */
@NullMarked
package heelbeat.check;

import org.jspecify.annotations.NullMarked;
