package heelbeat.coach;

import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.signal.Foot;

/** Repetitions for tests, in milliseconds. */
final class Reps {
  static final long MS = 1_000_000L;

  private static final long ERROR_NS = 100 * MS;
  private static final RepForm FORM = new RepForm(900 * MS, 80 * MS, 10 * MS, 0.3);

  private Reps() {}

  /** With standard errors of 100 ms. */
  static Rep rep(Foot foot, long offMs, long liftMs, long holdMs, long lowerMs) {
    return rep(foot, offMs, liftMs, holdMs, lowerMs, FORM);
  }

  static Rep rep(Foot foot, long offMs, long liftMs, long holdMs, long lowerMs, RepForm form) {
    return new Rep(
        foot,
        offMs * MS,
        (offMs + liftMs) * MS,
        (offMs + liftMs + holdMs) * MS,
        (offMs + liftMs + holdMs + lowerMs) * MS,
        new PhaseErrors(ERROR_NS, ERROR_NS, ERROR_NS),
        form);
  }

  /** Of which only the time matters for which the heel is up: held for 1.5 s less, and good. */
  static Rep upFor(Foot foot, long offMs, long upMs) {
    return rep(foot, offMs, 500, upMs - 1500, 1000);
  }
}
