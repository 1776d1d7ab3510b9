package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovementFitTest {
  private static final int SAMPLES = 16;
  private static final double LONG_S = 4;

  private final MovementFit plain = new MovementFit(SAMPLES, false, 0);
  private final MovementFit creeping = new MovementFit(SAMPLES, true, 0);
  private final MovementFit swaying = new MovementFit(SAMPLES, false, MovementFit.FORGOTTEN_S);
  private final RampSums lift = new RampSums();
  private final RampSums lowering = new RampSums();
  private final double[] steady = new double[1];
  private final double[] drifting = new double[1];
  private final double[] driftOdds = new double[1];

  /** Loads 1, 2, 3, 6 beside creeps 1, 2, 3, 4: 8 squared over 5 times 14 is what they share. */
  @Test
  void aHeelAtRestInTheAirIsExplainedByCreepAloneWhereThereIsSome() {
    take(1, 2, 3, 6);
    assertEquals(1 - 8 * 8 / (5.0 * 14), creeping.errorPartAtRest(), 1e-12);
    assertEquals(1, plain.errorPartAtRest());
  }

  /** Creep goes up with the load. */
  @Test
  void aLoadThatFallsMeanwhileIsNoCreep() {
    take(6, 3, 2, 1);
    assertEquals(1, creeping.errorPartAtRest());
  }

  /** Up by 3, held, and down, without inertia, creep or sway. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.75", "0.5, 0.5", "0.25, 0.875"})
  void aLoadThatFollowsTheHeightIsExplainedAndItsRiseIsFound(double top, double start) {
    for (MovementFit fit : new MovementFit[] {plain, swaying}) {
      move(fit, top, start, 0);

      // Where a lift ends and a lowering starts, what both bring to one innovation is left out.
      assertEquals(0, steady[0], 1e-5);
      assertEquals(0, drifting[0], 1e-5);
      assertTrue(driftOdds[0] < 1, "a drift is a guess too many");
      assertEquals(3, fit.riseOf(lift, lowering, false), 0.01);
      assertEquals(3, fit.riseOf(lift, lowering, true), 0.01);
    }
  }

  /** As much in all as the height brings. */
  @ParameterizedTest
  @CsvSource({"-3", "3"})
  void aLoadThatDriftsEitherWayWhileTheHeelIsHeldIsExplainedByADriftAlone(double drift) {
    for (MovementFit fit : new MovementFit[] {plain, swaying}) {
      move(fit, 0.25, 0.75, drift);

      assertEquals(0, drifting[0], 0.01);
      assertTrue(steady[0] > 10 * drifting[0], steady[0] + " is as good as " + drifting[0]);
    }
  }

  /** The whitened sums against the least squares that the class's comment asks for. */
  @Test
  void aMovementIsWeighedAsTheNormalEquationsSay() {
    Random random = new Random(16);
    double top = 0.3;
    double start = 0.7;
    double[] loads = new double[SAMPLES];
    swaying.clear();
    for (int i = 0; i < SAMPLES; i++) {
      loads[i] = 7 + 3 * brought(height(timeOf(i), top, start)) + 0.3 * random.nextGaussian();
      swaying.add(timeOf(i), loads[i], 0);
    }
    swaying.finish(LONG_S);
    compare(swaying, top, start);

    double kept = Math.exp(-LONG_S / SAMPLES / MovementFit.FORGOTTEN_S);
    double[] load = whitened(loads, kept);
    double[] level = whitened(filled(1), kept);
    double[] height = new double[SAMPLES];
    double[] acceleration = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double time = timeOf(i);
      height[i] = brought(height(time, top, start));
      acceleration[i] =
          time < top
              ? MinimumJerk.acceleration(time / top) / (top * top)
              : time > start
                  ? Descent.LOWERED.acceleration((time - start) / (1 - start))
                      / ((1 - start) * (1 - start))
                  : 0;
    }
    double whole = leftOver(load, level);
    double left =
        Math.min(
            leftOver(load, level, whitened(height, kept)),
            leftOver(load, level, whitened(height, kept), whitened(acceleration, kept)));
    double heightAlone = leftOver(load, level, whitened(height, kept));
    assertTrue(
        Math.abs(steady[0] - left / whole) < 1e-9
            || Math.abs(steady[0] - heightAlone / whole) < 1e-9,
        steady[0]
            + " is neither "
            + left / whole
            + " nor, without inertia, "
            + heightAlone / whole);
  }

  @Test
  void aLoadThatFallsWhileTheHeelIsUpIsNotExplainedByHeight() {
    plain.clear();
    for (int i = 0; i < SAMPLES; i++) {
      double time = timeOf(i);
      plain.add(time, 7 - 3 * MinimumJerk.height(Math.min(1, 2 * Math.min(time, 1 - time))), 0);
    }
    plain.finish(LONG_S);
    compare(plain, 0.5, 0.5);

    assertEquals(0, plain.riseOf(lift, lowering, false));
    assertEquals(1, steady[0], 0.2);
  }

  @Test
  void aLoadThatDoesNotChangeIsNotExplained() {
    take(5, 5, 5, 5);
    compare(plain, 0.5, 0.75);
    assertEquals(1, steady[0]);
    assertEquals(1, drifting[0]);
  }

  @Test
  void aSingleSampleExplainsNothingAndSpoilsNothing() {
    for (MovementFit fit : new MovementFit[] {plain, swaying, creeping}) {
      fit.clear();
      fit.add(0.5, 7, 1);
      fit.finish(0.3);
      compare(fit, 0.4, 0.6);
      assertEquals(1, steady[0]);
      assertEquals(1, drifting[0]);
    }
  }

  private void move(MovementFit fit, double top, double start, double drift) {
    fit.clear();
    for (int i = 0; i < SAMPLES; i++) {
      double time = timeOf(i);
      double held = Math.max(0, time - top);
      fit.add(time, 7 + (3 + drift * held) * brought(height(time, top, start)), 0);
    }
    fit.finish(LONG_S);
    compare(fit, top, start);
  }

  private void compare(MovementFit fit, double top, double start) {
    fit.lift(top, lift);
    fit.lower(start, Descent.LOWERED, lowering);
    fit.compare(new RampSums[] {lift}, 1, lowering, steady, drifting, driftOdds);
  }

  private static double timeOf(int sample) {
    return (sample + 0.5) / SAMPLES;
  }

  private static double height(double time, double top, double start) {
    return time < top
        ? MinimumJerk.height(time / top)
        : Descent.LOWERED.height(Math.max(0, (time - start) / (1 - start)));
  }

  private static double brought(double height) {
    return 1.3 * height / (1 + 0.3 * height);
  }

  private static double[] filled(double value) {
    double[] values = new double[SAMPLES];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] whitened(double[] values, double kept) {
    double[] white = values.clone();
    for (int i = 1; i < values.length; i++) {
      white[i] = (values[i] - kept * values[i - 1]) / Math.sqrt(1 - kept * kept);
    }
    return white;
  }

  /** The squares of what the columns together leave of values, by Gram and Schmidt. */
  private static double leftOver(double[] values, double[]... columns) {
    double[] left = values.clone();
    double[][] bases = new double[columns.length][];
    for (int k = 0; k < columns.length; k++) {
      bases[k] = columns[k].clone();
      for (int j = 0; j < k; j++) {
        takeOut(bases[k], bases[j]);
      }
      takeOut(left, bases[k]);
    }
    return product(left, left);
  }

  private static void takeOut(double[] from, double[] column) {
    double part = product(from, column) / product(column, column);
    for (int i = 0; i < from.length; i++) {
      from[i] -= part * column[i];
    }
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private void take(double... loads) {
    for (int i = 0; i < loads.length; i++) {
      plain.add((i + 0.5) / loads.length, loads[i], i + 1);
      creeping.add((i + 0.5) / loads.length, loads[i], i + 1);
    }
    plain.finish(1);
    creeping.finish(1);
  }
}
