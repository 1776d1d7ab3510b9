/**
 * The durable record of what was done: one SQLite file, one thread that writes it, and readers that
 * may look on meanwhile. A repetition that was committed survives a power cut.
 */
@NullMarked
package heelbeat.store;

import org.jspecify.annotations.NullMarked;
