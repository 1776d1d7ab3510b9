/** Commands, configuration and wiring: the only room that makes adapters and knows them all. */
@NullMarked
package heelbeat.app;

import org.jspecify.annotations.NullMarked;
