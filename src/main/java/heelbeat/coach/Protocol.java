package heelbeat.coach;

import java.util.Set;

/**
 * A way to do the exercise.
 *
 * @param name as given on the command line
 * @param title for a person
 * @param source where its numbers come from
 * @param tempo how fast
 * @param sets how many
 * @param faults what counts as a fault
 * @param longestHoldNs a longer hold is a rest on the toes and no repetition, in nanoseconds
 * @param reminderNs after sitting for so long without a repetition a reminder is due, in
 *     nanoseconds; 0 for never
 */
public record Protocol(
    String name,
    String title,
    String source,
    TempoPlan tempo,
    SetPlan sets,
    Set<FormFault> faults,
    long longestHoldNs,
    long reminderNs) {
  private static final long NS_PER_S = 1_000_000_000L;

  /** Longer holds are for feet that rest on their toes. */
  public static final long LONGEST_HOLD_NS = 10 * NS_PER_S;

  /** Counts, and finds no fault. */
  public static final Protocol FREE =
      new Protocol(
          "free",
          "Count only",
          "None: any tempo is right.",
          TempoPlan.ANY,
          new SetPlan(0, 0, 0, 0, 30 * NS_PER_S, Sides.ANY),
          Set.of(),
          LONGEST_HOLD_NS,
          0);

  /** The same with a reminder after so long, in nanoseconds. */
  public Protocol remindingAfter(long afterNs) {
    return new Protocol(name, title, source, tempo, sets, faults, longestHoldNs, afterNs);
  }

  /** Copies the faults. */
  public Protocol {
    faults = Set.copyOf(faults);
  }
}
