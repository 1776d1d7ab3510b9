package heelbeat.heel;

import heelbeat.signal.LoadScale;

/**
 * How many of a sensor's samples stick out between their neighbours. A foot's load has its peaks
 * too, but few of them are one sample wide; bad contacts and crossed wires make many.
 */
final class SensorSpikes {
  /** Sticking out by this many times the least load that can be a foot. */
  private static final double SPIKE = 8;

  /**
   * And by this part of the load: a resistor rustles by about a hundredth of what presses it, which
   * is much under somebody who stands.
   */
  private static final double SPIKE_PART = 0.06;

  /**
   * More of the samples than this make a sensor useless; a glitch makes fewer, and so does a heel
   * that is let go once a second, lands hard and rings for a quarter of a second: four of a
   * hundred.
   */
  private static final double NOISY_PART = 0.05;

  /**
   * The blow of a landing is up to 25 ms wide (SIGNAL.md), so that it is one sample of a slower pad
   * than 80 a second; but the load goes on from there: of rushed raises at 40 a second by nine
   * tenths of what the sample sticks out, in the median. After a wrong reading it is back.
   */
  private static final long BLOW_PERIOD_NS = 13_000_000L;

  /** It is back within this part of what stuck out. Chosen, between the two. */
  private static final double BACK_PART = 0.5;

  /**
   * Clean is a sensor with less than this part of such samples. Chosen, so that it does not
   * flicker.
   */
  private static final double CLEAN_PART = 0.01;

  /**
   * A wrong reading that stands alone is taken out by the signal's filter: the load after it is the
   * one before, but for this part of its height. What comes beside another passes.
   */
  private static final double ALONE_PART = 0.5;

  /**
   * So many of the samples beside each other make a sensor useless. Of boards that give 5 % wrong
   * readings (SIGNAL.md) 0.3 % are, and five deviations more are 2.2 %.
   */
  private static final double CROWDED_PART = 0.025;

  /** Over how long samples are averaged, in nanoseconds. Chosen. */
  private static final double MEMORY_NS = 1e9;

  /** On a slow pad one spike must not be a large part of all that is remembered. */
  private static final double FEWEST_SAMPLES = 100;

  private final double spike;
  private final boolean isZeroKnown;
  private final double gain;
  private final double backPart;
  private double older = Double.NaN;
  private double newer = Double.NaN;
  private double part;
  private double crowdedPart;

  SensorSpikes(LoadScale scale, long periodNs) {
    spike = SPIKE * scale.leastFootLoad();
    isZeroKnown = scale.isZeroKnown();
    gain = Math.min(periodNs / MEMORY_NS, 1 / FEWEST_SAMPLES);
    backPart = periodNs > BLOW_PERIOD_NS ? BACK_PART : Double.POSITIVE_INFINITY;
  }

  void onSample(double load) {
    double before = newer - older;
    double after = newer - load;
    double rustle = isZeroKnown ? SPIKE_PART * Math.min(older, load) : 0;
    double least = Math.max(spike, rustle);
    double height = Math.min(Math.abs(before), Math.abs(after));
    boolean isBack = Math.abs(load - older) < backPart * height;
    boolean isSpike = before * after > 0 && height > least && isBack;
    boolean isAlone = Math.abs(load - older) < ALONE_PART * height;
    part += gain * ((isSpike ? 1 : 0) - part);
    crowdedPart += gain * ((isSpike && !isAlone ? 1 : 0) - crowdedPart);
    older = newer;
    newer = load;
  }

  boolean areMany() {
    return part > NOISY_PART;
  }

  /** Whether they stand so close that more than they is wrong. */
  boolean areCrowded() {
    return crowdedPart > CROWDED_PART;
  }

  boolean areFew() {
    return part < CLEAN_PART;
  }
}
