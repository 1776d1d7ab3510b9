package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.HEADER;
import static heelbeat.replay.RecordingFixture.METADATA;
import static heelbeat.replay.RecordingFixture.plain;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingMetadataReaderTest {
  private static final String FRAMES = HEADER + "0,1,1\n";

  @TempDir Path directory;

  static Stream<Arguments> malformedFiles() {
    return Stream.of(
        arguments("", ": not a JSON object, which is {...}"),
        arguments("{\n\"adc\": \"x\"\n", ", line 3: not valid JSON"),
        arguments("{\n\"adc\": \"x\"\n\"feet\": []}", ", line 3: not valid JSON"),
        arguments("{\n'adc': 1}", ", line 2: not valid JSON"),
        arguments("{\n\"sample_rate_hz\": NaN}", ", line 2: not valid JSON"),
        arguments(METADATA + "}", ", line 10: not valid JSON"),
        arguments("[100]", ": not a JSON object, which is {...}"),
        arguments("null", ": not a JSON object, which is {...}"));
  }

  @ParameterizedTest
  @MethodSource("malformedFiles")
  void aFileThatIsNoJsonObjectIsTold(String metadata, String message) throws IOException {
    assertMessage(metadata, message);
  }

  @Test
  void aFileLongerThanAnyMetadataIsNotRead() throws IOException {
    assertMessage(METADATA + " ".repeat(100_000), ": longer than 100000 bytes");
  }

  static Stream<Arguments> badValues() {
    String rate = "sample_rate_hz must be a number from 1 to 1000, but is ";
    String scale = "full_scale_counts must be a whole number from 1 to 2147483647, but is ";
    String sensor = "sensor must be \"fsr\" or \"loadcell\", but is ";
    String feet = "feet must be a list of \"left\", \"right\" or both, but is ";
    return Stream.of(
        arguments("100", "\"100\"", rate + "\"100\""),
        arguments("100", "null", rate + "null"),
        arguments("100", "0.99", rate + "0.99"),
        arguments("100", "-100", rate + "-100"),
        arguments("100", "1000.1", rate + "1000.1"),
        arguments("100", "1e999", rate + "1e999"),
        arguments("26400", "0", scale + "0"),
        arguments("26400", "1.5", scale + "1.5"),
        arguments("26400", "2147483648", scale + "2147483648"),
        arguments("26400", "[]", scale + "[]"),
        arguments("\"fsr\"", "\"piezo\"", sensor + "\"piezo\""),
        arguments("\"fsr\"", "1", sensor + "1"),
        arguments("\"ads1115\"", "1115", "adc must be the converter's name in quotes, but is 1115"),
        arguments("[\"left\"]", "\"left\"", feet + "\"left\""),
        arguments("[\"left\"]", "[]", feet + "[]"),
        arguments("[\"left\"]", "[\"left\", \"middle\"]", feet + "[\"left\",\"middle\"]"),
        arguments("[\"left\"]", "[1]", feet + "[1]"),
        arguments(
            "[\"left\"]", "\"" + "x".repeat(99) + "\"", feet + "\"" + "x".repeat(39) + "..."));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void aValueThatDoesNotFitIsToldWithItsKey(String value, String bad, String message)
      throws IOException {
    assertMessage(METADATA.replace(value, bad), ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sample_rate_hz    | a number from 1 to 1000
          sensor            | "fsr" or "loadcell"
          adc               | the converter's name in quotes
          full_scale_counts | a whole number from 1 to 2147483647
          feet              | a list of "left", "right" or both
          """,
      quoteCharacter = '`')
  void aMissingKeyIsTold(String key, String expected) throws IOException {
    assertMessage(
        METADATA.replace('"' + key + '"', "\"other\""),
        ": " + key + " is missing; it must be " + expected);
  }

  @ParameterizedTest
  @CsvSource({"100,1", "100,1000", "100,99.94", "26400,1", "26400,2147483647"})
  void theEndsOfEveryRangeAreThoseOfThePadFormat(String value, String extreme) throws IOException {
    Recording recording = plain(directory, METADATA.replace(value, extreme), FRAMES);

    assertDoesNotThrow(() -> RecordingFixture.framesOf(recording));
  }

  @Test
  void missingMetadataIsTold() throws IOException {
    Recording recording = plain(directory, METADATA, FRAMES);
    Files.delete(recording.metadata());

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(
        recording.metadata() + ": missing; it says what the pad was that made walk.frames.csv",
        thrown.getMessage());
  }

  @Test
  void metadataThatIsNotTextIsTold() throws IOException {
    Recording recording = plain(directory, METADATA, FRAMES);
    Files.write(recording.metadata(), new byte[] {'{', '"', (byte) 0xff, '"'});

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(recording.metadata() + ": cannot be read: not UTF-8 text", thrown.getMessage());
  }

  private void assertMessage(String metadata, String message) throws IOException {
    Recording recording = plain(directory, metadata, FRAMES);

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(recording.metadata() + message, thrown.getMessage());
  }
}
