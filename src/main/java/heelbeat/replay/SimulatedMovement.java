package heelbeat.replay;

/**
 * How a person's heel moves and what the load under the forefoot does meanwhile: what real raises
 * showed beside level, height and inertia. Twenty standing raises of ten people, in insoles and
 * with motion capture, and 361 with a motion sensor on the foot gave the ranges; nobody has
 * measured raises of people who sit.
 *
 * @param skew from -0.25 (a lift with a slow start, quickest at 0.6 of its length) to 0.25 (with a
 *     slow end, at 0.4)
 * @param begun the part of the lift's length that is over when the heel loses contact: 0 to 0.15
 * @param overshoot the part of the height by which the heel first goes too far: 0 to 0.08
 * @param settlesS how long it then takes to settle
 * @param sagPerS the part of the height by which the held heel sinks each second: 0 to 0.03
 * @param lateness how slowly the lowering starts: -0.1 (quickest at 0.5 of its length if it is not
 *     cut off) to 0.5 (at 0.75)
 * @param lowered the part of a slowed-down lowering that is done at first contact, 0 to 1
 * @param driftPerS by which part of the foot's load the forefoot's drifts each second at first
 *     while the heel is up: -0.3 to 0.1
 * @param mostDrift the part of the foot's load at which the drift levels off, above 0
 * @param squeezeN what the muscle adds in the middle of the hold
 */
public record SimulatedMovement(
    double skew,
    double begun,
    double overshoot,
    double settlesS,
    double sagPerS,
    double lateness,
    double lowered,
    double driftPerS,
    double mostDrift,
    double squeezeN) {

  /** Of the people on a flat pad: a force plate under a raise stayed level. */
  private static final double WITHOUT_DRIFT = 0.3;

  /** Along a minimum-jerk curve, with nothing beside it. */
  public static final SimulatedMovement PLAIN =
      new SimulatedMovement(0, 0, 0, 0.2, 0, 0, 1, 0, 1, 0);

  /** What somebody makes a habit of. */
  static SimulatedMovement draw(SimulatedDice dice) {
    double drift = dice.chance(WITHOUT_DRIFT) ? 0 : dice.in(-0.3, 0.1);
    return new SimulatedMovement(
        dice.in(-0.2, 0.05),
        dice.in(0, 0.12),
        dice.in(0, 0.06),
        dice.in(0.15, 0.35),
        dice.in(0, 0.025),
        dice.in(0, 0.45),
        dice.in(0.78, 0.97),
        drift,
        dice.in(0.12, 0.35),
        dice.in(0, 2));
  }

  /** One more time, nearly the same. */
  SimulatedMovement again(SimulatedDice dice) {
    return new SimulatedMovement(
        Math.clamp(skew + 0.03 * dice.normal(), -0.25, 0.25),
        Math.clamp(begun + 0.02 * dice.normal(), 0, 0.15),
        Math.clamp(overshoot + 0.01 * dice.normal(), 0, 0.08),
        settlesS,
        Math.clamp(sagPerS + 0.004 * dice.normal(), 0, 0.03),
        Math.clamp(lateness + 0.06 * dice.normal(), -0.1, 0.5),
        Math.clamp(lowered + 0.02 * dice.normal(), 0.75, 0.98),
        driftPerS * (1 + 0.15 * dice.normal()),
        mostDrift,
        squeezeN * dice.in(0.5, 1.5));
  }

  /** The same with a heel that is let go: it falls from the start and lands at speed. */
  SimulatedMovement letGo(double done) {
    return new SimulatedMovement(
        skew, begun, overshoot, settlesS, sagPerS, 0, done, driftPerS, mostDrift, squeezeN);
  }

  /** The same with a heel that has not risen before it loses contact. */
  SimulatedMovement fromTheStart() {
    return new SimulatedMovement(
        skew, 0, overshoot, settlesS, sagPerS, lateness, lowered, driftPerS, mostDrift, squeezeN);
  }

  /** By which part of the foot's load the forefoot's has drifted after some seconds in the air. */
  double driftAfter(double seconds) {
    if (driftPerS == 0 || seconds <= 0) {
      return 0;
    }
    double levelsS = mostDrift / Math.abs(driftPerS);
    return driftPerS * levelsS * (1 - StrictMath.exp(-seconds / levelsS));
  }
}
