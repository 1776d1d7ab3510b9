package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.frame;
import static heelbeat.replay.RecordingFixture.framesOf;
import static heelbeat.replay.RecordingFixture.gzip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import heelbeat.fuzz.ToldError;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes in a recording's files; {@code scripts/fuzz} looks for those that break this. */
final class RecordingFuzzTest {
  private static final Pattern LINE = Pattern.compile(", line (\\d+): ");

  private static final int FULL_SCALE = 8388607;

  private static final String METADATA =
      """
      {"sample_rate_hz": 80, "sensor": "loadcell", "adc": "hx711", "full_scale_counts": 8388607,
       "feet": ["left", "right"]}
      """;

  @TempDir private static Path folder = Path.of("");

  /** The frames that were good, and what was wrong behind them. */
  private record Read(List<List<Long>> frames, @Nullable RecordingException trouble) {}

  @FuzzTest
  void anyFramesAreReadUpToTheFirstBadLine(byte[] csv) throws IOException {
    Recording recording = write("plain.frames.csv", csv);
    Read read = read(recording);
    if (read.trouble == null) {
      assertReadsBackEqual(recording, read.frames);
    } else if (!read.frames.isEmpty() && isUtf8(csv)) {
      // All before the line that is named must be good by itself.
      Recording before =
          write("before.frames.csv", Arrays.copyOf(csv, startOf(lineOf(read.trouble), csv)));
      assertEquals(read.frames, framesOf(before));
    }
  }

  @FuzzTest
  void anyCompressedFramesAreReadUpToTheDamage(FuzzedDataProvider data) throws IOException {
    boolean isCut = data.consumeBoolean();
    int at = data.consumeInt(0, 1000);
    byte damage = data.consumeByte();
    String csv = data.consumeRemainingAsString();
    byte[] gzip = gzip(csv);
    List<List<Long>> whole = read(write("whole.frames.csv", csv.getBytes(UTF_8))).frames;
    if (isCut) {
      Recording cut = write("cut.frames.csv.gz", Arrays.copyOf(gzip, Math.min(at, gzip.length)));
      List<List<Long>> frames = read(cut).frames;
      assertEquals(whole.subList(0, frames.size()), frames);
      return;
    }
    gzip[Math.min(at, gzip.length - 1)] ^= damage;
    Read damaged = read(write("damaged.frames.csv.gz", gzip));
    if (damage == 0) {
      assertEquals(whole, damaged.frames);
    }
  }

  @FuzzTest
  void anyMetadataIsUnderstoodOrRefused(byte[] json) throws IOException {
    Recording recording = Recording.of(folder.resolve("about.frames.csv"));
    Files.write(recording.metadata(), json);
    RecordingMetadata metadata;
    try {
      metadata = RecordingMetadataReader.read(recording);
    } catch (RecordingException e) {
      ToldError.isFor(recording.metadata(), e);
      return;
    }
    Recording again = Recording.of(folder.resolve("again.frames.csv"));
    Files.deleteIfExists(again.metadata());
    metadata.write(again.metadata());
    assertEquals(metadata, RecordingMetadataReader.read(again));
  }

  private static Recording write(String name, byte[] frames) throws IOException {
    Recording recording = Recording.of(folder.resolve(name));
    Files.write(recording.frames(), frames);
    if (!Files.exists(recording.metadata())) {
      Files.writeString(recording.metadata(), METADATA);
    }
    return recording;
  }

  private static Read read(Recording recording) {
    List<List<Long>> frames = new ArrayList<>();
    try (FrameStream stream = recording.open()) {
      while (advance(stream)) {
        long timeNs = stream.timeNs();
        assertTrue(frames.isEmpty() || frames.getLast().getFirst() < timeNs, "time must rise");
        assertTrue(
            Arrays.stream(stream.counts()).allMatch(c -> c >= -FULL_SCALE - 1 && c <= FULL_SCALE));
        frames.add(frame(timeNs, stream.counts()));
      }
      return new Read(frames, null);
    } catch (RecordingException e) {
      ToldError.isFor(recording.frames(), e);
      return new Read(frames, e);
    }
  }

  private static boolean advance(FrameStream stream) throws RecordingException {
    try {
      return stream.advance();
    } catch (RecordingException e) {
      assertFalse(stream.advance(), "nothing follows a bad frame");
      throw e;
    }
  }

  private static void assertReadsBackEqual(Recording recording, List<List<Long>> frames)
      throws IOException {
    Recording copy = Recording.of(folder.resolve("copy.frames.csv"));
    Files.deleteIfExists(copy.frames());
    Files.deleteIfExists(copy.metadata());
    PadFormat format = format(recording);
    try (RecordingWriter writer = new RecordingWriter(copy)) {
      writer.onFormat(format);
      for (List<Long> frame : frames) {
        int[] counts = new int[Channel.COUNT];
        Arrays.setAll(counts, i -> Math.toIntExact(frame.get(i + 1)));
        writer.onFrame(frame.getFirst(), counts);
      }
    }
    assertEquals(format, format(copy));
    assertEquals(frames, framesOf(copy));
  }

  private static PadFormat format(Recording recording) throws RecordingException {
    try (FrameStream stream = recording.open()) {
      return stream.format();
    }
  }

  /** Other encodings announce themselves by a byte-order mark, and their lines end otherwise. */
  private static boolean isUtf8(byte[] csv) {
    return csv[0] != (byte) 0xfe && csv[0] != (byte) 0xff && csv[0] != 0;
  }

  private static long lineOf(RecordingException trouble) {
    Matcher line = LINE.matcher(String.valueOf(trouble.getMessage()));
    assertTrue(line.find(), trouble.getMessage());
    return Long.parseLong(line.group(1));
  }

  /** Where a line begins that ended with CR, LF or both. */
  private static int startOf(long line, byte[] csv) {
    int at = 0;
    for (long passed = 1; passed < line; at++) {
      boolean isPair = csv[at] == '\r' && at + 1 < csv.length && csv[at + 1] == '\n';
      passed += csv[at] == '\n' || (csv[at] == '\r' && !isPair) ? 1 : 0;
    }
    return at;
  }
}
