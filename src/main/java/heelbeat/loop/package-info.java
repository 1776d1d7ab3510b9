/**
 * The fixed-rate signal loop and its ports: where frames come from, where light and sound go, and
 * what time it is.
 */
@NullMarked
package heelbeat.loop;

import org.jspecify.annotations.NullMarked;
