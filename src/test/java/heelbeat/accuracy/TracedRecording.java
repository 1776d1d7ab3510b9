package heelbeat.accuracy;

import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Recordings of which it is known what the feet did; both do the same. */
public final class TracedRecording {
  private TracedRecording() {}

  public static Recording of(Path folder, SensorKind sensor, FootTrace trace) throws IOException {
    return of(folder, sensor, trace, frames -> frames);
  }

  /** The same with something changed in the left foot's frames, or frames left out. */
  public static Recording of(
      Path folder, SensorKind sensor, FootTrace trace, UnaryOperator<List<Frame>> change)
      throws IOException {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    Recording recording = Recording.of(folder.resolve("traced.frames.csv"));
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(pad.format());
      List<Frame> right = pad.frames(trace);
      for (Frame left : change.apply(right)) {
        Frame same = right.stream().filter(f -> f.timeNs() == left.timeNs()).findAny().orElse(left);
        writer.onFrame(
            left.timeNs(),
            new int[] {
              left.forefootCounts(), left.heelCounts(), same.forefootCounts(), same.heelCounts()
            });
      }
    }
    return recording;
  }

  /** A foot that came onto the pad and rests. */
  public static FootTrace seated() {
    return new FootTrace().empty(1).stepOn().rest(3);
  }
}
