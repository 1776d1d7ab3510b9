/** What several rooms say alike: why a file cannot be had, and how many there are of something. */
@NullMarked
package heelbeat.words;

import org.jspecify.annotations.NullMarked;
