package heelbeat.rig;

import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What stands at the inputs of the simulated converters, in volts: set by hand, or played from a
 * table. Times are of the clock of {@link System#nanoTime}. Safe for several threads.
 */
public final class Voltages {
  private final double[] volts;
  private NavigableMap<Long, double[]> table = new TreeMap<>();
  private long startNs;

  /** Inputs at 0 V, such as 8 for two converters of four. */
  public Voltages(int inputs) {
    volts = new double[inputs];
  }

  /** Sets one input; while a table is played, its next look-up takes over the inputs it has. */
  public synchronized void set(int input, double newVolts) {
    volts[input] = newVolts;
  }

  /**
   * Plays a table from a moment on. A row holds until the next one, the last one for ever.
   *
   * @param rows volts of the inputs 0, 1, ..., by nanoseconds since the moment; inputs beyond a
   *     row's end keep what they had
   */
  public synchronized void play(NavigableMap<Long, double[]> rows, long fromNs) {
    table = new TreeMap<>(rows);
    startNs = fromNs;
  }

  /** Ends playing; the inputs keep what they had last. */
  public synchronized void stop(long nowNs) {
    lookUp(nowNs);
    table = new TreeMap<>();
  }

  /** Whether the last row of a table is still to come. */
  public synchronized boolean isPlaying(long nowNs) {
    return !table.isEmpty() && nowNs - startNs < table.lastKey();
  }

  /** What stands at an input at a moment. */
  public synchronized double at(int input, long timeNs) {
    lookUp(timeNs);
    return volts[input];
  }

  private void lookUp(long timeNs) {
    Map.Entry<Long, double[]> row = table.floorEntry(timeNs - startNs);
    if (row != null) {
      System.arraycopy(row.getValue(), 0, volts, 0, row.getValue().length);
    }
  }

  /**
   * A recording as a table; it starts with the first frame. Inputs are in the order of {@link
   * heelbeat.signal.Channel}.
   *
   * @param frames the {@code .frames.csv} or {@code .frames.csv.gz}
   * @param voltsPerCount what one count of the recording stands for
   */
  public static NavigableMap<Long, double[]> ofRecording(Path frames, double voltsPerCount)
      throws RecordingException {
    NavigableMap<Long, double[]> rows = new TreeMap<>();
    try (FrameStream stream = Recording.of(frames).open()) {
      long firstNs = 0;
      while (stream.advance()) {
        if (rows.isEmpty()) {
          firstNs = stream.timeNs();
        }
        double[] volts =
            Arrays.stream(stream.counts()).mapToDouble(count -> count * voltsPerCount).toArray();
        rows.put(stream.timeNs() - firstNs, volts);
      }
    }
    return rows;
  }
}
