package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Plan;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People who stand still on force plates that nobody saw without load, as after a restart of the
 * service: what they sway by is no repetition, whenever the recording begins.
 */
final class StandingStillTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 7.3, 13, 19, 31, 44})
  void nobodyWhoStandsStillDoesARepetition(double fromS) throws RecordingException {
    Path directory = Path.of("..", "shared", "realdata", "standing");
    Assumptions.assumeTrue(
        Files.isDirectory(directory), () -> "SKIPPED: no recordings in " + directory);
    List<String> counted = new ArrayList<>();
    for (Recording recording : Recording.find(directory)) {
      Session session =
          new Session(
              Plan.FREE,
              true,
              event -> {
                if (event instanceof SessionEvent.RepCounted) {
                  counted.add(recording.name() + " at " + event.timeNs() / 1e9 + " s");
                }
              });
      try (FrameStream frames = recording.open()) {
        session.onFormat(frames.format());
        while (frames.advance()) {
          if (frames.timeNs() >= fromS * 1e9) {
            session.onFrame(frames.timeNs(), frames.counts());
          }
        }
      }
      session.finish();
    }
    assertEquals(List.of(), counted);
  }
}
