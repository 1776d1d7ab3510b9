@NullMarked
package heelbeat.explain;

import org.jspecify.annotations.NullMarked;
