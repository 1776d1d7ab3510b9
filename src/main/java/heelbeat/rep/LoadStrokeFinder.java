package heelbeat.rep;

/**
 * Finds a body's single strokes where the sensor under the forefoot carries more the higher the
 * heel is, as an insole does: from one level to another along the stroke's own way, with what
 * inertia adds. Some of the rest before and after is looked at, too.
 */
final class LoadStrokeFinder implements Strokes {
  /** Bins of rest before a stroke. Chosen. */
  private static final int BEFORE = 5;

  /** Bins of the stroke itself. Chosen. */
  private static final int STROKE = 12;

  /** Bins of rest after it. Chosen. */
  private static final int AFTER = 3;

  /** All bins that are looked at. */
  private static final int BINS = BEFORE + STROKE + AFTER;

  /** People without a metronome take 0.19 to 1.18 s up and 0.21 to 0.76 s down. */
  private static final double[] LENGTHS_S = {0.2, 0.3, 0.45, 0.65, 0.95, 1.4, 2};

  private final LoadSums sums;
  private final double periodS;
  private final double[] samplesPerBin = new double[LENGTHS_S.length];

  /** Both without mean; the second without what it has of the first. */
  private final double[] ramp = new double[BINS];

  private final double[] inertia = new double[BINS];
  private final double rampSquares;
  private final double inertiaSquares;

  /** What of the ramp is in the inertia as it was before. */
  private final double shared;

  private final double[] loads = new double[BINS];
  private double likeness;
  private double lengthS;

  /**
   * @param sums of loads as parts of the weight
   * @param periodS from sample to sample
   */
  LoadStrokeFinder(LoadSums sums, double periodS) {
    this.sums = sums;
    this.periodS = periodS;
    for (int i = 0; i < LENGTHS_S.length; i++) {
      samplesPerBin[i] = LENGTHS_S[i] / periodS / STROKE;
    }
    for (int i = 0; i < BINS; i++) {
      double part = Math.clamp((i - BEFORE + 0.5) / STROKE, 0, 1);
      ramp[i] = MinimumJerk.height(part);
      inertia[i] = MinimumJerk.acceleration(part);
    }
    rampSquares = withoutMean(ramp);
    withoutMean(inertia);
    double product = 0;
    for (int i = 0; i < BINS; i++) {
      product += ramp[i] * inertia[i];
    }
    shared = product / rampSquares;
    for (int i = 0; i < BINS; i++) {
      inertia[i] -= shared * ramp[i];
    }
    inertiaSquares = withoutMean(inertia);
  }

  /** How many samples are looked back at. */
  static int most(double periodS) {
    return (int) Math.ceil(LENGTHS_S[LENGTHS_S.length - 1] * BINS / STROKE / periodS);
  }

  private static double withoutMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] -= sum / values.length;
      squares += values[i] * values[i];
    }
    return squares;
  }

  /** The heights are those of the load: parts of the weight that come with the stroke. */
  @Override
  public boolean look(int way, double leastRise, double mostRise) {
    likeness = 0;
    for (double samples : samplesPerBin) {
      if (sums.count() >= samples * BINS) {
        compare(samples, way, leastRise, mostRise);
      }
    }
    return likeness > 0;
  }

  private void compare(double samples, int way, double leastRise, double mostRise) {
    sums.takeMeans(samples, loads);
    double mean = 0;
    for (double load : loads) {
      mean += load / BINS;
    }
    double squares = 0;
    double ramps = 0;
    double inertias = 0;
    for (int i = 0; i < BINS; i++) {
      double load = loads[i] - mean;
      squares += load * load;
      ramps += load * ramp[i];
      inertias += load * inertia[i];
    }
    double explained = ramps * ramps / rampSquares + inertias * inertias / inertiaSquares;
    double like = explained / squares;
    double rise = way * (ramps / rampSquares - shared * inertias / inertiaSquares);
    if (like > likeness && rise > leastRise && rise < mostRise) {
      likeness = like;
      lengthS = samples * STROKE * periodS;
    }
  }

  @Override
  public double likeness() {
    return likeness;
  }

  @Override
  public double lengthS() {
    return lengthS;
  }

  @Override
  public double agoS() {
    return lengthS * AFTER / STROKE;
  }
}
