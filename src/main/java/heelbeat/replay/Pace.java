package heelbeat.replay;

/**
 * Slow repetitions and fast ones, whose figures are never pooled: inertia shows the instants of a
 * fast one to some milliseconds, and half of all repetitions are fast.
 */
public enum Pace {
  SLOW("slow"),
  FAST("fast");

  /** A heel that is in the air for longer than this is raised slowly. */
  private static final double FASTEST_SLOW_S = 1.2;

  private final String label;

  Pace(String label) {
    this.label = label;
  }

  /** The word for it, as in the tables of the accuracy page. */
  public String label() {
    return label;
  }

  /**
   * The pace of a heel that truly was in the air for that long.
   *
   * @param airS above 0, in seconds
   */
  public static Pace of(double airS) {
    return airS > FASTEST_SLOW_S ? SLOW : FAST;
  }
}
