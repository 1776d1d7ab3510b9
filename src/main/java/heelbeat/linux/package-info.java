/**
 * All that Heelbeat asks of Linux itself, by {@code java.lang.foreign}: GPIO, I2C, SPI and PWM as
 * providers for Pi4J, the sleep of the loop's clock, systemd's notices, whether the machine's clock
 * is set, what the process costs. It needs 64-bit Linux with glibc 2.32 or newer, and {@code
 * --enable-native-access}.
 *
 * <p>Start at {@link heelbeat.linux.LinuxBoard}: a request for a pin or a bus goes in, an object of
 * Pi4J's own interfaces comes out. The day Pi4J's own providers can be had, it goes and its few
 * users ask Pi4J instead. Each object is used by the thread that asked for it; {@link
 * heelbeat.linux.LoopWatch} alone has a thread of its own.
 */
@NullMarked
package heelbeat.linux;

import org.jspecify.annotations.NullMarked;
