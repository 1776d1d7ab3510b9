@NullMarked
package heelbeat.share;

import org.jspecify.annotations.NullMarked;
