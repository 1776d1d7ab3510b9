package heelbeat.heel;

import static heelbeat.heel.HeelRun.timesS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.HeelEvent.HeelOff;
import heelbeat.heel.TestPad.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A foot that is on untared load cells from the first sample: nothing tells how much it weighs, and
 * how far it sways must not pass for all of its load. This one is light: its heel rests with 37 500
 * counts, less than what nobody sways by.
 */
final class UntaredStartTest {
  private static final TestPad PAD = TestPad.loadCell(80).scaled(0.15, 20_000).noisy(20, 1);

  /** How long the pad has been running at the first sample. */
  private static final long UP_NS = 3_600_000_000_000L;

  @Test
  void whoSitsStillIsUnderstoodAtTheFirstLift() {
    assertEquals(3, heelOffs(6, 0));
  }

  /** The first of three comes too soon, and the second has the same low. */
  @ParameterizedTest
  @CsvSource({"0.7, 2", "1.2, 3"})
  void aMomentOfRestMustHaveBeenSeen(double restS, int lifts) {
    assertEquals(lifts, heelOffs(restS, 0));
  }

  /**
   * A sixth of what the heel carries, 37 500, is rest. Of who sways by more only a second lift, to
   * the same low, is understood.
   */
  @ParameterizedTest
  @CsvSource({"11, 6000, 3", "11, 12500, 2", "40, 12500, 2"})
  void aLiftIsDeeperThanAnySway(double restS, double sway, int lifts) {
    assertEquals(lifts, heelOffs(restS, sway));
  }

  /** No heel on the pad stays so low and level. */
  @ParameterizedTest
  @CsvSource({"0.7, 0", "11, 12500", "40, 12500"})
  void aLiftThatIsHeldForASecondIsUnderstoodWhateverWasBefore(double restS, double sway) {
    assertEquals(3, heelOffs(restS, sway, 1));
  }

  /** While it unloads for half a second, its load is no sway. */
  @Test
  void aSlowLiftSoonAfterTheStartIsUnderstood() {
    FootTrace trace = FootTrace.onPad().rest(4).lift(0.5, 0.4).hold(0.5).lower(0.6).rest(1);
    List<HeelEvent> events = HeelRun.events(PAD, trace);
    assertEquals(4.5, timesS(events, HeelOff.class).getFirst(), 0.1);
  }

  @Test
  void aHeavyFootIsUnderstoodAtOnce() {
    FootTrace trace = FootTrace.onPad().rest(1.5).reps(3);
    List<HeelEvent> events = HeelRun.events(TestPad.loadCell(80).noisy(20, 1), trace);
    assertEquals(3, timesS(events, HeelOff.class).size());
    assertTrue(timesS(events, HeelOff.class).getFirst() < 1.7);
  }

  /** Of three lifts after a rest in which the heel sways by so many counts, every 1.3 s. */
  private static int heelOffs(double restS, double sway) {
    return heelOffs(restS, sway, 0.1);
  }

  private static int heelOffs(double restS, double sway, double holdS) {
    FootTrace trace = FootTrace.onPad().rest(restS);
    for (int i = 0; i < 3; i++) {
      trace = trace.lift(0.3, 0.4).hold(holdS).lower(0.3).rest(1);
    }
    List<Frame> frames =
        PAD.frames(trace).stream()
            .map(frame -> {
              double s = frame.timeNs() / 1e9;
              double by = s < restS ? sway * Math.sin(2 * Math.PI * s / 1.3) : 0;
              int heelCounts = frame.heelCounts() + (int) Math.round(by);
              return new Frame(frame.timeNs() + UP_NS, frame.forefootCounts(), heelCounts);
            })
            .toList();
    return timesS(HeelRun.events(PAD.format(), frames), HeelOff.class).size();
  }
}
