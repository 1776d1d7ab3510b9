/** Tests of the figures. */
@NullMarked
package heelbeat.bench;

import org.jspecify.annotations.NullMarked;
