package heelbeat.replay;

/**
 * What a person means to do with one foot once: the load moves to the forefoot until the heel loses
 * contact; the heel goes up, stays, comes down; from its first contact the load moves back.
 *
 * @param topS the heel has all but risen, see {@link SimulatedStroke}
 * @param loweringS the heel starts down
 * @param heightM how high the heel goes
 * @param stretch the part of the forefoot's load that goes onto the heel first, 0 to 1
 * @param stretchS how long that takes
 * @param forwardS how long the load then moves to the forefoot, until heel-off
 * @param backS how long it moves back, from heel-down
 * @param ringsS how long the heel rings from then on
 */
record SimulatedPlan(
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
    SimulatedMovement movement) {

  /**
   * The same at other times.
   *
   * @param falls whether the lowering takes as long as this one, whenever it begins
   */
  SimulatedPlan at(double newTopS, double newLoweringS, double newHeelDownS, boolean falls) {
    double startsS = Math.max(newTopS, newLoweringS);
    return new SimulatedPlan(
        heelOffS,
        newTopS,
        startsS,
        falls ? startsS + eccentricS() : Math.max(newHeelDownS, startsS + 0.1),
        heightM,
        stretch,
        stretchS,
        forwardS,
        backS,
        ringsS,
        movement);
  }

  double concentricS() {
    return topS - heelOffS;
  }

  double holdS() {
    return loweringS - topS;
  }

  double eccentricS() {
    return heelDownS - loweringS;
  }
}
