/** Specification of cues and verdicts. */
@NullMarked
package heelbeat.coach;

import org.jspecify.annotations.NullMarked;
