package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.heel.FootTrace;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.TestPad;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.signal.SensorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who stands on load cells that nobody saw empty is asked once to step off. */
final class StepOffTest {
  private static final TestPad CELLS = TestPad.loadCell(80).noisy(1);
  private static final long SECOND_NS = 1_000_000_000L;

  @Test
  void whoIsThereForLongIsAskedOnceAndNotUntilThen() {
    StepOffWatch watch = new StepOffWatch();
    long asked = 0;
    for (long s = 0; s < 300; s++) {
      boolean isAsked = watch.asks(s * SECOND_NS, true);
      assertFalse(isAsked && (s < 30 || s >= 60), s + " s");
      asked += isAsked ? 1 : 0;
    }
    assertEquals(30, asked);
    assertFalse(watch.asks(300 * SECOND_NS, false));
    assertFalse(watch.asks(400 * SECOND_NS, true), "it was said once");
  }

  @Test
  void itIsTakenBackAtOnceAndNotSaidAgain() {
    StepOffWatch watch = new StepOffWatch();
    assertFalse(watch.asks(0, true));
    assertTrue(watch.asks(31 * SECOND_NS, true));
    assertFalse(watch.asks(32 * SECOND_NS, false));
    assertFalse(watch.asks(33 * SECOND_NS, true));
    assertFalse(watch.asks(90 * SECOND_NS, true));
  }

  /** Real sway, of which a raise could not be told for sure. */
  @Test
  void lightAndLogTellThoseWhoStandStill() throws RecordingException {
    List<Recording> recordings = WiredPad.shared("realdata/standing");
    for (Recording recording : recordings.subList(0, 4)) {
      WiredPad pad = WiredPad.of(recording.open(), 0, counts -> counts);
      assertTrue(pad.cues.contains(Cue.STEP_OFF), recording.name() + ": " + pad.cues);
      assertEquals(List.of(), pad.faults);
    }
  }

  @Test
  void whoStepsOffIsAskedNoMoreAndCounted() {
    FootTrace trace = new FootTrace().stepOn().rest(0.5);
    for (int i = 0; i < 20; i++) {
      trace.smooth(1, 1.1, 0.8).smooth(1, 0.9, 1.1);
    }
    trace.straight(0.3, 0, 0).empty(3).stepOn().rest(3).reps(3).rest(1);
    // From the foot's being there on.
    SessionRun run = SessionRun.of(CELLS.format());
    run.play(CELLS.frames(trace).stream().filter(frame -> frame.timeNs() > SECOND_NS).toList());
    run.finish();

    List<SessionEvent.CueShown> shown = run.reported(SessionEvent.CueShown.class);
    int asked = run.cues().indexOf(Cue.STEP_OFF);
    assertTrue(asked >= 0, run.cues()::toString);
    assertEquals(asked, run.cues().lastIndexOf(Cue.STEP_OFF), run.cues()::toString);
    assertTrue(shown.get(asked).timeNs() >= 30 * SECOND_NS, shown::toString);
    assertTrue(shown.get(asked + 1).timeNs() < 45 * SECOND_NS, shown::toString);
    assertEquals(6, run.reps().size());
    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  /** Their first raise tells what the cells read without a heel. */
  @ParameterizedTest
  @EnumSource
  void whoRaisesTheHeelsIsNotAsked(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 80).noisy(1);
    FootTrace trace = new FootTrace().stepOn().rest(6).reps(5).rest(60);
    SessionRun run = SessionRun.of(pad.format());
    run.play(pad.frames(trace).stream().filter(frame -> frame.timeNs() > SECOND_NS).toList());
    run.finish();

    assertFalse(run.cues().contains(Cue.STEP_OFF), run.cues()::toString);
    assertTrue(run.reps().size() >= 8, run.reps()::toString);
  }

  @ParameterizedTest
  @EnumSource
  void whoCameToAnEmptyPadIsNotAsked(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(2).stepOn().rest(90);
    SessionRun run = SessionRun.ofBothFeet(TestPad.of(sensor, 80).noisy(1), trace);
    assertFalse(run.cues().contains(Cue.STEP_OFF), run.cues()::toString);
  }
}
