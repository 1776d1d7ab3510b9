package heelbeat.app;

import heelbeat.replay.FrameStream;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The voltages at an ADS1115's inputs that give the counts of a pad. */
final class InputVolts {
  /** At the range of 4.096 V, the default. */
  private static final double VOLTS_PER_COUNT = 4.096 / 0x8000;

  private InputVolts() {}

  /** A row for each frame, by its time. */
  static NavigableMap<Long, double[]> of(FrameStream frames) throws IOException {
    NavigableMap<Long, double[]> rows = new TreeMap<>();
    while (frames.advance()) {
      double[] volts = new double[frames.counts().length];
      for (int i = 0; i < volts.length; i++) {
        volts[i] = frames.counts()[i] * VOLTS_PER_COUNT;
      }
      rows.put(frames.timeNs(), volts);
    }
    return rows;
  }
}
