package heelbeat.heel;

/**
 * What has been learnt of one sensor, in its own unit of load. Thresholds are parts of the way from
 * floor to rest: 0 is unloaded, 1 at rest, more is pressed.
 *
 * @param floor the load without the foot, or with the heel in the air
 * @param rest the load of the foot at rest, above the floor
 */
public record SensorLevels(double floor, double rest) {
  /** Where a load lies, as a part. */
  public double part(double load) {
    return (load - floor) / (rest - floor);
  }

  /** The load at a part. */
  public double load(double part) {
    return floor + part * (rest - floor);
  }
}
