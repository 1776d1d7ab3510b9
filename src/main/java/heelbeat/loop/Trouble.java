package heelbeat.loop;

/**
 * Why something cannot be had.
 *
 * @param kind what sort of trouble it is, for whoever knows what to do about it
 * @param text what is wrong with what, for a person; empty if nothing is
 */
public record Trouble(Kind kind, String text) {
  /** All is well. */
  public static final Trouble NONE = new Trouble(Kind.NONE, "");

  /** Sorts of trouble. */
  public enum Kind {
    /** There is none. */
    NONE,
    /** Nothing comes from a pad's port. */
    SILENT_PAD,
    /** A pad does not say what it is. */
    NO_GREETING,
    /** A pad says what it is, and no more. */
    NO_FRAMES,
    /** A pad's counts are above the full scale that it names. */
    BEYOND_FULL_SCALE,
    /** The machine has no pins. */
    NO_HEADER,
    /** The machine's pins are not those of the board that was named. */
    OTHER_HEADER,
    /** The header has no such pin. */
    NO_LINE,
    /** The chip has no such PWM channel. */
    NO_CHANNEL,
    /** Another has it. */
    IN_USE,
    /** Anything else; its text says what to do. */
    OTHER
  }

  /** Trouble whose text says all. */
  public static Trouble of(String text) {
    return new Trouble(Kind.OTHER, text);
  }

  /** Whether all is well. */
  public boolean isNone() {
    return kind == Kind.NONE;
  }
}
