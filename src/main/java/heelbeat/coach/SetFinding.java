package heelbeat.coach;

/**
 * Something about a set, or a session, that no single repetition shows.
 *
 * @param percent how much, in percent; above 0
 */
public record SetFinding(Kind kind, double percent) {
  /** The finding for a person, with its percentage. */
  public String text() {
    return kind.text() + " (" + Math.round(percent) + " %)";
  }

  /** What it is. */
  public enum Kind {
    LEFT_SHORTER("the left heel was up for less time than the right"),
    RIGHT_SHORTER("the right heel was up for less time than the left"),
    LEFT_FEWER("the left foot did fewer"),
    RIGHT_FEWER("the right foot did fewer"),
    HOLDS_SHRINK("holds became shorter"),
    LIFTS_SINK("lifts became lower"),
    SLOWS_DOWN("push-ups came more slowly");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The finding for a person. */
    public String text() {
      return text;
    }
  }
}
