package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.smoothAcceleration;
import static heelbeat.replay.SimulatedAct.smoothSpeed;

/**
 * A heel's way up or down: a minimum-jerk curve whose time is bent, and which may be cut off by
 * contact. Where it starts and ends is said by speed, as movement science has it: where that passes
 * a tenth of its greatest.
 *
 * @param startS where the curve begins, in seconds
 * @param lengthS how long it takes as far as it goes
 * @param skew how its time is bent, from -0.5 (a slow start) to 0.25 (a slow end)
 * @param done how much of a whole curve it is, 0 to 1
 */
record SimulatedStroke(double startS, double lengthS, double skew, double done) {
  private static final double SLOW_PART = 0.1;
  private static final int STEPS = 200;

  /**
   * A lift.
   *
   * @param begun the part of the curve's length that is over at heel-off
   * @param topS where its speed falls below a tenth of its greatest
   */
  static SimulatedStroke lift(double heelOffS, double topS, double skew, double begun) {
    SimulatedStroke unit = new SimulatedStroke(0, 1, skew, 1);
    double length = (topS - heelOffS) / (unit.slowAt(1) - begun);
    return new SimulatedStroke(heelOffS - begun * length, length, skew, 1);
  }

  /**
   * A lowering.
   *
   * @param loweringS where its speed passes a tenth of its greatest
   * @param lateness how slowly it starts
   */
  static SimulatedStroke lowering(
      double loweringS, double heelDownS, double lateness, double lowered) {
    SimulatedStroke unit = new SimulatedStroke(0, 1, -lateness, lowered);
    double length = (heelDownS - loweringS) / (1 - unit.slowAt(-1));
    return new SimulatedStroke(heelDownS - length, length, -lateness, lowered);
  }

  double endS() {
    return startS + lengthS;
  }

  /** The part of the way that is done at a time, 0 before and 1 after. */
  double part(double timeS) {
    return smooth(bent(at(timeS))) / smooth(done);
  }

  /** Its speed, in whole ways a second. */
  double speed(double timeS) {
    double x = at(timeS);
    return x < 0 || x > 1 ? 0 : smoothSpeed(bent(x)) * bend(x) / smooth(done) / lengthS;
  }

  /** Its acceleration, in whole ways per second squared. */
  double acceleration(double timeS) {
    double x = at(timeS);
    if (x < 0 || x > 1) {
      return 0;
    }
    double curved = smoothAcceleration(bent(x)) * bend(x) * bend(x);
    return (curved - smoothSpeed(bent(x)) * 2 * skew * done) / smooth(done) / (lengthS * lengthS);
  }

  /** Its speed at the end, where contact cuts it off. */
  double lastSpeed() {
    return smoothSpeed(done) * bend(1) / smooth(done) / lengthS;
  }

  private double at(double timeS) {
    return (timeS - startS) / lengthS;
  }

  private double bent(double x) {
    double within = Math.clamp(x, 0, 1);
    return done * (within + skew * within * (1 - within));
  }

  private double bend(double x) {
    return done * (1 + skew * (1 - 2 * x));
  }

  /** Where it falls below a tenth of its greatest speed, after that (1) or before (-1). */
  private double slowAt(int way) {
    int step = fastest();
    double slow = SLOW_PART * speedAt(step);
    while (speedAt(step + way) > slow) {
      step += way;
    }
    double past = (speedAt(step) - slow) / (speedAt(step) - speedAt(step + way));
    return (step + way * past) / STEPS;
  }

  private int fastest() {
    int fastest = 0;
    for (int step = 1; step <= STEPS; step++) {
      fastest = speedAt(step) > speedAt(fastest) ? step : fastest;
    }
    return fastest;
  }

  private double speedAt(int step) {
    return speed(startS + lengthS * step / STEPS);
  }
}
