package heelbeat.replay;

/**
 * A foot comes to carry another load than before, and goes on carrying it.
 *
 * @param forefootN newtons under the forefoot from then on, at least 0
 * @param heelN the same under the heel
 */
record SimulatedShift(double startS, double endS, double forefootN, double heelN)
    implements SimulatedAct {
  @Override
  public void press(double timeS, SimulatedLeg leg) {
    // The resting forces themselves go from the old load to the new one.
  }
}
