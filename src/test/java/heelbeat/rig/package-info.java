/**
 * The other side of the rig's devices: simulated chips behind drivers of a real Linux kernel. Most
 * of it works only in the guest that {@code scripts/rig-test} starts.
 */
@NullMarked
package heelbeat.rig;

import org.jspecify.annotations.NullMarked;
