package heelbeat.loop;

import java.util.Locale;

/**
 * Something odd about a pad whose frames come all the same, for a person.
 *
 * @param subject what it is about; a pad has one doubt of each at most
 * @param found what is odd and what is done about it
 * @param mend what to do
 * @param times how often it has happened; 1 for what lasts
 */
public record PadDoubt(Subject subject, String found, String mend, long times) {
  /** What a doubt can be about. */
  public enum Subject {
    /** A clock that is not believed. */
    CLOCK("pad clock"),
    /** A rate that is not the one named. */
    RATE("pad rate"),
    /** Readings that come again. */
    READINGS("pad readings"),
    /** Sensors that drop out. */
    DROP_OUTS("pad sensors"),
    /** A program that began anew. */
    RESTART("pad restart");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    /** For a person. */
    public String label() {
      return label;
    }
  }

  /**
   * Of readings that come again.
   *
   * @param part which part of them, 0 to 1
   */
  public static PadDoubt repeats(double part) {
    return new PadDoubt(
        Subject.READINGS,
        String.format(
            Locale.ROOT, "%.0f %% of the readings in motion are the one before again", 100 * part),
        "let the pad's program wait until a conversion is ready, and send each reading once, or"
            + " let the converter convert as often as the pad sends",
        1);
  }

  /**
   * Of sensors that drop out for a moment, both of a foot at once.
   *
   * @param times how often at least
   */
  public static PadDoubt dropOuts(long times) {
    return new PadDoubt(
        Subject.DROP_OUTS,
        "the two sensors of a foot dropped out together, "
            + times
            + " x and more, for a moment; what the foot did meanwhile is bridged",
        "see to the pad's supply and its plugs",
        times);
  }

  /** Both in a line. */
  public String text() {
    return found + ": " + mend;
  }
}
