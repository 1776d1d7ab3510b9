/**
 * Repetitions: which heel lifts count, why the others do not, and when each phase began and ended.
 */
@NullMarked
package heelbeat.rep;

import org.jspecify.annotations.NullMarked;
