/**
 * The chain itself, from frames to counted repetitions and cues.
 *
 * <p>Start at {@link heelbeat.session.Session}: a pad's frames go in, {@link
 * heelbeat.session.SessionEvent}s come out, and the light and sound of the moment can be asked for.
 * Each foot has a {@link heelbeat.session.FootChain}. On the thread that brings the frames; the
 * same frames give the same events, bit for bit.
 */
@NullMarked
package heelbeat.session;

import org.jspecify.annotations.NullMarked;
