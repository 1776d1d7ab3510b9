package heelbeat.rep;

/**
 * Finds a body's single strokes, up or down, in the load under the foot that carries it. A stroke
 * from rest to rest pushes and brakes alike, so its load is the weight plus one known curve,
 * whatever its height; how like that curve the latest loads are is asked for strokes of several
 * lengths. Nothing is integrated, so nothing drifts.
 */
final class StrokeFinder implements Strokes {
  /** Bins of a stroke. Chosen. */
  private static final int BINS = 16;

  /** Longer ones cannot be told from sway and a hand on a rail. */
  private static final double[] LENGTHS_S = {0.2, 0.28, 0.4, 0.55, 0.8, 1.1, 1.6, 2.2, 3.1};

  /** In metres per square second. */
  private static final double GRAVITY = 9.81;

  private final double periodS;
  private final double[] samplesPerBin = new double[LENGTHS_S.length];
  private final double[] curve = new double[BINS];
  private final double[] loads = new double[BINS];
  private final double curveSquares;

  private final LoadSums sums;
  private double likeness;
  private double lengthS;

  /**
   * @param sums of loads, as parts of the weight above or below it
   * @param periodS from sample to sample
   */
  StrokeFinder(LoadSums sums, double periodS) {
    this.sums = sums;
    this.periodS = periodS;
    double squares = 0;
    for (int i = 0; i < BINS; i++) {
      curve[i] = MinimumJerk.acceleration((i + 0.5) / BINS);
      squares += curve[i] * curve[i];
    }
    curveSquares = squares;
    for (int i = 0; i < LENGTHS_S.length; i++) {
      samplesPerBin[i] = LENGTHS_S[i] / periodS / BINS;
    }
  }

  /** How many samples are looked back at. */
  static int most(double periodS) {
    return (int) Math.ceil(LENGTHS_S[LENGTHS_S.length - 1] / periodS);
  }

  @Override
  public boolean look(int way, double leastM, double mostM) {
    likeness = 0;
    for (double samples : samplesPerBin) {
      if (sums.count() >= samples * BINS) {
        compare(samples, way, leastM, mostM);
      }
    }
    return likeness > 0;
  }

  private void compare(double samples, int way, double leastM, double mostM) {
    double squares = 0;
    double product = 0;
    sums.takeMeans(samples, loads);
    for (int i = 0; i < BINS; i++) {
      squares += loads[i] * loads[i];
      product += loads[i] * curve[i];
    }
    double length = samples * BINS * periodS;
    double height = way * GRAVITY * product / curveSquares * length * length;
    double like = way * product * Math.abs(product) / (curveSquares * squares);
    if (like > likeness && height > leastM && height < mostM) {
      likeness = like;
      lengthS = length;
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
    return 0;
  }
}
