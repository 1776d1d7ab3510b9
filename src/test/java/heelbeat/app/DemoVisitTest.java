package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.catalogue.Exercises;
import heelbeat.catalogue.Protocols;
import heelbeat.coach.Cue;
import heelbeat.coach.Exercise;
import heelbeat.coach.Mode;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.coach.RepRule;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedTruth;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DemoVisitTest {
  private static final double SECONDS = 240;

  static Stream<Arguments> everyProtocolAndExercise() throws Exception {
    List<Exercise> exercises = Exercises.all();
    return Protocols.builtIn().all().stream()
        .flatMap(protocol -> exercises.stream().map(exercise -> Arguments.of(protocol, exercise)));
  }

  @ParameterizedTest
  @MethodSource("everyProtocolAndExercise")
  void whatThePersonDoesIsCounted(Protocol protocol, Exercise exercise) throws Exception {
    Plan plan = new Plan(protocol, exercise, Mode.SHADOW, 0);
    DemoVisit visit = new DemoVisit(1, SimulatedPadKind.HX711, SECONDS, plan);
    List<SessionEvent> reported = new ArrayList<>();
    Session session = new Session(plan, true, reported::add);
    try (FrameStream frames = visit.pad()) {
      Replay.play(frames, session);
    }
    session.finish();
    SimulatedTruth truth = visit.pad().truth();
    boolean isSteps = exercise.rule() == RepRule.STEPS;
    int done = isSteps ? truth.steps().size() : truth.reps().size();
    long counted =
        reported.stream()
            .filter(event ->
                isSteps
                    ? event instanceof SessionEvent.StepTaken
                    : event instanceof SessionEvent.RepCounted)
            .count();
    assertTrue(done >= 20, "only " + done + " to count");
    // The last one may not be over yet; of each foot.
    assertEquals(done, (double) counted, 2 + 0.02 * done, protocol.name() + ", " + exercise.name());
    assertTrue(
        reported.stream()
            .anyMatch(
                event -> event instanceof SessionEvent.CueShown shown && isReported(shown.cue())),
        "the light told nothing");
  }

  private static boolean isReported(Cue cue) {
    return cue == Cue.GOOD || cue == Cue.HOLD || cue == Cue.LOWER;
  }
}
