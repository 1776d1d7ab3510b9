package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.bump;
import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.smoothAcceleration;

/** One repetition of one foot, as it is done. */
final class SimulatedLift implements SimulatedAct {
  private static final double SLOW_PART = 0.1;
  private static final double STEP_S = 0.0005;

  private final SimulatedPlan plan;
  private final SimulatedMovement movement;
  private final SimulatedStroke rise;
  private final SimulatedStroke fall;

  /** Of the height; none where there is no time to settle. */
  private final double overshoot;

  SimulatedLift(SimulatedPlan plan) {
    this.plan = plan;
    movement = plan.movement();
    double begun = Math.min(movement.begun(), 0.8 * plan.forwardS() / plan.concentricS());
    rise = SimulatedStroke.lift(plan.heelOffS(), plan.topS(), movement.skew(), begun);
    fall =
        SimulatedStroke.lowering(
            plan.loweringS(), plan.heelDownS(), movement.lateness(), movement.lowered());
    boolean settles = fall.startS() - rise.endS() > 2 * movement.settlesS();
    overshoot = settles ? movement.overshoot() : 0;
  }

  /**
   * Where the heel's rise falls below a tenth of its greatest speed. Of a heel that turns at once
   * that is sooner than meant, for it is lowered before it has quite risen.
   */
  double topS() {
    return isHeld() ? plan.topS() : slowS(rise, 1);
  }

  /** Where the heel's descent passes a tenth of its greatest speed. */
  double loweringS() {
    return isHeld() ? plan.loweringS() : slowS(fall, -1);
  }

  /** Where a stroke upwards (1) slows down, or one downwards (-1) speeds up. */
  private double slowS(SimulatedStroke stroke, int way) {
    double timeS = fastestS(stroke, way);
    double slow = SLOW_PART * speed(timeS);
    while (way * speed(timeS) > way * slow) {
      timeS += way * STEP_S;
    }
    return timeS;
  }

  private boolean isHeld() {
    return fall.startS() >= rise.endS();
  }

  /** When the heel moves fastest upwards (1) or downwards (-1) in a stroke. */
  private double fastestS(SimulatedStroke stroke, int sign) {
    double fastestS = stroke.startS();
    for (double timeS = stroke.startS(); timeS < stroke.endS(); timeS += STEP_S) {
      fastestS = sign * speed(timeS) > sign * speed(fastestS) ? timeS : fastestS;
    }
    return fastestS;
  }

  /** How fast the heel rises, in whole heights a second. */
  private double speed(double timeS) {
    return rise.speed(timeS) * (1 - fall.part(timeS)) - rise.part(timeS) * fall.speed(timeS);
  }

  @Override
  public double startS() {
    return Math.min(rise.startS(), plan.heelOffS() - plan.forwardS() - plan.stretchS());
  }

  @Override
  public double endS() {
    return plan.heelDownS() + Math.max(plan.backS(), plan.ringsS());
  }

  @Override
  public void press(double timeS, SimulatedLeg leg) {
    double restN = leg.forefootN + leg.heelN;
    if (timeS < plan.heelOffS()) {
      forward(timeS, leg);
    } else if (timeS <= plan.heelDownS()) {
      leg.forefootN += leg.heelN;
      leg.heelN = 0;
    } else {
      back(timeS - plan.heelDownS(), leg);
    }
    if (timeS >= rise.startS() && timeS <= plan.heelDownS()) {
      raise(timeS, restN, leg);
    }
  }

  private void forward(double timeS, SimulatedLeg leg) {
    double part = 1 - (plan.heelOffS() - timeS) / plan.forwardS();
    double leant =
        (timeS - (plan.heelOffS() - plan.forwardS() - plan.stretchS())) / plan.stretchS();
    double movedN =
        part > 0 || plan.stretch() == 0
            ? leg.heelN * moved(part)
            : -plan.stretch() * leg.forefootN * bump(Math.clamp(leant, 0, 1));
    leg.forefootN += movedN;
    leg.heelN -= movedN;
  }

  /** From 0 to 1, with a gentle start and at speed in the end: contact is lost in a kink. */
  private static double moved(double part) {
    double within = Math.max(0, part);
    return within * within * (1.4 - 0.4 * within);
  }

  /** What height, inertia and time in the air do to the forefoot's load. */
  private void raise(double timeS, double restN, SimulatedLeg leg) {
    double high = high(timeS);
    double kept = 1 - fall.part(timeS);
    double height = high * kept; // of the whole height
    leg.heelHeightM = height * plan.heightM();
    double acceleration = // in whole heights per second squared
        highAcceleration(timeS) * kept
            - 2 * rise.speed(timeS) * fall.speed(timeS)
            - high * fall.acceleration(timeS);
    double heldS = timeS - (rise.startS() + rise.endS()) / 2;
    leg.forefootN += leg.thighN(leg.heelHeightM) + squeezeN(timeS);
    leg.forefootN += restN * movement.driftAfter(heldS) * kept;
    leg.forefootN += leg.massKg * acceleration * plan.heightM() + height * leg.tremorN(timeS);
  }

  /** How high the heel would be without the lowering: too high, settled, and sinking. */
  private double high(double timeS) {
    double sinceS = timeS - rise.endS();
    double sag = movement.sagPerS() * Math.max(0, sinceS);
    return (1 + overshoot) * rise.part(timeS) - overshoot * smooth(settled(sinceS)) - sag;
  }

  private double highAcceleration(double timeS) {
    double settled = settled(timeS - rise.endS());
    return (1 + overshoot) * rise.acceleration(timeS)
        - overshoot * smoothAcceleration(settled) / (movement.settlesS() * movement.settlesS());
  }

  private double settled(double sinceS) {
    return Math.clamp(sinceS / movement.settlesS(), 0, 1);
  }

  private double squeezeN(double timeS) {
    double heldS = fall.startS() - rise.endS();
    boolean isHeld = timeS > rise.endS() && timeS < fall.startS();
    return isHeld ? movement.squeezeN() * bump((timeS - rise.endS()) / heldS) : 0;
  }

  private void back(double sinceS, SimulatedLeg leg) {
    double speedMPerS = plan.heightM() * fall.lastSpeed();
    double impactN = leg.impactN(sinceS, speedMPerS);
    double toMove = moved(1 - sinceS / plan.backS());
    leg.forefootN += leg.heelN * toMove + leg.impactOnForefoot * impactN;
    leg.heelN = leg.heelN * (1 - toMove) * (1 + leg.ring(sinceS, speedMPerS)) + impactN;
  }
}
