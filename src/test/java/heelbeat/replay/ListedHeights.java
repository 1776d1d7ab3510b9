package heelbeat.replay;

import heelbeat.loop.HeightFormat;
import heelbeat.loop.HeightSensor;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.util.Set;
import java.util.function.DoubleToIntFunction;

/** Recordings whose height columns are made by hand, at 100 frames a second. */
public final class ListedHeights {
  private ListedHeights() {}

  /** Writes a left foot that does nothing, beside a sensor that reads that at each time. */
  public static void record(Recording recording, double seconds, DoubleToIntFunction height)
      throws IOException {
    Set<Channel> sensors = Set.of(Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL);
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onHeightFormat(new HeightFormat(HeightSensor.LINEAR, Set.of(Foot.LEFT)));
      writer.onFormat(new PadFormat(100, SensorKind.FSR, "made", 1000, sensors));
      for (int i = 0; i < seconds * 100; i++) {
        writer.onHeights(new int[] {height.applyAsInt(i / 100.0), 0});
        writer.onFrame(i * 10_000_000L, new int[Channel.COUNT]);
      }
    }
  }
}
