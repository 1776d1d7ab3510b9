package heelbeat.rep;

/**
 * Finds a body's single strokes, up or down, in the load under the foot that carries it. A stroke
 * from rest to rest pushes and brakes alike, so its load is the weight plus one known curve,
 * whatever its height; how like that curve the latest loads are is asked for strokes of several
 * lengths. Nothing is integrated, so nothing drifts.
 */
final class StrokeFinder {
  private static final int BINS = 16;

  /** Longer ones cannot be told from sway and a hand on a rail. */
  private static final double[] LENGTHS_S = {0.2, 0.28, 0.4, 0.55, 0.8, 1.1, 1.6, 2.2, 3.1};

  private static final double GRAVITY = 9.81;

  private final double periodS;
  private final double[] samplesPerBin = new double[LENGTHS_S.length];
  private final double[] curve = new double[BINS];
  private final double curveSquares;

  /** Sums of all loads up to each of the last samples, in a ring. */
  private final double[] sums;

  private final int mask;
  private long count;
  private double likeness;
  private double lengthS;

  /**
   * @param periodS from sample to sample
   */
  StrokeFinder(double periodS) {
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
    int most = (int) Math.ceil(LENGTHS_S[LENGTHS_S.length - 1] / periodS);
    sums = new double[Integer.highestOneBit(most + 1) << 1];
    mask = sums.length - 1;
  }

  /** Forgets all loads. */
  void clear() {
    count = 0;
    sums[0] = 0;
  }

  /** Takes the next load, as a part of the weight above or below it. */
  void add(double load) {
    sums[(int) (count + 1) & mask] = sums[(int) count & mask] + load;
    count++;
  }

  /**
   * Looks for the likeliest stroke that ends now.
   *
   * @param way 1 for up, -1 for down
   * @param leastM lower ones are not looked for, in metres
   * @return whether there is one
   */
  boolean look(int way, double leastM, double mostM) {
    likeness = 0;
    for (double samples : samplesPerBin) {
      if (count >= samples * BINS) {
        compare(samples, way, leastM, mostM);
      }
    }
    return likeness > 0;
  }

  private void compare(double samples, int way, double leastM, double mostM) {
    double squares = 0;
    double product = 0;
    double before = sumAt(count - BINS * samples);
    for (int i = 0; i < BINS; i++) {
      double sum = sumAt(count - (BINS - 1 - i) * samples);
      double load = (sum - before) / samples;
      before = sum;
      squares += load * load;
      product += load * curve[i];
    }
    double length = samples * BINS * periodS;
    double height = way * GRAVITY * product / curveSquares * length * length;
    double like = way * product * Math.abs(product) / (curveSquares * squares);
    if (like > likeness && height > leastM && height < mostM) {
      likeness = like;
      lengthS = length;
    }
  }

  /** Of all loads before there, which may be between two. */
  private double sumAt(double position) {
    long whole = (long) position;
    double sum = sums[(int) whole & mask];
    double part = position - whole;
    return part > 0 ? sum + part * (sums[(int) (whole + 1) & mask] - sum) : sum;
  }

  /** The part of the load's squares that the stroke explains, 0 to 1. */
  double likeness() {
    return likeness;
  }

  /** How long the stroke took. */
  double lengthS() {
    return lengthS;
  }
}
