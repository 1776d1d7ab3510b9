package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.bump;
import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.wave;

/**
 * A foot that leaves, or was never there, steps up onto the box and takes the body along: a push
 * above the weight, a dip below it as the body arrives, and a wobble until it has found balance.
 * The sizes are chosen.
 *
 * @param contactS the foot touches the box
 * @param arrivesS the body stands on it
 * @param pushPart of the weight, above it
 * @param dipPart of the weight, below it
 * @param wobblePart of the weight
 */
record SimulatedStepUp(
    double startS,
    double contactS,
    double arrivesS,
    double pushPart,
    double dipPart,
    double wobblePart,
    double wobbleHz)
    implements SimulatedAct {
  private static final double LEAVES_S = 0.2;
  private static final double WOBBLES_S = 0.8;

  @Override
  public double endS() {
    return arrivesS + WOBBLES_S;
  }

  @Override
  public void press(double timeS, SimulatedLeg leg) {
    double part = (timeS - contactS) / (arrivesS - contactS);
    double times;
    if (part < 0) {
      times = 1 - smooth((timeS - startS) / LEAVES_S);
    } else if (part < 1) {
      times = smooth(part / 0.3);
      times += pushPart * bump(Math.clamp((part - 0.1) / 0.5, 0, 1));
      times -= dipPart * bump(Math.clamp((part - 0.6) / 0.4, 0, 1));
    } else {
      double left = smooth((endS() - timeS) / WOBBLES_S);
      times = 1 + wobblePart * left * wave(wobbleHz * (timeS - arrivesS));
    }
    leg.forefootN *= times;
    leg.heelN *= times;
  }
}
