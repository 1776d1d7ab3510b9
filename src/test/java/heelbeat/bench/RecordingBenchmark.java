package heelbeat.bench;

import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A frame of four sensors read from a recording. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordingBenchmark {
  private static final int SECONDS = 1200;

  /** How the recording is kept. */
  @Param({"frames.csv", "frames.csv.gz"})
  public String kept = "frames.csv";

  private Path folder = Path.of("");
  private Path file = Path.of("");
  private FrameStream stream = new SimulatedPad(1, SimulatedPadKind.AVR10, 1);

  /** Makes the recording. */
  @Setup
  public void record() throws IOException {
    folder = Files.createTempDirectory("heelbeat-jmh");
    file = folder.resolve("visit." + kept);
    try (RecordingWriter writer = new RecordingWriter(Recording.of(file))) {
      Replay.play(new SimulatedPad(1, SimulatedPadKind.AVR10, SECONDS), writer);
    }
    stream = Recording.of(file).open();
  }

  /** The next frame of it; from the first one again after the last. */
  @Benchmark
  public int[] frame() throws IOException {
    if (!stream.advance()) {
      stream.close();
      stream = Recording.of(file).open();
      stream.advance();
    }
    return stream.counts();
  }

  /** Takes the recording away. */
  @TearDown
  public void delete() throws IOException {
    stream.close();
    Files.delete(file);
    Files.delete(Recording.of(file).metadata());
    Files.delete(folder);
  }
}
