package heelbeat.app;

import java.util.List;

/**
 * What errors of one kind amount to; milliseconds, not a number where there are none.
 *
 * @param biasMs their mean; above 0 is later or longer than true
 * @param medianMs the median of their sizes
 * @param p95Ms the 95th percentile of their sizes
 */
record ErrorFigures(double biasMs, double medianMs, double p95Ms) {
  static ErrorFigures of(List<Double> errorsMs) {
    double biasMs = errorsMs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    double[] sizesMs = errorsMs.stream().mapToDouble(Math::abs).sorted().toArray();
    return new ErrorFigures(biasMs, percentile(sizesMs, 0.5), percentile(sizesMs, 0.95));
  }

  /** Between the two values beside the wanted rank, as spreadsheets do it. */
  private static double percentile(double[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double rank = part * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
