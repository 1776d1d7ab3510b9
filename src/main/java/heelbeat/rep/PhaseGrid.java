package heelbeat.rep;

import java.util.Arrays;
import java.util.List;

/**
 * How likely every length of the lift and of the lowering is, on a grid of pairs of them, and what
 * that says of top and start of lowering. Time runs from 0 at heel-off to 1 at heel-down.
 */
final class PhaseGrid {
  private static final List<Descent> DESCENTS = List.of(Descent.values());

  /** Steps of the grid along each of its sides. Chosen. */
  private static final int STEPS = 32;

  /** No ramp takes more than this part of a repetition. Chosen. */
  private static final double LONGEST = 0.95;

  /** The grid reaches this many standard deviations to both sides. */
  private static final double REACH_DEVIATIONS = 4;

  /**
   * Where a movement ends is a matter of words: by speed, which falls below a tenth of its greatest
   * 8.6 % of a minimum-jerk curve's length before the curve's end, or by the curve. People stand
   * between: this part of the length is taken off, and the rest is a doubt.
   */
  static final double END_PART = 0.045;

  /** As a part of the length, too; chosen, a little more than what was taken off. */
  private static final double END_DOUBT = 0.05;

  /**
   * A muscle neither pulls nor lets go at once: the soleus takes some 100 ms to give up half of its
   * force, and people differ in how gently they do so. A part of that stays unknown, at both ends.
   */
  private static final double GENTLE_DOUBT_S = 0.015;

  /**
   * Nobody knows whether a drift begins with the lift or with the hold, nor how soon it levels off:
   * where there is one, this part of the length is a doubt, too.
   */
  private static final double DRIFT_DOUBT = 0.15;

  /**
   * So much of a load's squares no formula explains, however quiet the sensor is: it is added to
   * what a curve leaves. Without it a load cell, which does not rustle, would be surer of a wrong
   * formula than a resistor is.
   */
  private static final double MISFIT_PART = 0.1;

  /**
   * A heel that is let go falls for about this long, in seconds, and by such a part more or less.
   */
  private static final double USUAL_FALL_S = 0.24;

  /** As a logarithm. Chosen. */
  private static final double FALL_DEVIATION = 0.35;

  /** Steps of the grid for falls. Chosen. */
  private static final int FALL_STEPS = 16;

  /** In seconds. Chosen: half of the usual one. */
  private static final double SHORTEST_FALL_S = 0.12;

  /** In seconds. Chosen. */
  private static final double LONGEST_FALL_S = 0.4;

  /** From one step to the next, as a logarithm. */
  private static final double FALL_STEP = Math.log(LONGEST_FALL_S / SHORTEST_FALL_S) / FALL_STEPS;

  private final double[] lifts = new double[STEPS + 1];
  private final double[] lowerings = new double[STEPS + 1];
  private final RampSums[] lifted = new RampSums[STEPS + 1];
  private final RampSums lowered = new RampSums();
  private final double[] liftOdds = new double[STEPS + 1];
  private final double[] loweringOdds = new double[STEPS + 1];
  private final double[] steady = new double[STEPS + 1];
  private final double[] drifting = new double[STEPS + 1];
  private final double[] driftOdds = new double[STEPS + 1];
  private final double[] topDensities = new double[STEPS + 1];

  // The movement that is estimated, which need not be one of the grid's.
  private final RampSums[] estimatedLift = {new RampSums()};
  private final RampSums estimatedLowering = new RampSums();
  private final double[] steadyEstimate = new double[1];
  private final double[] driftingEstimate = new double[1];
  private final double[] estimateOdds = new double[1];

  /** As a part of the repetition's length. */
  private double gentleDoubt;

  private double driftPart;
  private double stillWeights;
  private double driftWeights;
  private double weights;
  private double loweringLogs;
  private double sumOfLifts;
  private double sumOfLowerings;
  private double squaresOfLifts;
  private double squaresOfLowerings;
  private double products;

  PhaseGrid() {
    Arrays.setAll(lifted, i -> new RampSums());
  }

  /**
   * Weighs pairs from all over, then once more those around the best if these are few.
   *
   * @param fallOdds how likely it is that the heel was let go, whatever the person did before
   */
  void weigh(MovementFit fit, Tempo tempo, double durationS, double fallOdds) {
    gentleDoubt = GENTLE_DOUBT_S / durationS;
    tempo.expect(durationS);
    spread(lifts, tempo.usualLift(), tempo.deviation());
    spread(lowerings, tempo.usualLowering(), tempo.deviation());
    weighPairs(fit, tempo, durationS, fallOdds);
    double lift = lift();
    double lowering = loweringLength();
    double liftDeviation = liftDeviation();
    double loweringDeviation = loweringDeviation();
    double step = 2 * REACH_DEVIATIONS * tempo.deviation() / STEPS;
    if (Math.min(liftDeviation, loweringDeviation) < step) {
      spread(lifts, lift, Math.max(liftDeviation, step / 2));
      spread(lowerings, lowering, Math.max(loweringDeviation, step / 2));
      weighPairs(fit, tempo, durationS, fallOdds);
    }
  }

  /** Sets lengths in equal proportions. */
  private static void spread(double[] lengths, double around, double deviation) {
    double first = around * Math.exp(-REACH_DEVIATIONS * deviation);
    double last = Math.min(LONGEST, around * Math.exp(REACH_DEVIATIONS * deviation));
    for (int i = 0; i <= STEPS; i++) {
      lengths[i] = first * Math.pow(last / first, (double) i / STEPS);
    }
  }

  private void weighPairs(MovementFit fit, Tempo tempo, double durationS, double fallOdds) {
    clear();
    driftPart = tempo.driftPart();
    for (int i = 0; i <= STEPS; i++) {
      fit.lift(lifts[i], lifted[i]);
      liftOdds[i] = tempo.oddsOfLift(lifts[i]);
      loweringOdds[i] = tempo.oddsOfLowering(lowerings[i]);
    }
    weighFalls(fit, tempo, durationS, fallOdds);
    for (Descent descent : DESCENTS) {
      for (int i = 0; i <= STEPS; i++) {
        double odds = descent.odds(lowerings[i] * durationS) * loweringOdds[i];
        if (odds > 0) {
          fit.lower(1 - lowerings[i], descent, lowered);
          weighLifts(fit, lowerings[i], odds);
        }
      }
    }
  }

  /** Falls that nothing the person did before leads to expect. */
  private void weighFalls(MovementFit fit, Tempo tempo, double durationS, double fallOdds) {
    double cells = FALL_STEP / Math.log(lowerings[1] / lowerings[0]);
    double heights = tempo.deviation() / FALL_DEVIATION;
    for (int i = 0; i <= FALL_STEPS; i++) {
      double fallS = SHORTEST_FALL_S * Math.exp(i * FALL_STEP);
      double deviations = Math.log(fallS / USUAL_FALL_S) / FALL_DEVIATION;
      double odds = fallOdds * cells * heights * Math.exp(-deviations * deviations / 2);
      if (fallS < LONGEST * durationS) {
        fit.lower(1 - fallS / durationS, Descent.RELEASED, lowered);
        weighLifts(fit, fallS / durationS, odds);
      }
    }
  }

  private void weighLifts(MovementFit fit, double lowering, double odds) {
    int pairs = 0;
    while (pairs <= STEPS && lifts[pairs] + lowering <= 1) {
      pairs++;
    }
    fit.compare(lifted, pairs, lowered, steady, drifting, driftOdds);
    double weightsOfRow = 0;
    double liftsOfRow = 0;
    double squaresOfRow = 0;
    for (int i = 0; i < pairs; i++) {
      double lift = lifts[i];
      double still = (1 - driftPart) * likelihood(steady[i]);
      double drift = driftPart * driftOdds[i] * likelihood(drifting[i]);
      // The grid's cells are as wide as their lengths are long.
      double cell = odds * liftOdds[i] * lowering;
      double density = cell * (still + drift);
      double weight = density * lift;
      stillWeights += cell * still * lift;
      driftWeights += cell * drift * lift;
      topDensities[i] += density;
      weightsOfRow += weight;
      liftsOfRow += weight * lift;
      squaresOfRow += weight * lift * lift;
    }
    weights += weightsOfRow;
    loweringLogs += weightsOfRow * Math.log(lowering);
    sumOfLifts += liftsOfRow;
    sumOfLowerings += weightsOfRow * lowering;
    squaresOfLifts += squaresOfRow;
    squaresOfLowerings += weightsOfRow * lowering * lowering;
    products += liftsOfRow * lowering;
  }

  /**
   * How likely a movement is that leaves this part of the load's squares unexplained, if the
   * scatter is not known beforehand: its power of minus half the number of independent samples.
   * Sway's innovations and tremor are many, but nobody moves exactly as a formula says: all samples
   * of a repetition together are worth 40.
   */
  private static double likelihood(double errorPart) {
    double part = MISFIT_PART + errorPart;
    double square = part * part;
    double fourth = square * square;
    double eighth = fourth * fourth;
    return 1 / (eighth * eighth * fourth);
  }

  private void clear() {
    Arrays.fill(topDensities, 0);
    stillWeights = 0;
    driftWeights = 0;
    weights = 0;
    loweringLogs = 0;
    sumOfLifts = 0;
    sumOfLowerings = 0;
    squaresOfLifts = 0;
    squaresOfLowerings = 0;
    products = 0;
  }

  /** The logarithm of the odds that the load drifted while the heel was held; may be infinite. */
  double driftLog() {
    return Math.log(driftWeights) - Math.log(stillWeights);
  }

  /** The end of the lift: its curve's end, or a little before. */
  double top() {
    return (1 - END_PART) * lift();
  }

  /** The start of lowering: its curve's start, or a little later. */
  double lowering() {
    return Math.max(top(), 1 - (1 - END_PART) * loweringLength());
  }

  /** The likeliest lift: as the load hardly changes near it, later ones always stay possible. */
  double lift() {
    int best = 0;
    for (int i = 1; i <= STEPS; i++) {
      if (topDensities[i] > topDensities[best]) {
        best = i;
      }
    }
    double rise = topDensities[best] - topDensities[Math.max(best - 1, 0)];
    double fall = topDensities[best] - topDensities[Math.min(best + 1, STEPS)];
    if (rise == 0 || fall == 0) {
      return lifts[best];
    }
    // The vertex of the parabola through the best and its neighbours.
    return lifts[best] * Math.pow(lifts[1] / lifts[0], (rise - fall) / (2 * (rise + fall)));
  }

  /** How long lowering takes, by the geometric mean: people vary in proportion. */
  double loweringLength() {
    return Math.min(1 - lift(), Math.exp(loweringLogs / weights));
  }

  /** The load that the lift to the top brought, if the heel was lowered as is estimated. */
  double rise(MovementFit fit) {
    sumUpEstimate(fit);
    return fit.riseOf(estimatedLift[0], lift(), estimatedLowering, driftWeights > stillWeights);
  }

  /**
   * Whether the movement which is estimated leaves at most a part of what a heel leaves unexplained
   * that rests in the air: both with a drift, or both without.
   */
  boolean isSeen(MovementFit fit, double part) {
    sumUpEstimate(fit);
    fit.compare(
        estimatedLift, 1, estimatedLowering, steadyEstimate, driftingEstimate, estimateOdds);
    return steadyEstimate[0] < part * fit.errorPartAtRest(false)
        || driftingEstimate[0] < part * fit.errorPartAtRest(true);
  }

  private void sumUpEstimate(MovementFit fit) {
    fit.lift(lift(), estimatedLift[0]);
    fit.lower(1 - loweringLength(), Descent.LOWERED, estimatedLowering);
  }

  /** Standard deviation of the length that is known less well of the two, in proportion. */
  double doubt() {
    return Math.max(liftDeviation(), loweringDeviation());
  }

  private double liftDeviation() {
    return Math.sqrt(liftScatter()) / lift();
  }

  private double loweringDeviation() {
    return Math.sqrt(loweringScatter()) / loweringLength();
  }

  /** Expected square of the top's error. */
  double topVariance() {
    return endVariance(lift()) + liftScatter();
  }

  /** Of the lifts that are likely, around the likeliest. */
  private double liftScatter() {
    double lift = lift();
    return Math.max(0, (squaresOfLifts - 2 * lift * sumOfLifts) / weights + lift * lift);
  }

  /** Expected square of the start of lowering's error. */
  double loweringVariance() {
    return endVariance(loweringLength()) + loweringScatter();
  }

  private double loweringScatter() {
    double length = loweringLength();
    return Math.max(
        0, (squaresOfLowerings - 2 * length * sumOfLowerings) / weights + length * length);
  }

  /** Expected square of the error of the time between both. */
  double holdVariance() {
    double lift = lift();
    double lowering = loweringLength();
    double ramps = lift + lowering;
    double squares = squaresOfLifts + squaresOfLowerings + 2 * products;
    return endVariance(lift)
        + endVariance(lowering)
        + Math.max(
            0, (squares - 2 * ramps * (sumOfLifts + sumOfLowerings)) / weights + ramps * ramps);
  }

  private double endVariance(double length) {
    double words = END_DOUBT * length;
    double drift = DRIFT_DOUBT * length;
    double drifts = driftWeights / (driftWeights + stillWeights);
    return words * words + gentleDoubt * gentleDoubt + drifts * drift * drift;
  }
}
