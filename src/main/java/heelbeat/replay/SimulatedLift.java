package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.bump;
import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.smoothAcceleration;
import static heelbeat.replay.SimulatedAct.smoothSpeed;

/**
 * One repetition of one foot. The load moves to the forefoot until the heel loses contact; the heel
 * goes up, stays, comes down; from its first contact the load moves back.
 *
 * @param heightM how high the heel goes
 * @param stretch the part of the forefoot's load that goes onto the heel first, 0 to 1
 * @param stretchS how long that takes
 * @param forwardS how long the load then moves to the forefoot, until heel-off
 * @param backS how long it moves back, from heel-down
 * @param ringsS how long the heel rings from then on
 * @param skew from -0.25 (a lift with a slow start) to 0.25 (with a slow end)
 * @param lowered how much of a slowed-down lowering is done at first contact, 0 to 1
 * @param squeezeN what the muscle adds in the middle of the hold
 */
record SimulatedLift(
    double heelOffS,
    double topS,
    double loweringS,
    double heelDownS,
    double heightM,
    double stretch,
    double stretchS,
    double forwardS,
    double backS,
    double ringsS,
    double skew,
    double lowered,
    double squeezeN)
    implements SimulatedAct {

  @Override
  public double startS() {
    return heelOffS - forwardS - stretchS;
  }

  @Override
  public double endS() {
    return heelDownS + Math.max(backS, ringsS);
  }

  @Override
  public void press(double timeS, SimulatedLeg leg) {
    if (timeS < heelOffS) {
      forward(timeS, leg);
    } else if (timeS <= heelDownS) {
      up(timeS, leg);
    } else {
      back(timeS - heelDownS, leg);
    }
  }

  private void forward(double timeS, SimulatedLeg leg) {
    double part = 1 - (heelOffS - timeS) / forwardS;
    double movedN =
        part > 0 || stretch == 0
            ? leg.heelN * moved(part)
            : -stretch * leg.forefootN * bump((timeS - startS()) / stretchS);
    leg.forefootN += movedN;
    leg.heelN -= movedN;
  }

  /** From 0 to 1, with a gentle start and at speed in the end: contact is lost in a kink. */
  private static double moved(double part) {
    return part * part * (1.4 - 0.4 * part);
  }

  private void up(double timeS, SimulatedLeg leg) {
    double height; // of the whole height
    double acceleration; // in whole heights per second squared
    double squeeze = 0;
    if (timeS < topS) {
      double s = topS - heelOffS;
      double x = (timeS - heelOffS) / s;
      double u = x + skew * x * (1 - x);
      double speed = 1 + skew * (1 - 2 * x);
      height = smooth(u);
      acceleration = (smoothAcceleration(u) * speed * speed - smoothSpeed(u) * 2 * skew) / (s * s);
    } else if (timeS < loweringS) {
      height = 1;
      acceleration = 0;
      squeeze = squeezeN * bump((timeS - topS) / (loweringS - topS));
    } else {
      double perS = lowered / (heelDownS - loweringS);
      double u = perS * (timeS - loweringS);
      height = 1 - smooth(u) / smooth(lowered);
      acceleration = -smoothAcceleration(u) * perS * perS / smooth(lowered);
    }
    leg.forefootN += leg.heelN + leg.thighN(height * heightM) + squeeze;
    leg.forefootN += leg.massKg * acceleration * heightM + height * leg.tremorN(timeS);
    leg.heelN = 0;
  }

  private void back(double sinceS, SimulatedLeg leg) {
    double perS = lowered / (heelDownS - loweringS);
    double speedMPerS = heightM * smoothSpeed(lowered) * perS / smooth(lowered);
    double impactN = leg.impactN(sinceS, speedMPerS);
    double toMove = moved(Math.max(0, 1 - sinceS / backS));
    leg.forefootN += leg.heelN * toMove + leg.impactOnForefoot * impactN;
    leg.heelN = leg.heelN * (1 - toMove) * (1 + leg.ring(sinceS, speedMPerS)) + impactN;
  }
}
