/** The chain itself, from frames to counted repetitions and cues. */
@NullMarked
package heelbeat.session;

import org.jspecify.annotations.NullMarked;
