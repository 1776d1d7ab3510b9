package heelbeat.rep;

/**
 * What the sensor under the forefoot carries more while a person's heel is up past the edge, as a
 * part of what it carries at rest: nothing on a force plate, a third to a half in an insole, whose
 * other parts then carry less. Not known before the first raise; learnt from each.
 */
final class RiseHabit {
  /** Standing people's load wanders by less within the time of a raise. */
  static final double LEAST_PART = 0.1;

  /** A foot that takes the body over from the other one doubles its load. */
  static final double MOST_PART = 0.75;

  /** The next raise has this part of what is usual at least, and that many times it at most. */
  private static final double LEAST_OF_USUAL = 0.5;

  /** Chosen. */
  private static final double MOST_OF_USUAL = 1.8;

  /** Part of the way by which the usual rise follows the latest. Chosen. */
  private static final double GAIN = 0.3;

  /** So many times less must be left unexplained with the load than without. */
  private static final double GAIN_NOT_KNOWN = 2;

  /** And so many times where the person's load is known. Chosen. */
  private static final double GAIN_KNOWN = 1.2;

  /**
   * Squared deviations. Of loads under one foot of people who stand still on two, what looks like a
   * raise has 34 in the median; of raises of simulated people one in fifty has less than 50.
   */
  private static final double LEAST_EVIDENCE = 35;

  /** A load that hardly rises says little; one that falls with the heel nobody has seen yet. */
  private static final double FAINT_PART = 0.15;

  /** Squared deviations that such a load must have. Chosen. */
  private static final double LEAST_EVIDENCE_OF_FAINT = 60;

  /**
   * Sway is slower than a raise: people without a metronome take 0.19 to 1.18 s up and 0.21 to 0.76
   * s down. Whose load is known may take their time.
   */
  private static final double LONGEST_FIRST_LIFT_S = 1.4;

  /** In seconds. */
  private static final double LONGEST_FIRST_LOWERING_S = 0.95;

  /** Of a known load, in seconds. Chosen. */
  private static final double LONGEST_LIFT_S = 2.8;

  /** Of a known load, in seconds. Chosen. */
  private static final double LONGEST_LOWERING_S = 4;

  /** Who jiggles, shuffles or sways comes back at once; people hold for 0.34 to 1.77 s. */
  private static final double SHORT_HOLD_S = 0.2;

  private boolean isKnown;
  private double usualPart;

  /** Takes what the load rose by in the next raise. */
  void learn(double part) {
    usualPart += (isKnown ? GAIN : 1) * (part - usualPart);
    isKnown = true;
  }

  /** Whether the load falls with a rising heel, as far as is known. */
  boolean isInverse() {
    return usualPart <= -LEAST_PART;
  }

  /** Whether the load is known to change with a rising heel. */
  boolean isLoadKnown() {
    return isKnown && isLoadRising();
  }

  private boolean isLoadRising() {
    return Math.abs(usualPart) >= LEAST_PART;
  }

  /** How many times more must be left unexplained by a raise that leaves the load out. */
  double leastGain() {
    return isLoadKnown() ? GAIN_KNOWN : GAIN_NOT_KNOWN;
  }

  /** Whether a raise may take so long up and down, in seconds. */
  boolean isPace(double liftS, double loweringS) {
    boolean isOwn = isLoadKnown();
    return liftS < (isOwn ? LONGEST_LIFT_S : LONGEST_FIRST_LIFT_S)
        && loweringS < (isOwn ? LONGEST_LOWERING_S : LONGEST_FIRST_LOWERING_S);
  }

  /**
   * Whether the load may have risen by that with this person's heel.
   *
   * @param holdS how long it was held, in seconds
   * @param inertiaEvidence by how many squared deviations the body's inertia is seen beside it
   */
  boolean isLike(double part, double holdS, double inertiaEvidence) {
    if (holdS < SHORT_HOLD_S) {
      return false;
    }
    if (isLoadKnown()) {
      double times = part / usualPart;
      return times > LEAST_OF_USUAL && times < MOST_OF_USUAL && inertiaEvidence > LEAST_EVIDENCE;
    }
    double size = Math.abs(part);
    double least = part > FAINT_PART ? LEAST_EVIDENCE : LEAST_EVIDENCE_OF_FAINT;
    return size > LEAST_PART / 2 && size < MOST_PART && inertiaEvidence > least;
  }
}
