package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.frame;
import static heelbeat.replay.RecordingFixture.framesOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingWriterTest {
  private static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "ads1115", 26400, EnumSet.allOf(Channel.class));

  @TempDir Path directory;

  @Test
  void writesTheFormatOfRecordings() throws IOException {
    Recording recording = recording("walk.frames.csv");
    PadFormat rightFoot =
        new PadFormat(
            99.5,
            SensorKind.LOAD_CELL,
            "<hx711>",
            8388607,
            Set.of(Channel.RIGHT_HEEL, Channel.RIGHT_FOREFOOT));

    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(rightFoot);
      writer.onFrame(12_500_000, new int[] {0, 0, -8388608, 7});
      writer.onQuiet(20_000_000);
      writer.onFrame(25_000_000, new int[] {0, 0, 8388607, -1});
    }

    assertEquals(
        "time_us,right_forefoot,right_heel\r\n12500,-8388608,7\r\n25000,8388607,-1\r\n",
        Files.readString(recording.frames()));
    assertEquals(
        """
        {
          "sample_rate_hz": 99.5,
          "sensor": "loadcell",
          "adc": "<hx711>",
          "full_scale_counts": 8388607,
          "feet": [
            "right"
          ]
        }
        """,
        Files.readString(recording.metadata()));
  }

  @Test
  void aPadThatIsBackGoesOnInTheSameRecording() throws IOException {
    Recording recording = recording("walk.frames.csv.gz");

    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(FORMAT);
      writer.onFrame(1000, new int[] {1, 2, 3, 4});
      writer.onFormat(FORMAT);
      writer.onFrame(9000, new int[] {5, 6, 7, 8});
    }

    assertEquals(List.of(frame(1000, 1, 2, 3, 4), frame(9000, 5, 6, 7, 8)), framesOf(recording));
  }

  @Test
  void anotherPadDoesNotMixIn() throws IOException {
    Recording recording = recording("walk.frames.csv");
    PadFormat other =
        new PadFormat(200, SensorKind.FSR, "mcp3008", 1023, EnumSet.allOf(Channel.class));

    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(FORMAT);

      assertTold(
          recording.frames() + ": another pad has come; a recording holds one pad's frames",
          assertThrows(UncheckedIOException.class, () -> writer.onFormat(other)));
    }
  }

  @Test
  void aRecordingIsNeverOverwritten() throws IOException {
    Recording recording = recording("walk.frames.csv");
    Files.writeString(recording.metadata(), "precious");

    try (RecordingWriter writer = new RecordingWriter(recording)) {
      assertTold(
          recording.metadata() + ": already there; a recording is never overwritten",
          assertThrows(UncheckedIOException.class, () -> writer.onFormat(FORMAT)));
    }

    assertEquals("precious", Files.readString(recording.metadata()));
    assertFalse(Files.exists(recording.frames()));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() throws IOException {
    Recording recording = recording("missing/walk.frames.csv");

    try (RecordingWriter writer = new RecordingWriter(recording)) {
      assertTold(
          recording + ": cannot be written: no such file or directory",
          assertThrows(UncheckedIOException.class, () -> writer.onFormat(FORMAT)));
    }
  }

  @Test
  void aFrameWithoutAPlaceIsAMistake() throws IOException {
    RecordingWriter writer = new RecordingWriter(recording("walk.frames.csv"));
    int[] counts = new int[Channel.COUNT];

    assertThrows(IllegalStateException.class, () -> writer.onFrame(0, counts));
    writer.onFormat(FORMAT);
    writer.close();
    writer.close();
    assertThrows(IllegalStateException.class, () -> writer.onFrame(0, counts));
  }

  @Test
  void withoutAFormatThereIsNoFile() throws IOException {
    Recording recording = recording("walk.frames.csv");

    new RecordingWriter(recording).close();

    assertFalse(Files.exists(recording.frames()));
  }

  private Recording recording(String file) throws RecordingException {
    return Recording.of(directory.resolve(file));
  }

  private static void assertTold(String message, UncheckedIOException thrown) {
    RecordingException reported = assertInstanceOf(RecordingException.class, thrown.getCause());
    assertEquals(message, reported.getMessage());
  }
}
