@NullMarked
package heelbeat.faults;

import org.jspecify.annotations.NullMarked;
