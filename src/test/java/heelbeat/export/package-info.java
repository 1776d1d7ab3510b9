@NullMarked
package heelbeat.export;

import org.jspecify.annotations.NullMarked;
