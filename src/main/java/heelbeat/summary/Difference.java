package heelbeat.summary;

import heelbeat.rep.Measured;
import java.util.Optional;

/**
 * By how much one mean is longer than another, where that is more than its error.
 *
 * @param ns how much longer, in nanoseconds; negative if shorter
 * @param errors how many standard errors that is, above {@link Measured#ERRORS}
 */
public record Difference(long ns, double errors) {
  /** A person reads tenths of a second: what would be written 0.0 is no difference. */
  private static final long FINEST_NS = 50_000_000L;

  /**
   * The difference of two means; empty if it is within two standard errors, or if there is but one.
   *
   * <p>A mean has the mean error of its repetitions ({@link PhaseMeans}). What shifts all
   * repetitions of a pad alike shifts both means alike and is not in their difference; but how much
   * of an error that is nobody knows, and the pad may have been moved or exchanged in between. So
   * each mean keeps its whole error, and the difference has the root of the sum of their squares.
   * That is the most that it can be: what both share has one sign, and only takes away from it.
   */
  public static Optional<Difference> of(Optional<Measured> one, Optional<Measured> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    long ns = one.get().ns() - other.get().ns();
    double errorNs = Math.hypot((double) one.get().errorNs(), (double) other.get().errorNs());
    return Math.abs(ns) < FINEST_NS || Math.abs(ns) <= Measured.ERRORS * errorNs
        ? Optional.empty()
        : Optional.of(new Difference(ns, Math.abs(ns) / errorNs));
  }
}
