package heelbeat.replay;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.nio.file.Path;
import java.util.EnumSet;

/** Frames at given times, each with its index as the first count; may fail in the end. */
final class ListedFrames implements FrameStream {
  static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "none", 26400, EnumSet.allOf(Channel.class));

  private final long[] timesNs;
  private final boolean failing;
  private final int[] counts = new int[Channel.COUNT];
  private int index = -1;
  boolean closed;

  ListedFrames(boolean failing, long... timesNs) {
    this.failing = failing;
    this.timesNs = timesNs;
  }

  @Override
  public PadFormat format() {
    return FORMAT;
  }

  @Override
  public boolean advance() throws RecordingException {
    if (index == timesNs.length) {
      return false;
    }
    index++;
    if (failing && index == timesNs.length) {
      throw new RecordingException(Path.of("listed"), "no more");
    }
    counts[0] = index;
    return index < timesNs.length;
  }

  @Override
  public long timeNs() {
    return timesNs[index];
  }

  @Override
  public int[] counts() {
    return counts;
  }

  @Override
  public void close() {
    closed = true;
  }
}
