package heelbeat.device;

import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadDoubt.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is odd about a serial pad, as of some moment.
 *
 * @param trust what its clock is like
 * @param clockRatio how many seconds it counts in one of the host's
 * @param rateHz frames a second by the host's clock; NaN while that is not known
 * @param nominalHz what its greeting says
 * @param repeatedPart how much of what moves is a reading once more, 0 to 1; 0 if that is chance
 * @param restarts how often its program began anew within the last minutes
 */
record SerialDoubts(
    PadTime.Trust trust,
    double clockRatio,
    double rateHz,
    double nominalHz,
    double repeatedPart,
    long restarts) {

  /** Far beyond a ceramic resonator's 0.5 %, and what the doctor takes for another rate. */
  static final double RATE_TOLERANCE = 0.05;

  private static final String BY_SEQUENCE =
      "; times go by the frames' numbers and this machine's clock";

  /** For a person; none of a pad that is as it should be. */
  List<PadDoubt> list() {
    return Stream.of(clock(), rate(), readings(), restart()).flatMap(Optional::stream).toList();
  }

  private Optional<PadDoubt> clock() {
    return switch (trust) {
      case BELIEVED -> Optional.empty();
      case STANDS ->
          clock(
              "the pad's clock stands still from frame to frame",
              "let the pad's program send micros() itself, as a whole number: no milliseconds,"
                  + " no fractions of a second");
      case JUMPS ->
          clock(
              "the pad's clock goes back or jumps ahead",
              "let the pad's program read micros() once a frame, on one core, and send it as it"
                  + " is");
      case OFF_PACE ->
          clock(
              String.format(Locale.ROOT, "the pad's clock counts %.2f s in one second", clockRatio),
              "set the board's clock frequency right in the pad's program, or use a board with"
                  + " a crystal");
    };
  }

  private static Optional<PadDoubt> clock(String found, String mend) {
    return Optional.of(new PadDoubt(Subject.CLOCK, found + BY_SEQUENCE, mend, 1));
  }

  private Optional<PadDoubt> rate() {
    if (!(Math.abs(rateHz / nominalHz - 1) > RATE_TOLERANCE)) {
      return Optional.empty();
    }
    return Optional.of(
        new PadDoubt(
            Subject.RATE,
            String.format(
                Locale.ROOT,
                "the pad sends %.1f frames a second, and its greeting says %.1f",
                rateHz,
                nominalHz),
            "make the two the same",
            1));
  }

  private Optional<PadDoubt> readings() {
    return repeatedPart > 0 ? Optional.of(PadDoubt.repeats(repeatedPart)) : Optional.empty();
  }

  private Optional<PadDoubt> restart() {
    if (restarts == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PadDoubt(
            Subject.RESTART,
            "the pad started anew by itself, " + restarts + " x within a few minutes",
            "see to its supply and its plug; a pad that sets its zero when it starts must be"
                + " empty then: step off, start it anew, and step on",
            restarts));
  }
}
