package heelbeat.replay;

/**
 * One foot's share in a distraction.
 *
 * @param forefoot the multiple of its resting force that the forefoot goes to
 * @param heel the multiple that the heel goes to; below 0 it is in the air
 * @param rampS how long the way there and the way back take, above 0
 * @param rateHz how often it goes to and fro in between; 0 for a plateau
 * @param settles the part of the usual load that rests further forward afterwards; not a number if
 *     the foot rests as before
 */
record SimulatedFidget(
    double startS,
    double endS,
    double forefoot,
    double heel,
    double rampS,
    double rateHz,
    double settles)
    implements SimulatedAct {

  @Override
  public void press(double timeS, SimulatedLeg leg) {
    double part = SimulatedAct.smooth(Math.min(timeS - startS, endS - timeS) / rampS);
    if (rateHz > 0) {
      part *= 0.5 - 0.5 * SimulatedAct.wave(rateHz * (timeS - startS) + 0.25);
    }
    leg.forefootN *= 1 + (forefoot - 1) * part;
    leg.heelN *= 1 + (heel - 1) * part;
  }
}
