package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import heelbeat.heel.FootTrace;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.session.SessionEvent.Ended;
import heelbeat.session.SessionEvent.PadFound;
import heelbeat.session.SessionEvent.RepCounted;
import heelbeat.session.SessionEvent.Started;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a session begins, goes on and ends. */
final class SessionTest {
  private static final TestPad PAD = TestPad.fsr(100, 26_400).noisy(1);
  private static final FootTrace THREE_REPS =
      new FootTrace().empty(1).stepOn().rest(3).reps(3).rest(1);

  @Test
  void itStartsWhenSomebodyStepsOnAndEndsWithTheLastFrame() {
    List<Frame> frames = PAD.frames(THREE_REPS);
    SessionRun run = SessionRun.of(PAD.format()).play(frames).finish();
    assertEquals(new PadFound(frames.getFirst().timeNs(), PAD.format()), run.reported.getFirst());
    long onNs = run.sensed(HeelEvent.FootOn.class).getFirst().timeNs();
    assertEquals(List.of(new Started(onNs, PAD.format())), run.reported(Started.class));
    assertEquals(new Ended(frames.getLast().timeNs(), false), run.reported.getLast());
  }

  @Test
  void whoComesBackSoonGoesOnAndWhoStaysAwayBeginsAnother() {
    FootTrace visit = new FootTrace().empty(1).stepOn().rest(3).reps(2).stepOff();
    FootTrace trace = visit.empty(60).stepOn().rest(3).reps(2).stepOff();
    SessionRun run =
        SessionRun.ofBothFeet(PAD, trace.empty(400).stepOn().rest(3).reps(2).stepOff().empty(1));
    assertEquals(2, run.reported(Started.class).size());
    assertEquals(2, run.reported(Ended.class).size());
    long leftNs = run.sensed(HeelEvent.FootOff.class).get(3).timeNs();
    long endNs = run.reported(Ended.class).getFirst().timeNs();
    assertTrue(Math.abs(endNs - leftNs) < 500_000_000L, "ended when the feet left");
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4),
        run.reported(SessionEvent.RepCounted.class).stream()
            .map(SessionEvent.RepCounted::number)
            .toList());
  }

  @Test
  void endingTwiceIsToldOnce() {
    SessionRun run = SessionRun.ofBothFeet(PAD, THREE_REPS).finish();
    assertEquals(1, run.reported(Ended.class).size());
  }

  @Test
  void aSessionWithoutFramesNeverWas() {
    assertEquals(List.of(), SessionRun.of(PAD.format()).finish().reported);
  }

  @Test
  void whatIsPendingIsToldBeforeTheEnd() {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).dip(0.45, 1).rest(0.1);
    SessionRun run = SessionRun.ofBothFeet(PAD, trace);
    assertEquals(2, run.reasons().size());
    assertTrue(run.reported.getLast() instanceof Ended);
  }

  @Test
  void framesAfterTheEndBeginAnother() {
    List<Frame> frames = PAD.frames(THREE_REPS);
    long shiftNs = frames.getLast().timeNs() + 10_000_000;
    List<Frame> later =
        frames.stream()
            .map(f -> new Frame(f.timeNs() + shiftNs, f.forefootCounts(), f.heelCounts()))
            .toList();
    SessionRun run = SessionRun.of(PAD.format()).play(frames).finish().play(later).finish();
    assertEquals(2, run.reported(Started.class).size());
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6),
        run.reported(RepCounted.class).stream().map(RepCounted::number).toList());
  }

  @Test
  void aPadThatSaysItsFormatAgainGoesOn() {
    List<Frame> frames = PAD.frames(THREE_REPS);
    SessionRun run = SessionRun.of(PAD.format()).play(frames.subList(0, 700));
    run.session.onFormat(PAD.format());
    run.play(frames.subList(700, frames.size())).finish();
    assertEquals(1, run.reported(Started.class).size());
    assertEquals(6, run.reps().size());
  }

  @Test
  void anotherPadEndsTheSessionAndMayCountTimeAnew() {
    TestPad other = TestPad.loadCell(80).noisy(2);
    SessionRun run = SessionRun.of(PAD.format()).play(PAD.frames(THREE_REPS));
    run.session.onFormat(other.format());
    run.play(other.frames(THREE_REPS)).finish();
    assertEquals(
        List.of(PAD.format(), other.format()),
        run.reported(Started.class).stream().map(Started::format).toList());
    assertEquals(2, run.reported(Ended.class).size());
    assertEquals(12, run.reps().size());
  }

  @Test
  void aFootWithOneSensorTakesNoPart() {
    PadFormat both = PAD.format();
    PadFormat format =
        new PadFormat(
            both.sampleRateHz(),
            both.sensor(),
            both.adc(),
            both.fullScaleCounts(),
            Set.of(Channel.LEFT_HEEL, Channel.RIGHT_FOREFOOT, Channel.RIGHT_HEEL));
    SessionRun run = SessionRun.of(format).play(PAD.frames(THREE_REPS)).finish();
    assertEquals(3, run.reps().size());
    assertTrue(run.reps().stream().allMatch(rep -> rep.foot() == Foot.RIGHT));
  }

  @Test
  void theSameFramesGiveTheSameEvents() {
    assertEquals(
        SessionRun.ofBothFeet(PAD, THREE_REPS).reported,
        SessionRun.ofBothFeet(PAD, THREE_REPS).reported);
  }

  @Test
  void theLightLeadsThroughARep() {
    FootTrace trace =
        new FootTrace().empty(1).stepOn().rest(3).lift(0.15, 0.6).hold(1.5).lower(1.5).rest(2);
    SessionRun run =
        SessionRun.of(Plans.slow(), PAD.format())
            .play(PAD.frames(trace.stepOff().empty(1)))
            .finish();
    assertEquals(2, run.reps().size());
    assertEquals(
        List.of(Cue.READY, Cue.HOLD, Cue.LOWER, Cue.GOOD, Cue.READY, Cue.AWAY), run.cues());
  }

  @Test
  void droppingTheHeelIsTooFastWhereItIsToBeLowered() {
    FootTrace trace =
        new FootTrace().empty(1).stepOn().rest(3).lift(0.1, 0.3).hold(0.4).lower(0.2).rest(2);
    for (Plan plan : List.of(Plans.slow(), Plan.FREE)) {
      SessionRun run = SessionRun.of(plan, PAD.format()).play(PAD.frames(trace)).finish();
      boolean mayFall = plan.equals(Plan.FREE);
      assertEquals(mayFall, run.cues().contains(Cue.GOOD), "" + run.cues());
      assertEquals(!mayFall, run.cues().contains(Cue.TOO_FAST), "" + run.cues());
    }
  }
}
