package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.HEADER;
import static heelbeat.replay.RecordingFixture.METADATA;
import static heelbeat.replay.RecordingFixture.plain;
import static heelbeat.replay.RecordingFixture.readInto;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedRecordingTest {
  @TempDir Path directory;

  static Stream<Arguments> headers() {
    String known =
        "; a column is left_forefoot, left_heel, right_forefoot, right_heel, left_height or right_height";
    return Stream.of(
        arguments("", ": the file is empty"),
        arguments("\n\n", ": the file is empty"),
        arguments("\uFEFF", ": the file is empty"),
        arguments("0,1,2\n", ", line 1: the first column must be time_us, but is \"0\""),
        arguments(
            "left_heel,time_us\n",
            ", line 1: the first column must be time_us, but is \"left_heel\""),
        arguments("time_us\n0\n", ", line 1: the header names no sensor after time_us"),
        arguments("time_us,left_toe\n0,1\n", ", line 1: unknown column \"left_toe\"" + known),
        arguments("time_us, left_heel\n0,1\n", ", line 1: unknown column \" left_heel\"" + known),
        arguments("time_us,left_heel,\n0,1\n", ", line 1: unknown column \"\"" + known),
        arguments(
            "time_us,left_heel,left_heel\n0,1,2\n", ", line 1: column left_heel is there twice"),
        arguments(
            "time_us,right_heel\n0,1\n",
            ", line 1: the columns are for right, but feet in walk.json says left"),
        arguments(
            "time_us,left_heel,right_heel\n0,1,2\n",
            ", line 1: the columns are for left and right, but feet in walk.json says left"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void aHeaderThatDoesNotFitIsToldOnOpening(String csv, String message) throws IOException {
    Recording recording = plain(directory, METADATA, csv);

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(recording + message, thrown.getMessage());
  }

  @Test
  void aFootWithoutColumnsIsToldOnOpening() throws IOException {
    String bothFeet = METADATA.replace("[\"left\"]", "[\"left\", \"right\"]");
    Recording recording = plain(directory, bothFeet, HEADER + "0,1,2\n");

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(
        recording + ", line 1: the columns are for left, but feet in walk.json says left and right",
        thrown.getMessage());
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        arguments("", ": no frames after the header", 0),
        arguments("\n\n", ": no frames after the header", 0),
        arguments("0,1,12a\n", ", line 2: left_heel is \"12a\", not a whole number", 0),
        arguments("0,1,1\n5,1,2.5\n", ", line 3: left_heel is \"2.5\", not a whole number", 1),
        arguments("0,1,1\n5,1,+2\n", ", line 3: left_heel is \"+2\", not a whole number", 1),
        arguments("0,1,1\n5,1, 2\n", ", line 3: left_heel is \" 2\", not a whole number", 1),
        arguments("0,1,1\n5,1,-\n", ", line 3: left_heel is \"-\", not a whole number", 1),
        arguments("0,1,1\n5,1,--2\n", ", line 3: left_heel is \"--2\", not a whole number", 1),
        arguments("0,1,1\n5,1,٣\n", ", line 3: left_heel is \"٣\", not a whole number", 1),
        arguments("0,1,1\n5,,2\n", ", line 3: left_forefoot is \"\", not a whole number", 1),
        arguments("0,1,1\n5,1,\n", ", line 3: left_heel is \"\", not a whole number", 1),
        arguments("0,1,1\n5,1,\"\"\n", ", line 3: left_heel is \"\", not a whole number", 1),
        arguments("x,1,1\n", ", line 2: time_us is \"x\", not a whole number", 0),
        arguments("0,1,1\n5,1\n", ", line 3: 2 fields, but the header has 3", 1),
        arguments("0,1,1\n5,1,2,3\n", ", line 3: 4 fields, but the header has 3", 1),
        arguments("0,1,1\n\n\n5,1\n", ", line 5: 2 fields, but the header has 3", 1),
        arguments(
            "0,1,1\n5,1,2147483648\n",
            ", line 3: left_heel is \"2147483648\", but full_scale_counts allows only -26400 to"
                + " 26400",
            1),
        arguments(
            "0,1,1\n5,1,18446744073709551617\n",
            ", line 3: left_heel is \"18446744073709551617\", but full_scale_counts allows only"
                + " -26400 to 26400",
            1),
        arguments(
            "0,1,26400\n5,1,26401\n",
            ", line 3: left_heel is \"26401\", but full_scale_counts allows only -26400 to 26400",
            1),
        arguments(
            "0,-26400,1\n5,-26401,1\n",
            ", line 3: left_forefoot is \"-26401\", but full_scale_counts allows only -26400 to"
                + " 26400",
            1),
        arguments("0,1,1\n5,1,1\n4,1,1\n", ", line 4: time_us is 4, not later than 5 before it", 2),
        arguments("0,1,1\n5,1,1\n5,1,1\n", ", line 4: time_us is 5, not later than 5 before it", 2),
        arguments(
            "0,1,1\n4000000000000001,1,1\n",
            ", line 3: time_us is \"4000000000000001\", but the format allows only"
                + " -4000000000000000 to 4000000000000000",
            1),
        arguments(
            "-99999999999999999999999,1,1\n",
            ", line 2: time_us is \"-99999999999999999999999\", but the format allows only"
                + " -4000000000000000 to 4000000000000000",
            0),
        arguments(
            "0,1,1\n5,1,\"2\n6,3,4\n",
            ", line 3: not CSV: a quotation mark is out of place, or a field has no end",
            1),
        arguments(
            "0,1,1\n5,1,\"2\"3\n6,3,4\n",
            ", line 3: not CSV: a quotation mark is out of place, or a field has no end",
            1),
        arguments(
            "0,1,1\n5,1," + "1".repeat(100_000) + "\n",
            ", line 3: not CSV: a quotation mark is out of place, or a field has no end",
            1),
        arguments(
            "0,1,1\n5,1,\"\u001b[31m\n" + "x".repeat(50) + "\"\n",
            ", line 3: left_heel is \"?[31m?" + "x".repeat(34) + "...\", not a whole number",
            1),
        // Eight-bit controls, which some terminals obey, and what turns the writing round.
        arguments(
            "0,1,1\n5,1,\u009b31m\u202e\n",
            ", line 3: left_heel is \"?31m?\", not a whole number",
            1));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aBadFrameIsToldAfterTheGoodOnes(String rows, String message, int goodFrames)
      throws IOException {
    Recording recording = plain(directory, METADATA, HEADER + rows);
    List<List<Long>> frames = new ArrayList<>();

    RecordingException thrown =
        assertThrows(RecordingException.class, () -> readInto(frames, recording));

    assertEquals(recording + message, thrown.getMessage());
    assertEquals(goodFrames, frames.size());
  }

  @Test
  void nothingFollowsABadFrame() throws IOException {
    try (FrameStream stream = plain(directory, METADATA, HEADER + "0,1,x\n5,1,2\n").open()) {
      assertThrows(RecordingException.class, stream::advance);
      assertFalse(stream.advance());
    }
  }

  @Test
  void missingFramesAreTold() throws IOException {
    Recording recording = plain(directory, METADATA, "");
    Files.delete(recording.frames());

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(recording + ": no such file or directory", thrown.getMessage());
  }

  @Test
  void aDirectoryWithTheNameOfARecordingIsTold() throws IOException {
    Recording recording = plain(directory, METADATA, "");
    Files.delete(recording.frames());
    Files.createDirectory(recording.frames());

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(recording + ", line 1: it is a folder", thrown.getMessage());
  }
}
