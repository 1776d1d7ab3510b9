package heelbeat.replay;

/** What one foot does for a while, as forces. */
sealed interface SimulatedAct
    permits SimulatedLift,
        SimulatedFidget,
        SimulatedShift,
        SimulatedStep,
        SimulatedRaise,
        SimulatedStepUp {
  double startS();

  double endS();

  /** Turns the leg's resting forces into those of the act, at a time between start and end. */
  void press(double timeS, SimulatedLeg leg);

  /** A minimum-jerk way from 0 to 1, as unhurried limbs move (Flash and Hogan 1985). */
  static double smooth(double u) {
    double x = Math.clamp(u, 0, 1);
    return x * x * x * (10 + x * (6 * x - 15));
  }

  /** The first derivative of {@link #smooth}, for 0 to 1. */
  static double smoothSpeed(double u) {
    return 30 * u * u * (1 - u) * (1 - u);
  }

  /** The second derivative of {@link #smooth}, for 0 to 1. */
  static double smoothAcceleration(double u) {
    return 60 * u * (1 - u) * (1 - 2 * u);
  }

  /** A bump of height 1, from 0 at 0 to 0 at 1. */
  static double bump(double u) {
    return 16 * u * u * (1 - u) * (1 - u);
  }

  /** The sine of so many turns, to a thousandth; the library's would leave garbage. */
  static double wave(double turns) {
    double x = turns - Math.rint(turns);
    double arc = 8 * x * (1 - 2 * Math.abs(x));
    return arc * (0.775 + 0.225 * Math.abs(arc));
  }
}
