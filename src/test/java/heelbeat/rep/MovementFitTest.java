package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovementFitTest {
  /** In so short a time nothing drifts. */
  private static final double MOMENT_S = 1e-6;

  private static final double LONG_S = 4;

  private final MovementFit onLoadCell = new MovementFit(16, false);
  private final MovementFit onResistor = new MovementFit(16, true);

  /** Loads 1, 2, 3, 6 beside creeps 1, 2, 3, 4: 8 squared over 5 times 14 is what they share. */
  @Test
  void aHeelAtRestInTheAirIsExplainedByCreepAloneWhereThereIsSome() {
    take(1, 2, 3, 6);
    assertEquals(1 - 8 * 8 / (5.0 * 14), onResistor.errorPartAtRest(), 1e-9);
    assertEquals(1, onLoadCell.errorPartAtRest(), 1e-9);
  }

  /** Creep goes up with the load. */
  @Test
  void aLoadThatFallsMeanwhileIsNoCreep() {
    take(6, 3, 2, 1);
    assertEquals(1, onResistor.errorPartAtRest(), 1e-9);
  }

  /** Up by 3 to a half, held, and down from three quarters, without inertia or creep. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.75", "0.5, 0.5", "0.25, 0.875"})
  void aLoadThatFollowsTheHeightIsExplainedAndItsRiseIsFound(double top, double start) {
    for (int i = 0; i < 16; i++) {
      double time = (i + 0.5) / 16;
      onLoadCell.add(time, 7 + 3 * height(time, top, start), 0);
    }
    onLoadCell.finish(LONG_S);
    RampSums lift = new RampSums();
    RampSums lowering = new RampSums();
    onLoadCell.lift(top, lift);
    onLoadCell.lower(start, Descent.LOWERED, lowering);

    assertEquals(0, errorPart(lift, top, lowering, start), 1e-9);
    assertEquals(3, onLoadCell.riseOf(lift, lowering), 1e-6);
  }

  /** By 3 from heel-off to heel-down, which is as much as the height brings. */
  @ParameterizedTest
  @CsvSource({"-3, 4, true", "3, 4, true", "-3, 1e-6, false", "3, 1e-6, false"})
  void aLoadThatDriftsEitherWayWhileTheHeelIsHeldIsExplainedIfThereWasTime(
      double drift, double durationS, boolean isExplained) {
    double top = 0.25;
    double start = 0.75;
    for (int i = 0; i < 16; i++) {
      double time = (i + 0.5) / 16;
      onLoadCell.add(time, 7 + (3 + drift * time) * height(time, top, start), 0);
    }
    onLoadCell.finish(durationS);
    RampSums lift = new RampSums();
    RampSums lowering = new RampSums();
    onLoadCell.lift(top, lift);
    onLoadCell.lower(start, Descent.LOWERED, lowering);

    double errorPart = errorPart(lift, top, lowering, start);
    assertEquals(isExplained, errorPart < 0.01, () -> "unexplained: " + errorPart);
  }

  @Test
  void aLoadThatFallsWhileTheHeelIsUpIsNotExplainedByHeight() {
    for (int i = 0; i < 16; i++) {
      double time = (i + 0.5) / 16;
      onLoadCell.add(
          time, 7 - 3 * MinimumJerk.height(Math.min(1, 2 * Math.min(time, 1 - time))), 0);
    }
    onLoadCell.finish(MOMENT_S);
    RampSums lift = new RampSums();
    RampSums lowering = new RampSums();
    onLoadCell.lift(0.5, lift);
    onLoadCell.lower(0.5, Descent.LANDED, lowering);

    assertEquals(0, onLoadCell.riseOf(lift, lowering));
    assertEquals(1, errorPart(lift, 0.5, lowering, 0.5), 0.2);
  }

  @Test
  void aLoadThatDoesNotChangeIsNotExplained() {
    take(5, 5, 5, 5);
    RampSums ramp = new RampSums();
    onLoadCell.lift(0.5, ramp);
    assertEquals(1, errorPart(ramp, 0.5, new RampSums(), 1));
  }

  private static double height(double time, double top, double start) {
    return time < top
        ? MinimumJerk.height(time / top)
        : Descent.LOWERED.height(Math.max(0, (time - start) / (1 - start)));
  }

  private double errorPart(RampSums lift, double top, RampSums lowering, double start) {
    double[] parts = new double[1];
    onLoadCell.errorParts(
        new RampSums[] {lift}, new double[] {top}, parts.length, lowering, start, parts);
    return parts[0];
  }

  private void take(double... loads) {
    for (int i = 0; i < loads.length; i++) {
      onLoadCell.add((i + 0.5) / loads.length, loads[i], i + 1);
      onResistor.add((i + 0.5) / loads.length, loads[i], i + 1);
    }
    onLoadCell.finish(MOMENT_S);
    onResistor.finish(MOMENT_S);
  }
}
