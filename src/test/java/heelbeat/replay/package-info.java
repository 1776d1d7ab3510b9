/** Specification of recordings, read, written and played. */
@NullMarked
package heelbeat.replay;

import org.jspecify.annotations.NullMarked;
