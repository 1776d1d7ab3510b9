@NullMarked
package heelbeat.accuracy;

import org.jspecify.annotations.NullMarked;
