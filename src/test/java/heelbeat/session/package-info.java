/** Specification of the whole chain from frames to events. */
@NullMarked
package heelbeat.session;

import org.jspecify.annotations.NullMarked;
