package heelbeat.replay;

import heelbeat.replay.SimulatedDice.Range;

/**
 * How one person does the repetitions of one tradition, or one of them.
 *
 * @param heightM how high the heels go
 * @param stretch the part of the forefoot's load that goes onto the heel before a lift
 * @param stretchS how long that takes
 * @param forwardS how long the load moves to the forefoot before heel-off
 * @param backS how long it moves back after heel-down
 * @param movement what else the heel and the load do
 */
record SimulatedHabit(
    SimulatedTradition tradition,
    double concentricS,
    double holdS,
    double eccentricS,
    double heightM,
    double stretch,
    double stretchS,
    double forwardS,
    double backS,
    SimulatedMovement movement) {
  private static final Range HEIGHT_M = new Range(0.03, 0.125);
  private static final Range FORWARD_S = new Range(0.06, 0.35);
  private static final Range BACK_S = new Range(0.06, 0.4);

  /** What someone makes of a tradition who raises their heels about so high. */
  static SimulatedHabit draw(
      SimulatedDice dice,
      SimulatedTradition tradition,
      double heightM,
      SimulatedMovement movement) {
    double haste = tradition.letsGo ? 0.6 : 1;
    return new SimulatedHabit(
        tradition,
        dice.habit(tradition.concentricS),
        dice.habit(tradition.holdS),
        dice.habit(tradition.eccentricS),
        heightM,
        tradition.letsGo || dice.chance(0.5) ? 0 : dice.in(0.15, 0.7),
        dice.in(0.25, 0.4),
        haste * dice.in(0.08, 0.33),
        haste * dice.in(0.08, 0.38),
        movement);
  }

  /**
   * One more time.
   *
   * @param strength what is left of the height, up to 1
   */
  SimulatedHabit again(SimulatedDice dice, double strength) {
    return new SimulatedHabit(
        tradition,
        dice.near(concentricS, 0.12, tradition.concentricS),
        dice.near(holdS, 0.15, tradition.holdS),
        dice.near(eccentricS, 0.12, tradition.eccentricS),
        strength * heightM,
        stretch,
        stretchS,
        forwardS,
        backS,
        movement);
  }

  /**
   * One foot's part, which begins at a time or soon after.
   *
   * @param whims what the movement alone draws from
   */
  SimulatedPlan plan(SimulatedDice dice, SimulatedDice whims, SimulatedLeg leg, double startS) {
    double height = dice.near(heightM, 0.1, HEIGHT_M);
    double leaning = leg.hangs() ? 0 : stretch;
    double leanS = leaning > 0 ? stretchS : 0;
    double forward = dice.near(forwardS, 0.15, FORWARD_S);
    double heelOffS = startS + leanS + forward + dice.in(0, 0.06);
    double liftS = dice.near(concentricS, 0.03, tradition.concentricS);
    double topS = heelOffS + Math.max(liftS, leg.quickestS(height, 7.5));
    double loweringS = topS + dice.near(holdS, 0.03, tradition.holdS);
    double lowerS = dice.near(eccentricS, 0.05, tradition.eccentricS);
    double heelDownS = loweringS + Math.max(lowerS, leg.quickestS(height, 5));
    double back = dice.near(backS, 0.15, BACK_S);
    SimulatedMovement now = movement.again(whims);
    if (leg.hangs()) {
      now = SimulatedMovement.PLAIN;
    } else if (tradition.letsGo) {
      now = now.letGo(whims.in(SimulatedTradition.LET_GO));
    }
    return new SimulatedPlan(
        heelOffS,
        topS,
        loweringS,
        heelDownS,
        height,
        leaning,
        leanS,
        forward,
        back,
        SimulatedLeg.RING_ENDS_S,
        now);
  }
}
