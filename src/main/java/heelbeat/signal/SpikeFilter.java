package heelbeat.signal;

/**
 * Median of three: takes out a single wrong sample and leaves every edge where it was. Answers one
 * sample late.
 */
public final class SpikeFilter {
  private int older;
  private int newer;

  /** Starts over as if the sensor had always given this count. */
  public void reset(int counts) {
    older = counts;
    newer = counts;
  }

  /**
   * Takes a sample and gives the filtered one before it.
   *
   * @param counts the newest sample
   * @return the median around the sample before
   */
  public int filter(int counts) {
    int median = Math.max(Math.min(older, newer), Math.min(Math.max(older, newer), counts));
    older = newer;
    newer = counts;
    return median;
  }
}
