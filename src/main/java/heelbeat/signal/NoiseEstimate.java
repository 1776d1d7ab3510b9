package heelbeat.signal;

/**
 * How far a quiet sensor's samples scatter, told from second differences, which movement slower
 * than a few samples does not reach. A movement's own differences are clipped, so that the estimate
 * stays that of the noise.
 */
public final class NoiseEstimate {
  /** Mean absolute second difference of white noise: {@code sqrt(6) * sqrt(2 / pi)} deviations. */
  private static final double DIFFERENCE_PER_DEVIATION = Math.sqrt(12 / Math.PI);

  /** A difference counts as so many mean ones at most. Chosen. */
  private static final double CLIP = 3;

  /** A second difference takes three samples. */
  private static final int FIRST_DIFFERENCE = 3;

  /**
   * The first samples are averaged: clipped, the estimate would take seconds to come up to them.
   */
  private static final int AVERAGED = 16;

  private final double gain;
  private final double least;
  private double older;
  private double newer;
  private double meanDifference;
  private int samples;

  /**
   * @param periodNs nominal time between samples, in nanoseconds
   * @param timeConstantNs how long the estimate remembers, in nanoseconds
   * @param least the smallest deviation that it answers, such as the converter's step
   */
  public NoiseEstimate(long periodNs, long timeConstantNs, double least) {
    this.gain = Math.min(1, (double) periodNs / timeConstantNs);
    this.least = least;
    this.meanDifference = least * DIFFERENCE_PER_DEVIATION;
  }

  /** Takes the next sample. */
  public void add(double value) {
    double difference = Math.abs(value - 2 * newer + older);
    older = newer;
    newer = value;
    if (samples < AVERAGED) {
      samples++;
      if (samples >= FIRST_DIFFERENCE) {
        meanDifference += (difference - meanDifference) / (samples - FIRST_DIFFERENCE + 1);
      }
    } else {
      meanDifference += gain * (Math.min(difference, CLIP * meanDifference) - meanDifference);
    }
    meanDifference = Math.max(meanDifference, least * DIFFERENCE_PER_DEVIATION);
  }

  /** Standard deviation of one sample, in the samples' unit. */
  public double deviation() {
    return meanDifference / DIFFERENCE_PER_DEVIATION;
  }
}
