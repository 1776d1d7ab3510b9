package heelbeat.share;

import com.google.gson.JsonObject;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A recording that was read to its end and is right, and what goes with it.
 *
 * @param recording where it lies
 * @param pad what may be told of its pad
 * @param truth what was truly done, if a file beside it tells
 */
record SharedRecording(Recording recording, JsonObject pad, Optional<SharedTruth> truth) {
  /**
   * Reads all of it.
   *
   * @throws RecordingException if something in it is wrong
   */
  static SharedRecording read(Recording recording) throws IOException {
    try (FrameStream frames = recording.open()) {
      while (frames.advance()) {
        // Only whether all of it is right counts here.
      }
    }
    Optional<SharedTruth> truth =
        Files.exists(SharedTruth.file(recording))
            ? Optional.of(SharedTruth.read(SharedTruth.file(recording)))
            : Optional.empty();
    return new SharedRecording(recording, PadDescription.of(recording), truth);
  }
}
