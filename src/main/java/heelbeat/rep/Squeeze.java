package heelbeat.rep;

/**
 * What a muscle that squeezes at the top adds to the forefoot's load: a bump that begins at the top
 * and is over when the heel starts down. Taken for height, it looks like a longer lift and an
 * earlier lowering. Its sums over the samples come from those of the powers of time, so that a pair
 * of instants costs no loop.
 */
final class Squeeze {
  /** The bump is a polynomial of so many powers of time. */
  private static final int POWERS = 5;

  private static final double MEAN = 16 / 30.0;
  private static final double MEAN_SQUARE = 256 / 630.0;

  /** A bump of fewer samples cannot be told from noise. */
  private static final double FEWEST = 4;

  /**
   * A squeeze explains that part less than a bump of any size would: that there is none, or a small
   * one, is likelier beforehand.
   */
  private static final double RELUCTANCE = 0.1;

  /** Sums of load times time to the power of 0 to 4 before each sample, one after the other. */
  private final double[] loadMoments;

  private final double[] creepMoments;
  private int count;

  /** Of the bump alone, its squares, and with load and creep; as of the last {@link #place}. */
  double sum;

  double squares;
  double load;
  double creep;

  Squeeze(int mostSamples) {
    loadMoments = new double[POWERS * (mostSamples + 1)];
    creepMoments = new double[POWERS * (mostSamples + 1)];
  }

  /** Takes the samples; loads and creeps are differences from their means. */
  void take(double[] times, double[] loads, double[] creeps, int samples) {
    count = samples;
    for (int i = 0; i < samples; i++) {
      double power = 1;
      for (int k = i * POWERS; k < (i + 1) * POWERS; k++) {
        loadMoments[k + POWERS] = loadMoments[k] + power * loads[i];
        creepMoments[k + POWERS] = creepMoments[k] + power * creeps[i];
        power *= times[i];
      }
    }
  }

  /**
   * Sums up a bump between two times, if it lasts long enough.
   *
   * @param from the first sample after the top
   * @param to the first after the start of lowering
   */
  boolean place(double top, double lowering, int from, int to) {
    double samples = (lowering - top) * count;
    if (samples < FEWEST) {
      return false;
    }
    sum = MEAN * samples;
    squares = (1 + RELUCTANCE) * samples * (MEAN_SQUARE - MEAN * MEAN * (lowering - top));
    // u² (1 - u)², u = first + rate t
    double rate = 1 / (lowering - top);
    double first = -top * rate;
    double rest = 1 - first;
    // u (1 - u) = c0 + c1 t + c2 t²
    double c0 = first * rest;
    double c1 = rate * (rest - first);
    double c2 = -rate * rate;
    double p0 = 16 * c0 * c0;
    double p1 = 32 * c0 * c1;
    double p2 = 16 * (c1 * c1 + 2 * c0 * c2);
    double p3 = 32 * c1 * c2;
    double p4 = 16 * c2 * c2;
    load = bump(loadMoments, from, to, p0, p1, p2, p3, p4);
    creep = bump(creepMoments, from, to, p0, p1, p2, p3, p4);
    return true;
  }

  private static double bump(
      double[] moments, int from, int to, double p0, double p1, double p2, double p3, double p4) {
    int a = from * POWERS;
    int b = to * POWERS;
    return p0 * (moments[b] - moments[a])
        + p1 * (moments[b + 1] - moments[a + 1])
        + p2 * (moments[b + 2] - moments[a + 2])
        + p3 * (moments[b + 3] - moments[a + 3])
        + p4 * (moments[b + 4] - moments[a + 4]);
  }
}
