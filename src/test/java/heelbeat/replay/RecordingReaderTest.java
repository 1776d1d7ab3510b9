package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.HEADER;
import static heelbeat.replay.RecordingFixture.METADATA;
import static heelbeat.replay.RecordingFixture.frame;
import static heelbeat.replay.RecordingFixture.framesOf;
import static heelbeat.replay.RecordingFixture.gzip;
import static heelbeat.replay.RecordingFixture.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingReaderTest {
  private static final String LOAD_CELL =
      METADATA.replace("fsr", "loadcell").replace("26400", "8388607");

  @TempDir Path directory;

  @Test
  void columnsMayComeInAnyOrder() throws IOException {
    Recording recording =
        plain(
            directory,
            METADATA.replace("[\"left\"]", "[\"right\", \"left\"]"),
            "time_us,right_heel,left_forefoot,right_forefoot,left_heel\n1000,4,1,3,2\n");

    assertEquals(List.of(frame(1_000_000, 1, 2, 3, 4)), framesOf(recording));
  }

  @Test
  void absentSensorsReadZero() throws IOException {
    Recording recording = plain(directory, METADATA, HEADER + "0,1,2\n10000,3,4\n");

    assertEquals(List.of(frame(0, 1, 2, 0, 0), frame(10_000_000, 3, 4, 0, 0)), framesOf(recording));
  }

  @Test
  void formatIsWhatMetadataAndHeaderSay() throws IOException {
    Recording recording = plain(directory, METADATA, HEADER + "0,1,2\n");

    try (FrameStream stream = recording.open()) {
      assertEquals(
          new PadFormat(
              100,
              SensorKind.FSR,
              "ads1115",
              26400,
              EnumSet.of(Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL)),
          stream.format());
    }
  }

  @Test
  void oneSensorOfAFootIsEnoughToReadIt() throws IOException {
    Recording recording = plain(directory, METADATA, "time_us,left_heel\n0,5\n");

    assertEquals(List.of(frame(0, 0, 5, 0, 0)), framesOf(recording));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time_us,left_forefoot,left_heel\n0,1,2\n5,3,4\n",
        "time_us,left_forefoot,left_heel\r\n0,1,2\r\n5,3,4\r\n",
        "time_us,left_forefoot,left_heel\n0,1,2\n5,3,4",
        "time_us,left_forefoot,left_heel\n0,1,2\n\n5,3,4\n\n",
        "\uFEFFtime_us,left_forefoot,left_heel\n0,1,2\n5,3,4\n",
        "\"time_us\",\"left_forefoot\",left_heel\n\"0\",1,\"2\"\n5,003,4\n",
      })
  void everyFormOfTheSameTableReadsAlike(String csv) throws IOException {
    assertEquals(
        List.of(frame(0, 1, 2, 0, 0), frame(5000, 3, 4, 0, 0)),
        framesOf(plain(directory, METADATA, csv)));
  }

  @Test
  void groundedInputOfAForceSensingResistorMayReadBelowZero() throws IOException {
    Recording recording = plain(directory, METADATA, HEADER + "0,-1,0\n");

    assertEquals(List.of(frame(0, -1, 0, 0, 0)), framesOf(recording));
  }

  @Test
  void bothRailsOfALoadCellAreCounts() throws IOException {
    Recording recording = plain(directory, LOAD_CELL, HEADER + "0,-8388608,8388607\n");

    assertEquals(List.of(frame(0, -8388608, 8388607, 0, 0)), framesOf(recording));
  }

  @Test
  void theExtremesOfTimeStayApart() throws IOException {
    Recording recording =
        plain(directory, METADATA, HEADER + "-4000000000000000,0,0\n4000000000000000,0,0\n");

    List<List<Long>> frames = framesOf(recording);

    assertEquals(
        8_000_000_000_000_000_000L,
        Math.subtractExact(frames.get(1).getFirst(), frames.get(0).getFirst()));
  }

  @Test
  void compressedFramesReadLikePlainOnes() throws IOException {
    String csv = HEADER + "0,1,2\n10000,3,4\n";
    Recording compressed =
        RecordingFixture.bytes(directory.resolve("walk.frames.csv.gz"), METADATA, gzip(csv));

    assertEquals(framesOf(plain(directory, METADATA, csv)), framesOf(compressed));
  }

  @Test
  void theEndStaysTheEnd() throws IOException {
    try (FrameStream stream = plain(directory, METADATA, HEADER + "0,1,2\n").open()) {
      assertTrue(stream.advance());
      assertFalse(stream.advance());
      assertFalse(stream.advance());
    }
  }

  @Test
  void aClosedStreamHasEnded() throws IOException {
    FrameStream stream = plain(directory, METADATA, HEADER + "0,1,2\n").open();
    stream.close();
    stream.close();

    assertFalse(stream.advance());
  }

  @Test
  void aFrameCostsNoMemory() throws IOException {
    int frames = 100_000;
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < frames; i++) {
      csv.append(i).append(",123,-1\n");
    }
    try (FrameStream stream = plain(directory, METADATA, csv.toString()).open()) {
      assertTrue(stream.advance());
      ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = thread.getCurrentThreadAllocatedBytes();
      while (stream.advance()) {}
      long perFrame = (thread.getCurrentThreadAllocatedBytes() - before) / frames;

      assertEquals(0, perFrame, "bytes a frame");
    }
  }
}
