package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.bump;
import static heelbeat.replay.SimulatedAct.smooth;

/**
 * A foot in the air steps on its toes, takes the body over from the other foot and hands it back.
 *
 * @param handoverS how long each of these two takes
 * @param loadN the body's weight
 * @param bounce how far the load is above the weight in the middle, as a part of it; as far below
 *     at both ends
 */
record SimulatedStep(double startS, double endS, double handoverS, double loadN, double bounce)
    implements SimulatedAct {
  @Override
  public void press(double timeS, SimulatedLeg leg) {
    double taken = smooth((timeS - startS) / handoverS) * smooth((endS - timeS) / handoverS);
    double part = (timeS - startS) / (endS - startS);
    leg.forefootN += loadN * taken * (1 + bounce * (2 * bump(part) - 1));
  }
}
