package heelbeat.check;

import heelbeat.signal.Channel;
import java.util.Arrays;

/** All frames of a check, to be looked at when it is over: some minutes of them. */
final class FrameLog {
  private long[] timesNs = new long[1024];
  private int[] counts = new int[1024 * Channel.COUNT];
  private int size;

  void add(long timeNs, int[] frame) {
    if (size == timesNs.length) {
      timesNs = Arrays.copyOf(timesNs, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size * Channel.COUNT);
    }
    timesNs[size] = timeNs;
    System.arraycopy(frame, 0, counts, size * Channel.COUNT, Channel.COUNT);
    size++;
  }

  int size() {
    return size;
  }

  /** How regularly all of them came. */
  FrameFlow flow() {
    if (size < 2) {
      return new FrameFlow(size, 1, Long.MAX_VALUE);
    }
    long[] intervalsNs = new long[size - 1];
    for (int i = 0; i < intervalsNs.length; i++) {
      intervalsNs[i] = timesNs[i + 1] - timesNs[i];
    }
    Arrays.sort(intervalsNs);
    double due = (double) (timesNs[size - 1] - timesNs[0]) / intervalsNs[intervalsNs.length / 2];
    return new FrameFlow(
        size, Math.max(0, 1 - intervalsNs.length / due), intervalsNs[intervalsNs.length - 1]);
  }

  /** The first frame at or after that time. */
  private int indexOf(long timeNs) {
    int found = Arrays.binarySearch(timesNs, 0, size, timeNs);
    return found < 0 ? -found - 1 : found;
  }

  /** What a sensor read from one time up to another. */
  double[] counts(Channel channel, long fromNs, long untilNs) {
    int from = indexOf(fromNs);
    double[] values = new double[Math.max(0, indexOf(untilNs) - from)];
    for (int i = 0; i < values.length; i++) {
      values[i] = counts[(from + i) * Channel.COUNT + channel.index()];
    }
    return values;
  }

  /** When the frames from one time up to another were taken. */
  long[] timesNs(long fromNs, long untilNs) {
    int from = indexOf(fromNs);
    return Arrays.copyOfRange(timesNs, from, Math.max(from, indexOf(untilNs)));
  }

  /** The median of what a sensor read; not a number without frames. */
  double median(Channel channel, long fromNs, long untilNs) {
    double[] values = counts(channel, fromNs, untilNs);
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }
}
