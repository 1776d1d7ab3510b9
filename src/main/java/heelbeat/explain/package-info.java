/**
 * Why a repetition was or was not counted, as text and as a picture: what the chain told and when,
 * what it had learnt by then, and the thresholds that decided.
 */
@NullMarked
package heelbeat.explain;

import org.jspecify.annotations.NullMarked;
