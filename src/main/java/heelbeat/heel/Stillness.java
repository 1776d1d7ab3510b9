package heelbeat.heel;

/**
 * How long a sensor has given nothing but its own noise. One with a foot on it does not for long:
 * of people who stood still on a force plate a foot for 33 minutes, no foot kept both of its
 * sensors still for long enough to pass for an empty pad (in a minute the load of one sensor
 * wanders by a third of itself).
 */
final class Stillness {
  /** Over how long noise is averaged away. */
  private static final double MEMORY_NS = 1e8;

  /** The average strays by less than this many deviations of a sample, ... */
  private static final double DEVIATIONS = 4;

  /** ... and a sample by less than this many. */
  private static final double SAMPLE_DEVIATIONS = 10;

  private final double gain;
  private boolean isStarted;
  private double mean;
  private double level;
  private long sinceNs;

  Stillness(long periodNs) {
    gain = Math.min(1, periodNs / MEMORY_NS);
  }

  /**
   * Takes the next sample.
   *
   * @param deviation of a sample's noise, in the load's unit
   */
  void onSample(long nowNs, double load, double deviation) {
    mean += gain * (load - mean);
    if (!isStarted
        || Math.abs(load - level) > SAMPLE_DEVIATIONS * deviation
        || Math.abs(mean - level) > DEVIATIONS * deviation) {
      isStarted = true;
      mean = load;
      level = load;
      sinceNs = nowNs;
    }
    if (nowNs - sinceNs < MEMORY_NS) {
      level = mean;
    }
  }

  /** Whether it has been still for at least that long. */
  boolean holds(long nowNs, long atLeastNs) {
    return isStarted && nowNs - sinceNs >= atLeastNs;
  }

  /** What it reads, but for noise. */
  double level() {
    return mean;
  }
}
