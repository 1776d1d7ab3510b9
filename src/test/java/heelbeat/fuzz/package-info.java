/** What the fuzz tests of several rooms hold errors to. */
@NullMarked
package heelbeat.fuzz;

import org.jspecify.annotations.NullMarked;
