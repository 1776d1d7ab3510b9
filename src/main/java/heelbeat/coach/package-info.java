/** What to tell the person, and how one light and one buzzer say it. */
@NullMarked
package heelbeat.coach;

import org.jspecify.annotations.NullMarked;
