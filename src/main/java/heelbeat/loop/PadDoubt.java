package heelbeat.loop;

import java.util.Locale;

/**
 * Something odd about a pad whose frames come all the same, for a person.
 *
 * @param subject what it is about, such as {@code pad clock}; a pad has one doubt of each at most
 * @param found what is odd and what is done about it
 * @param mend what to do
 * @param times how often it has happened; 1 for what lasts
 */
public record PadDoubt(String subject, String found, String mend, long times) {
  /** The subject of a clock that is not believed. */
  public static final String CLOCK = "pad clock";

  /** The subject of a rate that is not the one named. */
  public static final String RATE = "pad rate";

  /** The subject of readings that come again. */
  public static final String READINGS = "pad readings";

  /** The subject of sensors that drop out. */
  public static final String DROP_OUTS = "pad sensors";

  /** The subject of a program that began anew. */
  public static final String RESTART = "pad restart";

  /**
   * Of readings that come again.
   *
   * @param part which part of them, 0 to 1
   */
  public static PadDoubt repeats(double part) {
    return new PadDoubt(
        READINGS,
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
        DROP_OUTS,
        "the two sensors of a foot dropped out together, "
            + times
            + " x and more, for a moment; what the foot did meanwhile is bridged",
        "see to the pad's supply and its plugs",
        times);
  }

  /** Both in a line. */
  public String words() {
    return found + ": " + mend;
  }
}
