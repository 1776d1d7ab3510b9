package heelbeat.coach;

/**
 * How fast a repetition is to be done.
 *
 * @param lift from heel-off to the top
 * @param hold at the top
 * @param lowering from the start down to heel-down
 * @param rest on the pad, until the heel leaves again
 */
public record TempoPlan(PhaseSpan lift, PhaseSpan hold, PhaseSpan lowering, PhaseSpan rest) {
  private static final long NS_PER_S = 1_000_000_000L;

  /** A lowering that may be as short as that is a fall, which the notation writes as X. */
  private static final long FALL_NS = 400_000_000L;

  /** Any tempo. */
  public static final TempoPlan ANY =
      new TempoPlan(PhaseSpan.ANY, PhaseSpan.ANY, PhaseSpan.ANY, PhaseSpan.ANY);

  /** From one heel-off to the next as the metronome beats it, in nanoseconds. */
  public long periodNs() {
    return lift.targetNs() + hold.targetNs() + lowering.targetNs() + rest.targetNs();
  }

  /**
   * The four digits that trainers write, in seconds: eccentric, pause below, concentric, pause at
   * the top; 3112 lowers for 3 s, rests for 1 s, lifts for 1 s and holds for 2 s. X is a phase that
   * goes as fast as it goes.
   */
  public String notation() {
    return digit(lowering) + digit(rest) + digit(lift) + digit(hold);
  }

  private static String digit(PhaseSpan span) {
    long target = span.targetNs();
    return target > 0 && target < FALL_NS ? "X" : Long.toString((target + NS_PER_S / 2) / NS_PER_S);
  }
}
