@NullMarked
package heelbeat.crash;

import org.jspecify.annotations.NullMarked;
