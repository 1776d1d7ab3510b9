package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedRecordingsTest {
  private static final Path RECORDINGS = Path.of("..", "shared", "recordings");

  @Test
  void everyRecordingReadsToItsEnd() throws IOException {
    assumeTrue(Files.isDirectory(RECORDINGS), "the recordings are not at " + RECORDINGS);
    List<Recording> recordings = Recording.find(RECORDINGS);
    for (Recording recording : recordings) {
      double durationS =
          JsonParser.parseString(Files.readString(recording.metadata()))
              .getAsJsonObject()
              .get("duration_s")
              .getAsDouble();
      try (FrameStream stream = recording.open()) {
        double expected = durationS * stream.format().sampleRateHz();
        assertEquals(
            expected,
            (double) Replay.play(stream, new PadLog()),
            0.05 * expected,
            recording.name());
      }
    }

    assertEquals(24, recordings.size());
  }
}
