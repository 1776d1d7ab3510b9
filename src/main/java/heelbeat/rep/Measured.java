package heelbeat.rep;

import java.util.Locale;

/**
 * A length of time that was estimated, and how well it is known. Whatever shows one to a person
 * shows it in these words.
 *
 * @param ns the length, in nanoseconds
 * @param errorNs its standard error, in nanoseconds
 */
public record Measured(long ns, long errorNs) {
  /**
   * So many standard errors stand behind ±: within two of them the truth lies nine times out of ten
   * or more ({@link PhaseErrors}), and ± is read as such a bound (Guide to the Expression of
   * Uncertainty in Measurement, JCGM 100:2008, 7.2.2).
   */
  public static final int ERRORS = 2;

  /** What ± means, for a legend. */
  public static final String MEANING = "the truth is within ± at least nine times in ten";

  /** What a person can use; an error that is smaller is shown as this. */
  private static final double FINEST_S = 0.1;

  /**
   * @throws IllegalArgumentException if the error is negative
   */
  public Measured {
    if (errorNs < 0) {
      throw new IllegalArgumentException("negative error: " + errorNs);
    }
  }

  /** The length with its error in seconds, such as {@code 1.6 ± 0.3 s}. */
  public String text() {
    return figures() + " s";
  }

  /** The same without the unit, which follows the last of several. */
  public String figures() {
    return String.format(
        Locale.ROOT, "%.1f ± %.1f", ns / 1e9, Math.max(FINEST_S, ERRORS * (errorNs / 1e9)));
  }
}
