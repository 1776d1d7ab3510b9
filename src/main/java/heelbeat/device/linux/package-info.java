/**
 * What Pi4J lacks on this Java: providers for GPIO, I2C, SPI and PWM over the kernel's own
 * interfaces, called by {@code java.lang.foreign}. They need 64-bit Linux with glibc 2.32 or newer,
 * and {@code --enable-native-access}.
 *
 * <p>{@link heelbeat.device.linux.LinuxBoard} is the only door. The day Pi4J's own provider for
 * Java's foreign functions can be had, this folder goes and the door's few users ask Pi4J instead.
 */
@NullMarked
package heelbeat.device.linux;

import org.jspecify.annotations.NullMarked;
