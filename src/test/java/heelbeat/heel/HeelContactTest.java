package heelbeat.heel;

import static heelbeat.heel.HeelRun.timesS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.HeelEvent.FootOff;
import heelbeat.heel.HeelEvent.FootOn;
import heelbeat.heel.HeelEvent.HeelDown;
import heelbeat.heel.HeelEvent.HeelOff;
import heelbeat.signal.SensorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When foot and heel come and go. */
final class HeelContactTest {
  /** What may be missed beside half the time between two samples. */
  private static final double TOLERANCE_S = 0.005;

  private static final double NOISY_TOLERANCE_S = 0.015;

  @ParameterizedTest
  @EnumSource
  void steppingOnTellsFootAndHeel(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(2).stepOn().rest(2);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100), trace);
    assertEquals("FootOn HeelDown", HeelRun.names(events));
    assertEquals(2, timesS(events, FootOn.class).getFirst(), 0.06);
    assertEquals(2, timesS(events, HeelDown.class).getFirst(), 0.005 + TOLERANCE_S);
  }

  @ParameterizedTest
  @CsvSource({
    "FSR, 80", "FSR, 100", "FSR, 200", "FSR, 250",
    "LOAD_CELL, 80", "LOAD_CELL, 100", "LOAD_CELL, 200", "LOAD_CELL, 250"
  })
  void contactIsToldWithinHalfASampleAndFiveMs(SensorKind sensor, double rateHz) {
    FootTrace trace = repsWithUnloadingOf(0.06, 0.15, 0.35);
    expectContacts(
        trace, HeelRun.events(TestPad.of(sensor, rateHz), trace), 0.5 / rateHz + TOLERANCE_S);
  }

  @ParameterizedTest
  @CsvSource({
    "FSR, 80", "FSR, 100", "FSR, 200", "FSR, 250",
    "LOAD_CELL, 80", "LOAD_CELL, 100", "LOAD_CELL, 200", "LOAD_CELL, 250"
  })
  void theConvertersNoiseMovesContactByFifteenMsAtMost(SensorKind sensor, double rateHz) {
    FootTrace trace = repsWithUnloadingOf(0.06, 0.15);
    for (int seed = 0; seed < 10; seed++) {
      expectContacts(
          trace,
          HeelRun.events(TestPad.of(sensor, rateHz).noisy(seed), trace),
          0.5 / rateHz + NOISY_TOLERANCE_S);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFootTakenAwayIsHeelOffAndFootOff(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).stepOff().empty(1);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100), trace);
    assertEquals("FootOn HeelDown HeelOff FootOff", HeelRun.names(events));
    assertEquals(trace.heelOffsS().getFirst(), timesS(events, HeelOff.class).getFirst(), 0.01);
    assertEquals(trace.heelOffsS().getFirst(), timesS(events, FootOff.class).getFirst(), 0.06);
  }

  @ParameterizedTest
  @EnumSource
  void aFootTakenAwayFromItsToesIsFootOff(SensorKind sensor) {
    FootTrace trace =
        new FootTrace().empty(1).stepOn().rest(3).lift(0.15, 0.4).straight(0.2, 0, 0).empty(1);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100), trace);
    assertEquals("FootOn HeelDown HeelOff FootOff", HeelRun.names(events));
  }

  @Test
  void aFootOnALoadCellFromTheStartIsUnderstoodAtItsFirstLift() {
    FootTrace trace = FootTrace.onPad().rest(4).reps(10);
    List<HeelEvent> events = HeelRun.events(TestPad.loadCell(80), trace);
    assertEquals("FootOn" + " HeelOff HeelDown".repeat(10), HeelRun.names(events));
    assertEquals(0, timesS(events, FootOn.class).getFirst(), 0.0125);
    expectContacts(trace, events, 0.5 / 80 + TOLERANCE_S);
  }

  @Test
  void aFootOnAResistorFromTheStartIsSeenAtOnce() {
    FootTrace trace = FootTrace.onPad().rest(4).reps(10);
    List<HeelEvent> events = HeelRun.events(TestPad.fsr(100, 26_400), trace);
    assertEquals("FootOn HeelDown" + " HeelOff HeelDown".repeat(10), HeelRun.names(events));
    assertEquals(0, timesS(events, FootOn.class).getFirst(), 0.01);
  }

  private static FootTrace repsWithUnloadingOf(double... unloadingsS) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(2);
    for (double unloadingS : unloadingsS) {
      for (int i = 0; i < 8; i++) {
        // Odd lengths, so that the corners fall everywhere between two samples.
        trace
            .lift(unloadingS, 0.3 + 0.01234 * i)
            .hold(0.5)
            .lower(0.6 + 0.00917 * i)
            .rest(1 + 0.0031 * i);
      }
    }
    return trace.stepOff().empty(1);
  }

  private static void expectContacts(FootTrace trace, List<HeelEvent> events, double toleranceS) {
    expectTimes(trace.heelOffsS(), timesS(events, HeelOff.class), toleranceS, "heel-off");
    expectTimes(trace.heelDownsS(), timesS(events, HeelDown.class), toleranceS, "heel-down");
  }

  private static void expectTimes(
      List<Double> trueS, List<Double> reportedS, double toleranceS, String what) {
    assertEquals(trueS.size(), reportedS.size(), what + "s told at " + reportedS + " s");
    for (int i = 0; i < trueS.size(); i++) {
      assertEquals(trueS.get(i), reportedS.get(i), toleranceS, what + " " + i);
    }
  }
}
