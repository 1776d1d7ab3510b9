package heelbeat.doctor;

import java.util.Arrays;

/**
 * What the samples of one sensor look like, whatever the foot does meanwhile.
 *
 * @param lowest the lowest count
 * @param highest the highest count
 * @param noise how far a count scatters around its neighbours, as a standard deviation in counts
 * @param saturated samples at the converter's limit
 * @param repeated samples that are the same as the one before
 * @param distinct how many different counts there are
 * @param isDoubled whether each count comes twice
 */
record SensorFigures(
    int samples,
    int lowest,
    int highest,
    double noise,
    int saturated,
    int repeated,
    int distinct,
    boolean isDoubled) {

  /** Of differences that scatter normally, this part is smaller than one standard deviation. */
  private static final double WITHIN_ONE_DEVIATION = 0.6827;

  /** Chance repeats come in runs and pauses; a converter that is read twice takes turns. */
  private static final double TAKES_TURNS = 0.9;

  /**
   * Looks at the samples of one sensor.
   *
   * @param railCounts the converter's limit, either way
   */
  static SensorFigures of(int[] counts, int railCounts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    int saturated = 0;
    int repeated = 0;
    int turns = 0;
    boolean wasRepeat = false;
    for (int i = 0; i < counts.length; i++) {
      boolean isRepeat = i > 0 && counts[i] == counts[i - 1];
      saturated += Math.abs((long) counts[i]) >= railCounts ? 1 : 0;
      repeated += isRepeat ? 1 : 0;
      turns += i > 0 && isRepeat != wasRepeat ? 1 : 0;
      wasRepeat = isRepeat;
    }
    return new SensorFigures(
        counts.length,
        counts.length == 0 ? 0 : sorted[0],
        counts.length == 0 ? 0 : sorted[sorted.length - 1],
        noiseOf(counts),
        saturated,
        repeated,
        (int) Arrays.stream(sorted).distinct().count(),
        turns > TAKES_TURNS * counts.length);
  }

  /** From second differences, which movement hardly reaches, and their bulk, not their outliers. */
  private static double noiseOf(int[] counts) {
    if (counts.length < 3) {
      return 0;
    }
    long[] differences = new long[counts.length - 2];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.abs((long) counts[i + 2] - 2L * counts[i + 1] + counts[i]);
    }
    Arrays.sort(differences);
    // The second difference of white noise has six times its variance.
    return differences[(int) (WITHIN_ONE_DEVIATION * differences.length)] / Math.sqrt(6);
  }
}
