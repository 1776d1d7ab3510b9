package heelbeat.accuracy;

import java.util.List;

/**
 * What errors of one kind amount to; milliseconds, not a number where there are none.
 *
 * @param biasMs their mean; above 0 is later or longer than true
 * @param medianMs the median of their sizes
 * @param p95Ms the 95th percentile of their sizes
 * @param honestPercent how many were within two of the standard errors that came with them
 */
public record ErrorFigures(double biasMs, double medianMs, double p95Ms, double honestPercent) {
  /** The figures of such errors; none are not a number. */
  static ErrorFigures of(List<TimingError> errors) {
    double biasMs = errors.stream().mapToDouble(TimingError::ms).average().orElse(Double.NaN);
    double[] sizesMs =
        errors.stream().mapToDouble(error -> Math.abs(error.ms())).sorted().toArray();
    long honest = errors.stream().filter(TimingError::isWithinTwoStandardErrors).count();
    return new ErrorFigures(
        biasMs,
        percentile(sizesMs, 0.5),
        percentile(sizesMs, 0.95),
        100.0 * honest / errors.size());
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
