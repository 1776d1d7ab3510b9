package heelbeat.replay;

import heelbeat.loop.HeightFormat;
import heelbeat.loop.HeightSensor;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the height sensors beside a pad read in a whole recording. It is apart from the frames,
 * because it is truth: what counts must not see it.
 */
public final class RecordedHeights {
  private final HeightFormat format;
  private final long[] timesNs;
  private final List<int[]> counts;

  private RecordedHeights(HeightFormat format, long[] timesNs, List<int[]> counts) {
    this.format = format;
    this.timesNs = timesNs;
    this.counts = counts;
  }

  /**
   * Whether a recording has such columns.
   *
   * @throws RecordingException if its header or what is beside it cannot be read
   */
  public static boolean isIn(Recording recording) throws RecordingException {
    try (RecordingReader reader = RecordingReader.open(recording)) {
      return !reader.heightFormat().feet().isEmpty();
    }
  }

  /**
   * Reads those of a recording; of one without such columns no more than the header.
   *
   * @throws RecordingException if it cannot be read to its end
   */
  public static RecordedHeights read(Recording recording) throws RecordingException {
    try (RecordingReader reader = RecordingReader.open(recording)) {
      HeightFormat format = reader.heightFormat();
      long[] timesNs = new long[0];
      List<int[]> counts = new ArrayList<>();
      for (Foot _ : Foot.values()) {
        counts.add(new int[0]);
      }
      int frames = 0;
      while (!format.feet().isEmpty() && reader.advance()) {
        if (frames == timesNs.length) {
          int longer = Math.max(1024, 2 * frames);
          timesNs = Arrays.copyOf(timesNs, longer);
          counts.replaceAll(old -> Arrays.copyOf(old, longer));
        }
        timesNs[frames] = reader.timeNs();
        for (Foot foot : format.feet()) {
          counts.get(HeightFormat.index(foot))[frames] = reader.heights()[HeightFormat.index(foot)];
        }
        frames++;
      }
      int all = frames;
      counts.replaceAll(column -> Arrays.copyOf(column, all));
      return new RecordedHeights(format, Arrays.copyOf(timesNs, all), counts);
    }
  }

  /** The feet that are watched; none if the recording has no height columns. */
  public Set<Foot> feet() {
    return format.feet();
  }

  /** What the columns are of. */
  public HeightSensor sensor() {
    return format.sensor();
  }

  /** When the frames were taken, in nanoseconds; a copy. */
  public long[] timesNs() {
    return timesNs.clone();
  }

  /** What a foot's sensor read at these times; a copy. */
  public int[] counts(Foot foot) {
    return counts.get(HeightFormat.index(foot)).clone();
  }
}
