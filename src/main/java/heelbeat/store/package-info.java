/**
 * The durable record of what was done: one SQLite file, one thread that writes it, and readers that
 * may look on meanwhile. A repetition that was committed survives a power cut.
 *
 * <p>Start at {@link heelbeat.store.StoreThread}: session events go in by a bounded queue, and are
 * on the disk within a second; {@link heelbeat.store.StoreReader} gives sessions back, on any
 * thread and in any process. {@link heelbeat.store.Salvage} reads what is left of a damaged file.
 */
@NullMarked
package heelbeat.store;

import org.jspecify.annotations.NullMarked;
