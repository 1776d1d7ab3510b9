package heelbeat.replay;

import heelbeat.signal.PadListener;

/** A recording played as fast as it can be read. */
public final class Replay {
  private Replay() {}

  /**
   * Hands a stream's format and then all its remaining frames to a listener.
   *
   * @return the number of frames
   * @throws RecordingException at input that cannot be had or understood, after handing over the
   *     frames before it
   */
  public static long play(FrameStream stream, PadListener listener) throws RecordingException {
    listener.onFormat(stream.format());
    long frames = 0;
    while (stream.advance()) {
      listener.onFrame(stream.timeNs(), stream.counts());
      frames++;
    }
    return frames;
  }
}
