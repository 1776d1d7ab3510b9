/**
 * Pads that are not there: recordings, read and written, and the simulated person. They come in by
 * the same door as a real pad, so a replay is the device.
 */
@NullMarked
package heelbeat.replay;

import org.jspecify.annotations.NullMarked;
