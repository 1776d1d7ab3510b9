/**
 * Why a repetition was or was not counted, as text and as a picture: what the chain told and when,
 * what it had learnt by then, and the thresholds that decided. Also a whole run as a picture, and
 * the card of the cues.
 *
 * <p>Start at {@link heelbeat.explain.Account}: a recording goes through the real chain and comes
 * out as what happened; {@link heelbeat.explain.Excerpt} looks at a part of it again. On the
 * calling thread.
 */
@NullMarked
package heelbeat.explain;

import org.jspecify.annotations.NullMarked;
