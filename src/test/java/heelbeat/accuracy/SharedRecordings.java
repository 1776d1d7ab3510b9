package heelbeat.accuracy;

import heelbeat.coach.Plan;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Recordings with a known truth that lie beside the project where it is developed. */
public final class SharedRecordings {
  private static final Path SHARED = Path.of("..", "shared");

  private SharedRecordings() {}

  /** The recordings of a folder; where there is no such folder the calling test is skipped. */
  static List<Recording> in(String folder) throws RecordingException {
    Path directory = SHARED.resolve(folder);
    Assumptions.assumeTrue(
        Files.isDirectory(directory),
        () -> "SKIPPED: no " + directory + " here, so nothing was measured against its truth");
    return Recording.find(directory);
  }

  /** All events of a recording, in the order of confirmation. */
  public static List<SessionEvent> eventsOf(Recording recording) throws RecordingException {
    try (FrameStream frames = recording.open()) {
      return eventsOf(frames);
    }
  }

  /** The same of whatever delivers frames. */
  public static List<SessionEvent> eventsOf(FrameStream frames) throws RecordingException {
    List<SessionEvent> events = new ArrayList<>();
    Session session = new Session(Plan.FREE, false, events::add);
    Replay.play(frames, session);
    session.finish();
    return events;
  }

  public static List<Rep> repsOf(List<SessionEvent> events) {
    List<Rep> reps = new ArrayList<>();
    for (SessionEvent event : events) {
      if (event instanceof SessionEvent.RepCounted counted) {
        reps.add(counted.rep());
      }
    }
    return reps;
  }

  static <E extends HeelEvent> List<E> heelEventsOf(List<SessionEvent> events, Class<E> kind) {
    List<E> found = new ArrayList<>();
    for (SessionEvent event : events) {
      if (event instanceof SessionEvent.Sensed reported && kind.isInstance(reported.event())) {
        found.add(kind.cast(reported.event()));
      }
    }
    return found;
  }

  /** The file beside a recording that ends in that. */
  static Path beside(Recording recording, String ending) {
    return recording.frames().resolveSibling(recording.name() + ending);
  }
}
