@NullMarked
package heelbeat.terminal;

import org.jspecify.annotations.NullMarked;
