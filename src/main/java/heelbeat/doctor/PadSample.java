package heelbeat.doctor;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Some seconds of what a pad delivered, kept whole to be looked at. */
final class PadSample implements PadListener {
  /** The usual interval is not known so well that its error could be added up for long. */
  private static final double FORGET = 0.98;

  private final List<Long> timesNs = new ArrayList<>();
  private final List<int[]> frames = new ArrayList<>();
  private @Nullable PadFormat format;
  private long lostByNumber = -1;

  /** An empty sample of a pad whose format may be known already. */
  PadSample(@Nullable PadFormat format) {
    this.format = format;
  }

  @Override
  public void onFormat(PadFormat announced) {
    if (!announced.equals(format)) {
      timesNs.clear();
      frames.clear();
      format = announced;
    }
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    timesNs.add(timeNs);
    frames.add(counts.clone());
  }

  @Override
  public void onQuiet(long timeNs) {}

  /** What the pad says that it is; null if it has said nothing. */
  @Nullable PadFormat format() {
    return format;
  }

  int frames() {
    return frames.size();
  }

  /** What one sensor read, frame by frame. */
  int[] counts(Channel channel) {
    return frames.stream().mapToInt(counts -> counts[channel.index()]).toArray();
  }

  /** Hands all readings to somebody, frame by frame. */
  void readings(Consumer<int[]> reader) {
    frames.forEach(reader);
  }

  /** Hands it all to a listener again. */
  void play(PadListener listener) {
    if (format != null) {
      listener.onFormat(format);
      for (int i = 0; i < frames.size(); i++) {
        listener.onFrame(timesNs.get(i), frames.get(i));
      }
    }
  }

  /** Says how many frames are missing by their own numbers; without that the times have to tell. */
  void countLost(long frames) {
    lostByNumber = frames;
  }

  /** How regularly the frames came, by the pad's own time; nothing of fewer than three. */
  @Nullable FrameTiming timing() {
    if (frames.size() < 3) {
      return null;
    }
    long[] intervalsNs = new long[frames.size() - 1];
    for (int i = 0; i < intervalsNs.length; i++) {
      intervalsNs[i] = timesNs.get(i + 1) - timesNs.get(i);
    }
    long[] sortedNs = intervalsNs.clone();
    Arrays.sort(sortedNs);
    long lost = lostByNumber >= 0 ? lostByNumber : lost(intervalsNs, sortedNs[sortedNs.length / 2]);
    long spanNs = timesNs.getLast() - timesNs.getFirst();
    return new FrameTiming(
        (intervalsNs.length + lost) * 1e9 / spanNs, lost, sortedNs[sortedNs.length - 1]);
  }

  /** A frame that is late is not lost: the one after it comes the sooner. */
  private static long lost(long[] intervalsNs, long usualNs) {
    long periods = 0;
    double lateNs = 0;
    for (long intervalNs : intervalsNs) {
      double dueNs = intervalNs + lateNs;
      long passed = Math.round(dueNs / usualNs);
      periods += passed;
      lateNs = FORGET * (dueNs - passed * usualNs);
    }
    return Math.max(0, periods - intervalsNs.length);
  }
}
