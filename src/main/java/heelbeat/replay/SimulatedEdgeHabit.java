package heelbeat.replay;

import heelbeat.replay.SimulatedDice.Range;

/**
 * How one person raises the heel past the edge of a step, and what the sensor under the forefoot
 * makes of it. Ranges without a remark are those of ten people's raises in insoles.
 *
 * @param heightM how high the heel goes
 * @param risePart what the forefoot carries more with the heel up, as a part of the body's weight:
 *     a third to a half in an insole, nothing on a force plate
 * @param riseForm the power of the height that the load rises with; chosen
 * @param driftPerS by what part of the weight the load drifts in a second while the heel is up:
 *     measured down to -0.3; the other sign is expected
 * @param liftForm the power of time that makes the lift quickest at 0.45 to 0.69 of its length
 * @param loweringForm the same of the lowering, 0.49 to 0.81
 * @param overshootPart how far beyond its height the heel goes first
 * @param sagPart how far it sinks in the hold
 * @param ripplePart how much of the weight the body bounces by when it is down; chosen
 */
record SimulatedEdgeHabit(
    double liftS,
    double holdS,
    double loweringS,
    double restS,
    double heightM,
    double risePart,
    double riseForm,
    double driftPerS,
    double liftForm,
    double loweringForm,
    double overshootPart,
    double sagPart,
    double ripplePart,
    double rippleHz) {
  private static final Range LIFT_S = new Range(0.19, 1.18);
  private static final Range HOLD_S = new Range(0.34, 1.77);
  private static final Range LOWERING_S = new Range(0.21, 0.76);
  private static final Range REST_S = new Range(0.3, 3);
  private static final Range HEIGHT_M = new Range(0.045, 0.125);
  private static final Range LIFT_FORM = new Range(0.92, 1.6);
  private static final Range LOWERING_FORM = new Range(0.98, 2.5);

  static SimulatedEdgeHabit draw(SimulatedDice dice, double heightM) {
    double risePart = dice.in(0, 0.5);
    return new SimulatedEdgeHabit(
        dice.habit(LIFT_S),
        dice.habit(HOLD_S),
        dice.habit(LOWERING_S),
        dice.habit(REST_S),
        heightM,
        risePart,
        dice.in(0.7, 1.4),
        // What does not feel the heel's height does not feel the shoe's bend either.
        dice.in(-0.3, 0.1) * Math.min(1, risePart / 0.3),
        dice.in(LIFT_FORM),
        dice.in(LOWERING_FORM),
        dice.in(0, 0.08),
        dice.in(0, 0.05),
        dice.in(0, 0.05),
        dice.in(4, 8));
  }

  /** One raise, which begins at that time. */
  SimulatedRaise raise(SimulatedDice dice, SimulatedLeg leg, double startS) {
    double once = dice.near(heightM, 0.1, HEIGHT_M);
    double topS =
        startS
            + Math.max(
                dice.near(liftS, 0.12, LIFT_S), leg.quickestS((1 + overshootPart) * once, 12));
    double lowerS = topS + dice.near(holdS, 0.15, HOLD_S);
    double downS =
        lowerS + Math.max(dice.near(loweringS, 0.12, LOWERING_S), leg.quickestS(once, 12));
    return new SimulatedRaise(startS, topS, lowerS, downS, once, this);
  }

  /** How long the person stands before the next. */
  double rests(SimulatedDice dice) {
    return dice.near(restS, 0.3, REST_S);
  }
}
