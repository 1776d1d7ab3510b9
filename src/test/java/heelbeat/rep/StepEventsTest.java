package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.TestPad;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A left foot that was away and comes at 2 s, on load cells every 10 ms. */
final class StepEventsTest {
  private static final long MS = 1_000_000L;
  private static final int BODY_COUNTS = 400_000;

  private final FootSignal signal = new FootSignal(TestPad.loadCell(100).format());
  private final List<ToeStep> steps = new ArrayList<>();
  private final StepCounter counter = new StepCounter(Foot.LEFT, signal, steps::add);
  private long nowMs;

  @BeforeEach
  void comes() {
    counter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, 0));
    stay(2000, 0, 0);
    counter.onHeelEvent(new HeelEvent.FootOn(Foot.LEFT, 2000 * MS));
  }

  @ParameterizedTest
  @CsvSource({"120, 0", "121, 1"})
  void aTapIsNoStep(long lastsMs, int count) {
    stay(100, BODY_COUNTS, 0);
    counter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, (2000 + lastsMs) * MS));
    assertEquals(count, steps.size());
  }

  @Test
  void aFootIsOnItsToesUntilItLeaves() {
    stay(500, BODY_COUNTS, 0);
    assertTrue(counter.isOnToes());
    counter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, 2500 * MS));
    assertFalse(counter.isOnToes());
    assertEquals(List.of(new ToeStep(Foot.LEFT, 2000 * MS, 2500 * MS)), steps);
  }

  /**
   * It carries more than 0.15 of what the forefoot does for more than 60 ms; a jump is believed
   * after 40.
   */
  @ParameterizedTest
  @CsvSource({"59999, 500, false", "60000, 110, false", "60000, 120, true"})
  void aStepEndsWhereTheHeelComesDown(int heelCounts, long ms, boolean isDown) {
    stay(500, BODY_COUNTS, 0);
    stay(ms, BODY_COUNTS, heelCounts);
    stay(10, BODY_COUNTS, 0);
    assertEquals(!isDown, counter.isOnToes());
    assertEquals(isDown ? List.of(new ToeStep(Foot.LEFT, 2000 * MS, 2540 * MS)) : List.of(), steps);
  }

  /** What it did in a gap is not known, nor whether it was away before it is seen again. */
  @Test
  void aStepWithAGapIsNone() {
    stay(500, BODY_COUNTS, 0);
    counter.onGap();
    assertFalse(counter.isOnToes());
    counter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, 2500 * MS));
    assertEquals(List.of(), steps);
  }

  @Test
  void aForefootThatIsUnloadedIsNotTakenForAHeel() {
    stay(500, BODY_COUNTS, 0);
    stay(100, 0, 0);
    counter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, 2600 * MS));
    assertEquals(List.of(new ToeStep(Foot.LEFT, 2000 * MS, 2600 * MS)), steps);
  }

  /** What a sensor told before it failed, and before it healed, is not believed. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStepWithAFaultIsNone(boolean isHealed) {
    stay(500, BODY_COUNTS, 0);
    counter.onHeelEvent(
        isHealed
            ? new HeelEvent.SensorOk(Foot.LEFT, 2500 * MS, Channel.LEFT_HEEL)
            : new HeelEvent.SensorFault(Foot.LEFT, 2500 * MS, Channel.LEFT_HEEL, Kind.STUCK));
    assertFalse(counter.isOnToes());
  }

  private void stay(long ms, int forefootCounts, int heelCounts) {
    for (long endMs = nowMs + ms; nowMs < endMs; nowMs += 10) {
      if (signal.add(nowMs * MS, forefootCounts, heelCounts)) {
        counter.onSample();
      }
    }
  }
}
