/**
 * Pads that are not there: recordings, read and written, and the simulated person. They come in by
 * the same door as a real pad, so a replay is the device.
 *
 * <p>Start at {@link heelbeat.replay.Replay}: a {@link heelbeat.replay.FrameStream}, from a
 * recording or a person, goes in as fast as it can; {@link heelbeat.replay.PacedPad} gives the same
 * at its pace. {@link heelbeat.replay.FrameRecorder} writes what a pad delivers, on a thread of its
 * own.
 */
@NullMarked
package heelbeat.replay;

import org.jspecify.annotations.NullMarked;
