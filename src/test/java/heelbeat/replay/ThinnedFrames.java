package heelbeat.replay;

import heelbeat.signal.PadFormat;

/** What a slower pad would have read: of other frames the first one of each of its periods. */
public final class ThinnedFrames implements FrameStream {
  private final FrameStream frames;
  private final PadFormat format;
  private long nextNs = Long.MIN_VALUE;

  /** Thins frames, which it closes, to a rate that is lower than theirs. */
  public ThinnedFrames(FrameStream frames, double rateHz) {
    PadFormat read = frames.format();
    this.frames = frames;
    this.format =
        new PadFormat(rateHz, read.sensor(), read.adc(), read.fullScaleCounts(), read.channels());
  }

  @Override
  public PadFormat format() {
    return format;
  }

  @Override
  public boolean advance() throws RecordingException {
    while (frames.advance()) {
      if (frames.timeNs() >= nextNs) {
        // Where frames are missing, the grid goes on behind the gap.
        boolean isGap = frames.timeNs() - nextNs > format.periodNs() || nextNs == Long.MIN_VALUE;
        nextNs = (isGap ? frames.timeNs() : nextNs) + format.periodNs();
        return true;
      }
    }
    return false;
  }

  @Override
  public long timeNs() {
    return frames.timeNs();
  }

  @Override
  public int[] counts() {
    return frames.counts();
  }

  @Override
  public void close() {
    frames.close();
  }
}
