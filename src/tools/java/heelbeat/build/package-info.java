/** What the build does to libraries before the program runs with them. */
@NullMarked
package heelbeat.build;

import org.jspecify.annotations.NullMarked;
