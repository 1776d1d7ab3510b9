package heelbeat.rep;

/**
 * What to expect of a person's next lift and lowering: which part of the time the heel is up each
 * took in their last repetitions, those of about the same length, on either foot. Starts broad, so
 * that the first repetition speaks for itself. Parts are compared by their logarithms: people vary
 * in proportion.
 */
public class Tempo {
  /**
   * Before anything is known of the person; in longer repetitions it is the hold that is longer.
   */
  private static final double USUAL_LIFT = 0.27;

  /** In seconds. Chosen. */
  private static final double LONGEST_USUAL_LIFT_S = 1.2;

  /** As a part of the repetition, too. */
  private static final double USUAL_LOWERING = 0.38;

  /** In seconds. Chosen. */
  private static final double LONGEST_USUAL_LOWERING_S = 2.6;

  /** How far people differ from that. */
  private static final double UNKNOWN_DEVIATION = 0.6;

  /** How much a person's own repetitions vary within a set. */
  private static final double OWN_DEVIATION = 0.12;

  /**
   * A repetition that is known to this part tells half of what an exact one would. Chosen: with a
   * quarter the errors are about the same, but fewer of the lowerings and holds that are too short
   * are sure to be so.
   */
  private static final double HALF_KNOWN = 0.5;

  /** A repetition that is this much longer or shorter tells clearly less. */
  private static final double ALIKE = 0.1;

  /** So many of the latest repetitions teach. Chosen: more than a set has of one foot. */
  private static final int REMEMBERED_REPS = 24;

  /**
   * Of a repetition that is longer or shorter because of its hold, lift and lowering tell
   * something, too: this part of what one tells that is as long, and the less, the more it differs.
   */
  private static final double OTHER_LENGTH_PART = 0.06;

  /** As a logarithm of the two lengths. Chosen. */
  private static final double OTHER_LENGTH = 0.5;

  /**
   * Odds that somebody's load drifts while the heel is held, before anything is known of them: it
   * did in each of twenty real raises, in insoles.
   */
  private static final double DRIFT_ODDS = 9;

  /** No habit is surer than these odds, as a logarithm: people change. */
  private static final double MOST_DRIFT = 4;

  private final double[] durationLogs = new double[REMEMBERED_REPS];
  private final double[] liftLogs = new double[REMEMBERED_REPS];
  private final double[] loweringLogs = new double[REMEMBERED_REPS];

  /** How much each tells, up to 1. */
  private final double[] weights = new double[REMEMBERED_REPS];

  /** What the latest repetitions tell of the next one before it is known how long it will be. */
  private static final int RECENT_REPS = 8;

  /** When a stranger starts down after the top was expected, in seconds. Chosen. */
  private static final double UNKNOWN_START_S = 1.5;

  /** How long a stranger lifts, in seconds. Chosen. */
  private static final double UNKNOWN_LIFT_S = 0.3;

  /** And lowers. Chosen. */
  private static final double UNKNOWN_LOWERING_S = 1;

  /** How far that may be off, as a logarithm. Chosen. */
  private static final double UNKNOWN_START_DEVIATION = 1;

  private int reps;
  private double expectedLift;
  private double expectedLowering;
  private double variance;
  private double usualStartS;
  private double startDeviation;
  private double expectedDriftLog = Math.log(DRIFT_ODDS);
  private double usualLiftS;
  private double usualLoweringS;

  /** Knows nothing of the person. */
  public Tempo() {}

  /** Prepares for a repetition in which the heel is up for that long. */
  void expect(double durationS) {
    double duration = Math.log(durationS);
    double weight = 1;
    double lift = Math.log(Math.min(USUAL_LIFT, LONGEST_USUAL_LIFT_S / durationS));
    double lowering = Math.log(Math.min(USUAL_LOWERING, LONGEST_USUAL_LOWERING_S / durationS));
    for (int i = 0; i < Math.min(reps, REMEMBERED_REPS); i++) {
      double difference = (durationLogs[i] - duration) / ALIKE;
      double likeness = Math.exp(-difference * difference / 2);
      double alike = weights[i] * likeness;
      weight += alike;
      lift += alike * liftLogs[i];
      lowering += alike * loweringLogs[i];
      double longer = durationLogs[i] - duration;
      double other = longer / OTHER_LENGTH;
      double share = weights[i] * (1 - likeness) * OTHER_LENGTH_PART * Math.exp(-other * other / 2);
      weight += share;
      lift += share * (liftLogs[i] + longer);
      lowering += share * (loweringLogs[i] + longer);
    }
    expectedLift = lift / weight;
    expectedLowering = lowering / weight;
    double unknown = UNKNOWN_DEVIATION * UNKNOWN_DEVIATION / weight;
    variance = weight > 1 ? OWN_DEVIATION * OWN_DEVIATION + unknown : unknown;
  }

  /** The likeliest lift, as a part of the time. */
  double usualLift() {
    return Math.exp(expectedLift);
  }

  /** The likeliest lowering, as a part of the time. */
  double usualLowering() {
    return Math.exp(expectedLowering);
  }

  /** Standard deviation of both, in proportion. */
  double deviation() {
    return Math.sqrt(variance);
  }

  /** How likely a lift is that takes this part of the time, compared to the likeliest. */
  double oddsOfLift(double part) {
    return odds(Math.log(part) - expectedLift);
  }

  /** The same for a lowering. */
  double oddsOfLowering(double part) {
    return odds(Math.log(part) - expectedLowering);
  }

  private double odds(double difference) {
    return Math.exp(-difference * difference / (2 * variance));
  }

  /** How likely it is that this person's load drifts while the heel is held, 0 to 1. */
  double driftPart() {
    return 1 / (1 + Math.exp(-expectedDriftLog));
  }

  /** Prepares for a repetition of which only the heel-off is known. */
  void recall() {
    int recent = Math.min(reps, RECENT_REPS);
    usualStartS = UNKNOWN_START_S;
    usualLiftS = UNKNOWN_LIFT_S;
    usualLoweringS = UNKNOWN_LOWERING_S;
    startDeviation = UNKNOWN_START_DEVIATION;
    if (recent == 0) {
      return;
    }
    double starts = 0;
    double squares = 0;
    double lift = 0;
    double lowering = 0;
    for (int i = reps - recent; i < reps; i++) {
      int slot = i % REMEMBERED_REPS;
      double start = durationLogs[slot] + Math.log1p(-Math.exp(loweringLogs[slot]));
      starts += start;
      squares += start * start;
      lift += durationLogs[slot] + liftLogs[slot];
      lowering += durationLogs[slot] + loweringLogs[slot];
    }
    usualStartS = Math.exp(starts / recent);
    usualLiftS = Math.exp(lift / recent);
    usualLoweringS = Math.exp(lowering / recent);
    double scatter = Math.max(0, squares / recent - starts / recent * starts / recent);
    startDeviation = Math.sqrt(scatter + OWN_DEVIATION * OWN_DEVIATION * (1 + 1.0 / recent));
  }

  /** When the heel usually starts down, in seconds after heel-off; as of {@link #recall}. */
  double usualStartS() {
    return usualStartS;
  }

  /** Standard deviation of that, in proportion. */
  double startDeviation() {
    return startDeviation;
  }

  /** How long a lift usually takes, in seconds. */
  double usualLiftS() {
    return usualLiftS;
  }

  /** How long a lowering usually takes, in seconds. */
  double usualLoweringS() {
    return usualLoweringS;
  }

  /**
   * Takes a repetition as it was estimated. What is hardly known of it teaches little: it rests on
   * what was expected, which would become surer by itself. With doubt b and {@link #HALF_KNOWN} k
   * it counts as k² / (k² + b²) of one that is known exactly.
   *
   * @param lift as a part of its duration; the same for the lowering
   * @param doubt standard deviation of the one that is known less well, in proportion
   * @param driftLog the logarithm of the odds that its load drifted, by itself and by what was
   *     expected; may be infinite
   */
  void learn(double durationS, double lift, double lowering, double doubt, double driftLog) {
    int slot = reps % REMEMBERED_REPS;
    durationLogs[slot] = Math.log(durationS);
    liftLogs[slot] = Math.log(lift);
    loweringLogs[slot] = Math.log(lowering);
    weights[slot] = HALF_KNOWN * HALF_KNOWN / (HALF_KNOWN * HALF_KNOWN + doubt * doubt);
    reps++;
    // A drift is seen while the heel is held: where it hardly was, it may be anything.
    double held = Math.max(0, 1 - lift - lowering);
    expectedDriftLog += held * (Math.clamp(driftLog, -MOST_DRIFT, MOST_DRIFT) - expectedDriftLog);
  }
}
