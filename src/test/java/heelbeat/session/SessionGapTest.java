package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.session.SessionEvent.PadBack;
import heelbeat.session.SessionEvent.PadLost;
import heelbeat.signal.SensorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Samples that are missing, and pads that fall silent. */
final class SessionGapTest {
  private static final TestPad PAD = TestPad.fsr(100, 26_400).noisy(1);

  @ParameterizedTest
  @EnumSource
  void aFewLostSamplesCostNoRep(SensorKind sensor) {
    FootTrace trace = seated().rep().rest(2);
    double heelOffS = trace.heelOffsS().getFirst();
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> frames = without(pad.frames(trace), heelOffS + 0.3, heelOffS + 0.5);
    SessionRun run = SessionRun.of(pad.format()).play(frames).finish();
    assertEquals(2, run.reps().size());
    assertEquals(List.of(), run.reasons());
  }

  @ParameterizedTest
  @EnumSource
  void samplesLostForLongerThanAQuarterOfASecondCostTheRep(SensorKind sensor) {
    FootTrace trace = seated().rep().rest(2).rep().rest(2);
    double heelOffS = trace.heelOffsS().getFirst();
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> frames = without(pad.frames(trace), heelOffS + 0.3, heelOffS + 0.6);
    SessionRun run = SessionRun.of(pad.format()).play(frames).finish();
    assertEquals(2, run.reps().size());
    assertEquals(List.of(Reason.SIGNAL_GAP, Reason.SIGNAL_GAP), run.reasons());
    assertEquals(List.of(), run.reported(PadLost.class));
  }

  /** When it began is not known, and must not be made up. */
  @ParameterizedTest
  @EnumSource
  void aLiftThatBeganInAGapIsNotCounted(SensorKind sensor) {
    FootTrace trace = seated().rep().rest(2).lift(0.15, 0.4).hold(2).lower(0.6).rest(2);
    double heelOffS = trace.heelOffsS().getLast();
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> frames = without(pad.frames(trace), heelOffS - 0.3, heelOffS + 0.5);
    SessionRun run = SessionRun.of(pad.format()).play(frames).finish();
    assertEquals(2, run.reps().size(), run.reps().toString());
    assertEquals(List.of(Reason.SIGNAL_GAP, Reason.SIGNAL_GAP), run.reasons());
  }

  @Test
  void aHeelThatLandedInAGapIsDownAfterwards() {
    FootTrace trace = seated().rep().rest(2).rep().rest(2);
    double heelDownS = trace.heelDownsS().get(1);
    List<Frame> frames = without(PAD.frames(trace), heelDownS - 0.3, heelDownS + 0.8);
    SessionRun run = SessionRun.of(PAD.format()).play(frames).finish();
    assertEquals(List.of(Reason.SIGNAL_GAP, Reason.SIGNAL_GAP), run.reasons());
    assertEquals(2, run.reps().size(), run.reps().toString());
  }

  @Test
  void aGapOfMoreThanASecondIsALostPadThatCameBack() {
    List<Frame> frames = without(PAD.frames(seated().rest(10)), 7, 8.5);
    SessionRun run = SessionRun.of(PAD.format()).play(frames);
    long lostNs = last(frames, 7).timeNs();
    long backNs = frames.get(frames.indexOf(last(frames, 7)) + 1).timeNs();
    assertEquals(List.of(new PadLost(lostNs)), run.reported(PadLost.class));
    assertEquals(List.of(new PadBack(backNs, backNs - lostNs)), run.reported(PadBack.class));
  }

  @Test
  void silenceIsToldOnceAfterASecondAndTheNextFrameEndsIt() {
    List<Frame> frames = PAD.frames(seated());
    SessionRun run = SessionRun.of(PAD.format()).play(frames);
    long lastNs = frames.getLast().timeNs();
    run.session.onQuiet(lastNs + 1_000_000_000);
    assertEquals(List.of(), run.reported(PadLost.class));
    run.session.onQuiet(lastNs + 1_000_000_001);
    run.session.onQuiet(lastNs + 5_000_000_000L);
    assertEquals(List.of(new PadLost(lastNs)), run.reported(PadLost.class));
    assertEquals(Cue.PAD_LOST, run.cues().getLast());

    Frame back = new Frame(lastNs + 6_000_000_000L, 0, 0);
    run.play(List.of(back));
    assertEquals(List.of(new PadBack(back.timeNs(), 6_000_000_000L)), run.reported(PadBack.class));
    assertTrue(run.cues().getLast() != Cue.PAD_LOST);
    assertEquals(1, run.reported(PadLost.class).size());
  }

  @Test
  void aPadThatHasNotDeliveredYetIsShownButNotToldAsLost() {
    SessionRun run = SessionRun.of(PAD.format());
    run.session.onQuiet(0);
    run.session.onQuiet(5_000_000_000L);
    assertEquals(List.of(Cue.PAD_LOST), run.cues());
    assertEquals(List.of(), run.reported(PadLost.class));
    run.play(PAD.frames(seated()));
    assertEquals(List.of(), run.reported(PadBack.class));
    assertEquals(Cue.READY, run.cues().getLast());
  }

  private static FootTrace seated() {
    return new FootTrace().empty(1).stepOn().rest(3);
  }

  private static List<Frame> without(List<Frame> frames, double fromS, double toS) {
    return frames.stream()
        .filter(frame -> frame.timeNs() < fromS * 1e9 || frame.timeNs() > toS * 1e9)
        .toList();
  }

  private static Frame last(List<Frame> frames, double beforeS) {
    return frames.stream().filter(f -> f.timeNs() < beforeS * 1e9).toList().getLast();
  }
}
