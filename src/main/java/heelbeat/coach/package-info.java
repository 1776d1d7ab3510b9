/**
 * What to tell the person, and how one light and one buzzer say it.
 *
 * <p>Start at {@link heelbeat.coach.Coach}: what the feet do and what was counted go in, a {@link
 * heelbeat.coach.Cue} for light and buzzer and what is to be said of each repetition and set come
 * out. A {@link heelbeat.coach.Plan} says what the person wants to do. On the thread that brings
 * the frames.
 */
@NullMarked
package heelbeat.coach;

import org.jspecify.annotations.NullMarked;
