package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.wave;

/**
 * One raise of a heel that hangs past the edge of a step, as people do it whose raises were
 * measured: up and a little too far, a hold that sinks, and a lowering that starts slowly.
 *
 * @param startS the heel starts up
 * @param topS its way up has ended
 * @param lowerS it starts down
 * @param downS it is down
 * @param heightM how high it is held
 */
record SimulatedRaise(
    double startS,
    double topS,
    double lowerS,
    double downS,
    double heightM,
    SimulatedEdgeHabit habit)
    implements SimulatedAct {
  private static final double SETTLES_S = 0.3;
  private static final double RIPPLES_S = 0.4;
  private static final double RIPPLE_MEMORY_S = 0.12;
  private static final double STEP_S = 0.004;

  /** Of the greatest speed, above which a heel moves: where people who look at curves cut. */
  private static final double MOVES_PART = 0.1;

  private static final int GRID = 1000;

  @Override
  public double endS() {
    return downS + RIPPLES_S;
  }

  @Override
  public void press(double timeS, SimulatedLeg leg) {
    double weightN = leg.forefootN;
    double height = height(timeS);
    leg.heelHeightM = height * heightM;
    double bend =
        height(timeS + STEP_S) - 2 * height + height(timeS - STEP_S); // of heights, twice a step
    double inertiaN = leg.massKg * heightM * bend / (STEP_S * STEP_S);
    double up = Math.clamp(height, 0, 1);
    double drifted = habit.driftPerS() * Math.max(0, timeS - topS) * up;
    double risen = up > 0 ? habit.risePart() * StrictMath.pow(up, habit.riseForm()) : 0;
    leg.forefootN =
        weightN * (1 + risen + drifted + ripple(timeS - downS))
            + inertiaN
            + up * leg.tremorN(timeS);
  }

  private double ripple(double sinceS) {
    return sinceS > 0
        ? habit.ripplePart()
            * StrictMath.exp(-sinceS / RIPPLE_MEMORY_S)
            * wave(habit.rippleHz() * sinceS)
        : 0;
  }

  /** In parts of the height. */
  private double height(double timeS) {
    double beyond = habit.overshootPart();
    if (timeS <= startS || timeS >= downS) {
      return 0;
    }
    if (timeS < topS) {
      return (1 + beyond) * warped((timeS - startS) / (topS - startS), habit.liftForm());
    }
    double settlesS = Math.min(SETTLES_S, lowerS - topS);
    double held = 1 + beyond * (1 - smooth((timeS - topS) / settlesS));
    held -= habit.sagPart() * smooth((timeS - topS) / (lowerS - topS));
    double left =
        timeS < lowerS ? 1 : 1 - warped((timeS - lowerS) / (downS - lowerS), habit.loweringForm());
    return held * left;
  }

  private static double warped(double part, double form) {
    return smooth(StrictMath.pow(part, form));
  }

  /** When the heel moves up by more than a tenth of its greatest speed. */
  double movesUpS() {
    return startS + (topS - startS) * moves(habit.liftForm(), true);
  }

  /** When it no longer does. */
  double isUpS() {
    return startS + (topS - startS) * moves(habit.liftForm(), false);
  }

  /** When it moves down by more than a tenth of its greatest speed. */
  double movesDownS() {
    return lowerS + (downS - lowerS) * moves(habit.loweringForm(), true);
  }

  /** When it no longer does. */
  double isDownS() {
    return lowerS + (downS - lowerS) * moves(habit.loweringForm(), false);
  }

  /** The first or last part of a way at which that is quicker than a tenth of its best. */
  private static double moves(double form, boolean isFirst) {
    double most = 0;
    for (int i = 0; i < GRID; i++) {
      most = Math.max(most, speed(i, form));
    }
    int at = isFirst ? 0 : GRID - 1;
    while (speed(at, form) < MOVES_PART * most) {
      at += isFirst ? 1 : -1;
    }
    return (at + 0.5) / GRID;
  }

  private static double speed(int cell, double form) {
    return warped((cell + 1.0) / GRID, form) - warped((double) cell / GRID, form);
  }
}
