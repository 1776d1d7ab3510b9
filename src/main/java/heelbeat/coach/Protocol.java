package heelbeat.coach;

import heelbeat.rep.Rep;
import java.util.List;
import java.util.Optional;

/**
 * A way to do the exercise, as far as the coach judges it.
 *
 * @param name as given on the command line
 * @param longestHoldNs a longer hold is a rest on the toes and no repetition, in nanoseconds
 * @param leastEccentricNs a quicker lowering is told as too fast; 0 where the heel may fall
 */
public record Protocol(String name, long longestHoldNs, long leastEccentricNs) {
  private static final long LONGEST_HOLD_NS = 10_000_000_000L;

  /**
   * A heel that is let go takes 0.2 to 0.3 s from the top to the pad; one that is lowered, more.
   */
  private static final long LOWERED_NS = 500_000_000L;

  /** Counts, and finds no fault. */
  public static final Protocol FREE = new Protocol("free", LONGEST_HOLD_NS, 0);

  private static final List<Protocol> ALL =
      List.of(
          FREE,
          new Protocol("technique", LONGEST_HOLD_NS, LOWERED_NS),
          new Protocol("circulation", LONGEST_HOLD_NS, LOWERED_NS),
          new Protocol("per-leg", LONGEST_HOLD_NS, LOWERED_NS),
          new Protocol("houston", LONGEST_HOLD_NS, 0));

  /** The protocols that come with Heelbeat. */
  public static List<Protocol> all() {
    return ALL;
  }

  /** The protocol of that name. */
  public static Optional<Protocol> named(String name) {
    return ALL.stream().filter(protocol -> protocol.name().equals(name)).findFirst();
  }

  /** What to tell the person who did that repetition. */
  Cue verdict(Rep rep) {
    return rep.eccentricNs() < leastEccentricNs ? Cue.TOO_FAST : Cue.GOOD;
  }
}
