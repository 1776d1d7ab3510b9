package heelbeat.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.signal.Channel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Recordings made by hand, called "walk". */
final class RecordingFixture {
  static final String HEADER = "time_us,left_forefoot,left_heel\n";

  static final String METADATA =
      """
      {
       "name": "walk",
       "sample_rate_hz": 100,
       "sensor": "fsr",
       "adc": "ads1115",
       "full_scale_counts": 26400,
       "feet": ["left"],
       "duration_s": 1.5
      }
      """;

  private RecordingFixture() {}

  static Recording plain(Path directory, String metadata, String csv) throws IOException {
    return bytes(directory.resolve("walk.frames.csv"), metadata, csv.getBytes(UTF_8));
  }

  static Recording bytes(Path frames, String metadata, byte[] content) throws IOException {
    Recording recording = Recording.of(frames);
    Files.writeString(recording.metadata(), metadata);
    Files.write(frames, content);
    return recording;
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** One frame in a form that compares: the time in nanoseconds, then the counts. */
  static List<Long> frame(long timeNs, int... counts) {
    List<Long> frame = new ArrayList<>(1 + Channel.COUNT);
    frame.add(timeNs);
    Arrays.stream(counts).forEach(value -> frame.add((long) value));
    return frame;
  }

  /** Reads on to the end or to the first bad frame, into a list that survives the exception. */
  static void readInto(List<List<Long>> frames, Recording recording) throws RecordingException {
    try (FrameStream stream = recording.open()) {
      while (stream.advance()) {
        frames.add(frame(stream.timeNs(), stream.counts()));
      }
    }
  }

  static List<List<Long>> framesOf(Recording recording) throws RecordingException {
    List<List<Long>> frames = new ArrayList<>();
    readInto(frames, recording);
    return frames;
  }
}
