package heelbeat.replay;

import heelbeat.signal.PadFormat;

/**
 * Frames one after the other, from a recording or a simulated person. Starts before its first
 * frame; used by one thread.
 */
public interface FrameStream extends AutoCloseable {
  /** What the pad that made the frames knew of itself; the same for the whole stream. */
  PadFormat format();

  /**
   * Moves to the next frame.
   *
   * @return false at the end, and then again at every further call
   * @throws RecordingException if the next frame cannot be had; those before it were good, and
   *     there are no more
   */
  boolean advance() throws RecordingException;

  /** When the current frame was taken, in nanoseconds; rises from frame to frame. */
  long timeNs();

  /**
   * The current frame's counts, indexed by {@link heelbeat.signal.Channel#index()}; a channel that
   * the format does not name reads 0. The stream's own buffer, overwritten by {@link #advance()}.
   */
  int[] counts();

  /** Releases what the stream reads from; idempotent and never throws. */
  @Override
  void close();
}
