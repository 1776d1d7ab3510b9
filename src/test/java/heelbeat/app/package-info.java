@NullMarked
package heelbeat.app;

import org.jspecify.annotations.NullMarked;
