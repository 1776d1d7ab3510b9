package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovementFitTest {
  private static final int SAMPLES = 16;
  private static final double LONG_S = 4;

  private final MovementFit plain = MovementFit.ofPlainSamples(SAMPLES, false);
  private final MovementFit creeping = MovementFit.ofPlainSamples(SAMPLES, true);
  private final MovementFit swaying = MovementFit.withoutSway(SAMPLES, false);
  private final RampSums lift = new RampSums();
  private final RampSums lowering = new RampSums();
  private final double[] steady = new double[1];
  private final double[] drifting = new double[1];
  private final double[] driftOdds = new double[1];

  /** Loads 1, 2, 3, 6 beside creeps 1, 2, 3, 4: 8 squared over 5 times 14 is what they share. */
  @Test
  void aHeelAtRestInTheAirIsExplainedByCreepAloneWhereThereIsSome() {
    take(1, 2, 3, 6);
    assertEquals(1 - 8 * 8 / (5.0 * 14), creeping.errorPartAtRest(false), 1e-12);
    assertEquals(1, plain.errorPartAtRest(false));
  }

  /** Creep goes up with the load. */
  @Test
  void aLoadThatFallsMeanwhileIsNoCreep() {
    take(6, 3, 2, 1);
    assertEquals(1, creeping.errorPartAtRest(false));
  }

  @Test
  void aHeelAtRestWhoseLoadDriftsIsExplainedByThatWhereItMay() {
    plain.clear();
    for (int i = 0; i < SAMPLES; i++) {
      plain.add(timeOf(i), 7 - 2 * course(timeOf(i)), 0);
    }
    plain.finish(LONG_S);
    assertEquals(1, plain.errorPartAtRest(false), 1e-12);
    assertEquals(0, plain.errorPartAtRest(true), 0.02);
  }

  /** Up by 3, held, and down, without inertia, creep or sway. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.75", "0.5, 0.5", "0.25, 0.875"})
  void aLoadThatFollowsTheHeightIsExplainedAndItsRiseIsFound(double top, double start) {
    for (MovementFit fit : new MovementFit[] {plain, swaying}) {
      move(fit, top, start, 0);

      assertEquals(0, steady[0], 1e-9);
      assertEquals(0, drifting[0], 1e-9);
      assertTrue(driftOdds[0] < 1, "a drift is a guess too many");
      assertEquals(3, fit.riseOf(lift, top, lowering, false), 1e-6);
      assertEquals(0, fit.drift());
      assertEquals(3, fit.riseOf(lift, top, lowering, true), 1e-6);
    }
  }

  /** Over the whole time as much as the height brings. */
  @ParameterizedTest
  @CsvSource({"-3", "3"})
  void aLoadThatDriftsEitherWayWhileTheHeelIsHeldIsExplainedByADriftAlone(double drift) {
    for (MovementFit fit : new MovementFit[] {plain, swaying}) {
      move(fit, 0.25, 0.75, drift);

      assertEquals(0, drifting[0], 0.02);
      assertTrue(steady[0] > 10 * drifting[0], steady[0] + " is as good as " + drifting[0]);
      assertEquals(3, fit.riseOf(lift, 0.25, lowering, true), 0.2, "what the lift brought");
      assertEquals(drift, fit.drift(), 0.3, "what was gained or lost while the heel was held");
    }
  }

  /** The sums against the dense least squares that the class's comment asks for. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.7, -2", "0.3, 0.7, 0", "0.4, 0.4, 0", "0.53, 0.55, 1", "0.1, 0.9, -3"})
  void aMovementIsWeighedAsTheNormalEquationsSay(double top, double start, double drift) {
    Random random = new Random(16);
    double[] loads = new double[SAMPLES + 1];
    double[] levels = new double[SAMPLES + 1];
    double[] heights = new double[SAMPLES + 1];
    double[] accelerations = new double[SAMPLES + 1];
    double[] drifts = new double[SAMPLES + 1];
    swaying.clear();
    for (int i = 0; i < SAMPLES; i++) {
      double time = timeOf(i);
      double down = (time - start) / (1 - start);
      levels[i] = 1;
      heights[i] = brought(height(time, top, start));
      drifts[i] = (time < top ? (course(top) + course(time)) / 2 : course(time)) * heights[i];
      if (time < top) {
        accelerations[i] = MinimumJerk.acceleration(time / top) / (top * top);
      } else if (down > 0) {
        accelerations[i] = Descent.LOWERED.acceleration(down) / ((1 - start) * (1 - start));
      }
      loads[i] =
          7
              + 3 * heights[i]
              + 0.05 * accelerations[i]
              + drift * drifts[i]
              + 0.1 * random.nextGaussian();
      swaying.add(time, loads[i], 0);
    }
    swaying.finish(LONG_S);
    compare(swaying, top, start);

    // What stands against a drift beforehand is one more row.
    double ridge = Math.pow(0.04 / (0.15 * LONG_S), 2);
    double[] load = whitened(loads);
    double[] level = whitened(levels);
    double[] drifted = whitened(drifts);
    drifted[SAMPLES] = Math.sqrt(ridge);
    double whole = leftOver(load, level);
    double[][] columns = {level, whitened(heights), whitened(accelerations)};
    assertEquals(leftOver(load, columns) / whole, steady[0], 1e-9);
    assertEquals(leftOver(load, level, columns[1], columns[2], drifted) / whole, drifting[0], 1e-9);
    assertEquals(Math.sqrt(Math.min(1, ridge / leftOver(drifted, columns))), driftOdds[0], 1e-9);
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

    assertEquals(0, plain.riseOf(lift, 0.5, lowering, false));
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
      double since = (drifted(time, top) - course(top)) / course(1);
      fit.add(time, 7 + (3 + drift * since) * brought(height(time, top, start)), 0);
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

  /** How far a drift has come that levels off. */
  private static double course(double time) {
    double levelsOff = MovementFit.LEVELS_OFF_S / LONG_S;
    return levelsOff * (1 - Math.exp(-time / levelsOff));
  }

  /** Half of it begins with the lift, half at the top. */
  private static double drifted(double time, double top) {
    return time < top ? (course(top) + course(time)) / 2 : course(time);
  }

  private static double height(double time, double top, double start) {
    return time < top
        ? MinimumJerk.height(time / top)
        : Descent.LOWERED.height(Math.max(0, (time - start) / (1 - start)));
  }

  private static double brought(double height) {
    return 1.3 * height / (1 + 0.3 * height);
  }

  private static double[] whitened(double[] values) {
    double kept = Math.exp(-LONG_S / SAMPLES / MovementFit.FORGOTTEN_S);
    double[] white = values.clone();
    for (int i = 1; i < SAMPLES; i++) {
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
