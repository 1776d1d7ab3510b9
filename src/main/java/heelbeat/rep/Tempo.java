package heelbeat.rep;

/**
 * What to expect of a person's next lift and lowering: their usual lengths, learnt from rep to rep.
 * Starts broad, so that the first repetition speaks for itself, and starts over when somebody
 * changes tempo altogether. Lengths are compared by their logarithms: people vary in proportion.
 */
final class Tempo {
  /**
   * Of the time the heel is up, before anything is known of the person; and how far off that is.
   */
  private static final double USUAL_LIFT_PART = 0.27;

  private static final double USUAL_LOWERING_PART = 0.38;
  private static final double UNKNOWN_DEVIATION = 0.6;

  /** How much a person's own repetitions vary within a set. */
  private static final double OWN_DEVIATION = 0.2;

  private static final int MEMORY_REPS = 6;

  /** A heel that is up for half or twice as long as usual moves to another tempo. */
  private static final double CHANGE = Math.log(2);

  private int reps;
  private double durationLog;
  private double liftLog;
  private double loweringLog;

  /**
   * How unexpected a repetition with these lengths is, as half the squared number of standard
   * deviations.
   */
  double surprise(double durationS, double liftS, double loweringS) {
    boolean isKnown = isKnown(durationS);
    double expectedLift = isKnown ? liftLog : Math.log(USUAL_LIFT_PART * durationS);
    double expectedLowering = isKnown ? loweringLog : Math.log(USUAL_LOWERING_PART * durationS);
    double variance = UNKNOWN_DEVIATION * UNKNOWN_DEVIATION;
    if (isKnown) {
      variance = OWN_DEVIATION * OWN_DEVIATION + variance / (reps + 1);
    }
    double lift = Math.log(liftS) - expectedLift;
    double lowering = Math.log(loweringS) - expectedLowering;
    return (lift * lift + lowering * lowering) / (2 * variance);
  }

  /** Takes a repetition as it was estimated. */
  void learn(double durationS, double liftS, double loweringS) {
    if (!isKnown(durationS)) {
      reps = 0;
    }
    reps = Math.min(reps + 1, MEMORY_REPS);
    durationLog += (Math.log(durationS) - durationLog) / reps;
    liftLog += (Math.log(liftS) - liftLog) / reps;
    loweringLog += (Math.log(loweringS) - loweringLog) / reps;
  }

  private boolean isKnown(double durationS) {
    return reps > 0 && Math.abs(Math.log(durationS) - durationLog) < CHANGE;
  }
}
