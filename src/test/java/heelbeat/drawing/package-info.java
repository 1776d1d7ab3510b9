@NullMarked
package heelbeat.drawing;

import org.jspecify.annotations.NullMarked;
