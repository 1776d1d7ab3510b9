/** Specification of what counts as a repetition and where its phases lie. */
@NullMarked
package heelbeat.rep;

import org.jspecify.annotations.NullMarked;
