package heelbeat.session;

import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;

/** Frames that are kept, to be made worse and played again. */
record HeldFrames(PadFormat format, List<Frame> frames) {
  /** One frame, whose counts are its own and may be changed. */
  static final class Frame {
    private final long timeNs;
    private final int[] counts;

    private Frame(long timeNs, int[] counts) {
      this.timeNs = timeNs;
      this.counts = counts;
    }

    long timeNs() {
      return timeNs;
    }

    int[] counts() {
      return counts;
    }

    Frame copy() {
      return at(timeNs);
    }

    Frame at(long otherNs) {
      return new Frame(otherNs, counts.clone());
    }
  }

  /** All that a stream has left. */
  static HeldFrames of(FrameStream stream) throws RecordingException {
    List<Frame> frames = new ArrayList<>();
    while (stream.advance()) {
      frames.add(new Frame(stream.timeNs(), stream.counts().clone()));
    }
    return new HeldFrames(stream.format(), frames);
  }

  /** The same frames, to be changed. */
  HeldFrames copy() {
    return new HeldFrames(format, new ArrayList<>(frames.stream().map(Frame::copy).toList()));
  }

  /** Plays them from the first on. */
  FrameStream play() {
    return new FrameStream() {
      private int next;

      @Override
      public PadFormat format() {
        return format;
      }

      @Override
      public boolean advance() {
        return next < frames.size() && next++ >= 0;
      }

      @Override
      public long timeNs() {
        return frames.get(next - 1).timeNs();
      }

      @Override
      public int[] counts() {
        return frames.get(next - 1).counts();
      }

      @Override
      public void close() {}
    };
  }
}
