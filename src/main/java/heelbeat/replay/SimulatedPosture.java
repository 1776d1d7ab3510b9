package heelbeat.replay;

import heelbeat.replay.SimulatedDice.Range;

/**
 * How a simulated person is placed, and with that what a foot carries and what a rising heel moves.
 * Where no source is named the ranges are chosen, from the levers of the posture.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Range is two numbers
public enum SimulatedPosture {
  /**
   * On a chair. A foot carries 5.5-25 % of the body's weight (seated weight-bearing study, 36
   * people, with trunk lean); a rising heel lifts the leg, and the thigh off the seat.
   */
  SEATED(range(0.38, 0.6), range(0.25, 0.6), 8, range(90, 320)),
  /**
   * On the back, hips lifted: the shoulders and both feet carry the body, of whose length between
   * them the feet have 36-50 % of the weight. A rising heel lifts knees and hips, by less than
   * itself, and the bridge stiffens.
   */
  LYING(range(0.38, 0.6), range(0.4, 0.7), Double.POSITIVE_INFINITY, range(50, 250)),
  /**
   * On both feet or one, which carry all of the body. The ankle, and the body with it, rises by 65
   * to 80 % of the heel's height: so far from the ball of the foot it is. Nothing leaves a seat.
   */
  STANDING(range(0.38, 0.6), range(0.65, 0.8), Double.POSITIVE_INFINITY, range(0, 0)),
  /** The same with the forefoot on the edge of a step; the heel hangs beyond and feels nothing. */
  EDGE(range(1, 1), range(0.65, 0.8), Double.POSITIVE_INFINITY, range(0, 0)),
  /** The same as people do it whose raises were measured, see {@link SimulatedEdgeHabit}. */
  MEASURED_EDGE(range(1, 1), range(0.65, 0.8), Double.POSITIVE_INFINITY, range(0, 0));

  /** The forefoot's part of a foot's load. */
  final Range forefootPart;

  /** The part of the load that a rising heel accelerates, each kilogram as if it were the heel. */
  final Range movedPart;

  final double mostMovedKg;
  final Range stiffnessNPerM;

  SimulatedPosture(Range forefootPart, Range movedPart, double mostMovedKg, Range stiffnessNPerM) {
    this.forefootPart = forefootPart;
    this.movedPart = movedPart;
    this.mostMovedKg = mostMovedKg;
    this.stiffnessNPerM = stiffnessNPerM;
  }

  /** Whether the heel has nothing to come down on. */
  boolean hangs() {
    return this == EDGE || this == MEASURED_EDGE;
  }

  private static Range range(double low, double high) {
    return new Range(low, high);
  }
}
