/**
 * What Heelbeat tells the machine that it runs on, and asks of it: systemd, whether the loop still
 * turns; the kernel, whether its clock is set. The JDK has neither, so both go to the C library by
 * {@code java.lang.foreign}.
 */
@NullMarked
package heelbeat.app.host;

import org.jspecify.annotations.NullMarked;
