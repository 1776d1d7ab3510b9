@NullMarked
package heelbeat.store;

import org.jspecify.annotations.NullMarked;
