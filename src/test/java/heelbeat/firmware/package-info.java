/** The serial pad's firmware, in a simulated ATmega328P. */
@NullMarked
package heelbeat.firmware;

import org.jspecify.annotations.NullMarked;
