package heelbeat.accuracy;

import heelbeat.heel.HeelEvent;
import heelbeat.replay.Pace;
import heelbeat.replay.Recording;
import heelbeat.session.SessionEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The contacts seen in one recording of walking, or in several together, against reference stances.
 *
 * @param reps repetitions counted; walking holds none
 * @param heelDownErrors of the heel strikes that were found, seen minus reference
 * @param heelOffsInside stances whose heel-off lies where it can be
 */
record GaitAccuracy(
    String name, int reps, int stances, List<TimingError> heelDownErrors, int heelOffsInside) {

  /** Plays a recording through the device's own chain. */
  static GaitAccuracy of(Recording recording) throws IOException {
    List<SessionEvent> events = SharedRecordings.eventsOf(recording);
    List<HeelEvent.HeelDown> downs =
        SharedRecordings.heelEventsOf(events, HeelEvent.HeelDown.class);
    List<HeelEvent.HeelOff> offs = SharedRecordings.heelEventsOf(events, HeelEvent.HeelOff.class);
    List<Stance> stances =
        Stance.read(SharedRecordings.beside(recording, ".reference-stances.csv"));
    List<TimingError> errors = new ArrayList<>();
    int inside = 0;
    for (Stance stance : stances) {
      stance
          .heelDownErrorMs(downs)
          .ifPresent(ms -> errors.add(new TimingError(Pace.FAST, ms, Double.NaN)));
      inside += stance.holdsFirstOf(offs) ? 1 : 0;
    }
    int reps = SharedRecordings.repsOf(events).size();
    return new GaitAccuracy(recording.name(), reps, stances.size(), errors, inside);
  }

  static GaitAccuracy pool(String name, List<GaitAccuracy> parts) {
    return new GaitAccuracy(
        name,
        parts.stream().mapToInt(GaitAccuracy::reps).sum(),
        parts.stream().mapToInt(GaitAccuracy::stances).sum(),
        parts.stream().flatMap(part -> part.heelDownErrors.stream()).toList(),
        parts.stream().mapToInt(GaitAccuracy::heelOffsInside).sum());
  }

  /** Heel strikes with a heel-down, of all. */
  double foundPercent() {
    return 100.0 * heelDownErrors.size() / stances;
  }

  double insidePercent() {
    return 100.0 * heelOffsInside / stances;
  }

  ErrorFigures heelDown() {
    return ErrorFigures.of(heelDownErrors);
  }
}
