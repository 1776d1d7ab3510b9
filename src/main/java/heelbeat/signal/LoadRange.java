package heelbeat.signal;

/**
 * What one sensor reads without the foot and with it at rest, learnt while running. Loads are told
 * as a part of this range: 0 is unloaded, 1 is the usual load at rest.
 */
public final class LoadRange {
  /** An impact may not pull the resting level up faster than this part of the range per update. */
  private static final double HIGHEST_PART = 1.5;

  /**
   * Over how long an empty pad is followed, in seconds. Chosen: temperature and settling foam are
   * slower.
   */
  private static final double AWAY_MEMORY_S = 10;

  private final double periodS;
  private final double leastRange;
  private double floor;
  private double rest;

  /**
   * @param periodNs nominal time between samples, in nanoseconds
   * @param leastRange the smallest range that can be a foot, in the sensor's unit
   */
  public LoadRange(long periodNs, double leastRange) {
    this.periodS = periodNs / 1e9;
    this.leastRange = leastRange;
  }

  /** Starts over: that load is no foot, and nothing is known of a foot yet. */
  public void reset(double unloaded) {
    floor = unloaded;
    rest = unloaded + leastRange;
  }

  /** The load without the foot. */
  public double floor() {
    return floor;
  }

  /** From no foot to the foot at rest; at least the smallest range that can be a foot. */
  public double range() {
    return Math.max(rest - floor, leastRange);
  }

  /** Where a load lies in the range: 0 unloaded, 1 at rest, more when pressed. */
  public double part(double load) {
    return (load - floor) / range();
  }

  /** The sensor is unloaded: its floor follows with that time constant, downwards at once. */
  public void followFloor(double load, double timeConstantS) {
    floor = load < floor ? load : floor + gain(timeConstantS) * (load - floor);
  }

  /** No sensor reads less than nothing: a load below the floor is the floor. */
  public void lowerFloorTo(double load) {
    floor = Math.min(floor, load);
  }

  /** The sensor is unloaded now, whatever was learnt before. */
  public void floorAt(double load) {
    floor = load;
  }

  /** The foot is at rest on the sensor: the resting level follows with that time constant. */
  public void followRest(double load, double timeConstantS) {
    double bounded = Math.min(load, floor + HIGHEST_PART * range());
    rest += gain(timeConstantS) * (bounded - rest);
  }

  /** The foot now rests like this, whatever was learnt before. */
  public void restAt(double load) {
    rest = load;
  }

  /** There is no foot: the floor follows slowly, and what is known of the foot fades. */
  public void settleUnloaded(double load) {
    followFloor(load, AWAY_MEMORY_S);
    followRest(floor, AWAY_MEMORY_S);
  }

  /** The foot has left and may come back another way: half its load will do to notice it. */
  public void forgetHalf() {
    rest = floor + range() / 2;
  }

  private double gain(double timeConstantS) {
    return Math.min(1, periodS / timeConstantS);
  }
}
