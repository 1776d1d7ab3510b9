@NullMarked
package heelbeat.summary;

import org.jspecify.annotations.NullMarked;
