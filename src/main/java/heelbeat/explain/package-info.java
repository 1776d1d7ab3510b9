/**
 * Why a repetition was or was not counted, as text and as a picture: what the chain told and when,
 * what it had learnt by then, and the thresholds that decided. Also what a run looked like as a
 * whole, and what light and buzzer say.
 */
@NullMarked
package heelbeat.explain;

import org.jspecify.annotations.NullMarked;
