/** What Heelbeat costs on the machine at hand: figures, measured while somebody waits. */
@NullMarked
package heelbeat.bench;

import org.jspecify.annotations.NullMarked;
