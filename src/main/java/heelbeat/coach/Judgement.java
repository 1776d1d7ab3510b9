package heelbeat.coach;

import java.util.Set;

/**
 * What the coach makes of a repetition. Two heels that rise together are one push-up.
 *
 * @param set 1 for the session's first
 * @param pushUp 1 for the session's first
 * @param lagNs how much later the heel left than the other one of the same push-up, in nanoseconds;
 *     0 if it is the push-up's first or only one
 * @param faults what was wrong with it; empty for a good one
 * @param phasesKept how many of lift, hold and lowering took as long as the protocol asks, 0 to 3
 */
public record Judgement(int set, int pushUp, long lagNs, Set<FormFault> faults, int phasesKept) {
  /** How many phases are looked at. */
  public static final int PHASES = 3;

  /** Copies the faults. */
  public Judgement {
    faults = Set.copyOf(faults);
  }

  /** Whether nothing was wrong. */
  public boolean isGood() {
    return faults.isEmpty();
  }
}
