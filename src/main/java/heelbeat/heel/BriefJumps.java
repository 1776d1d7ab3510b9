package heelbeat.heel;

/**
 * Takes wrong readings out of one sensor's loads that are sent more than once: a heel does not come
 * and go within 30 ms, at once each time and with the same load in between. After a jump to a load
 * that stays the same the load before stands, until the new one has outlasted a wrong reading or
 * moves; then it is believed, from the jump on.
 */
final class BriefJumps {
  /** Double readings of an HX711 last 25 ms, at 80 conversions a second. */
  private static final double LONGEST_S = 0.030;

  /** Where wrong readings are many, two of them follow each other now and then. */
  private static final double LONGEST_OF_MANY_S = 0.05;

  /** A load that was only sent again differs by less than this part of the jump. */
  private static final double SAME_PART = 0.02;

  /** A load that has come back by this part of a jump has shown that it was wrong. */
  private static final double BACK_PART = 0.5;

  /** A wrong reading sticks out by this many times the least load that can be a foot, ... */
  private static final double WRONG_LOADS = 8;

  /** ... and its neighbours are alike but for this part of that. */
  private static final double ALIKE_PART = 0.1;

  /** For so long a wrong reading is remembered. */
  private static final double MEMORY_S = 10;

  /**
   * So many of late, and the next jump may be one: a bad board's 1 % are eight (SIGNAL.md). A hard
   * landing on a good cell looks like one, too.
   */
  private static final double MANY = 4;

  private final SuddenChange changes;
  private final double leastFootLoad;
  private final boolean isZeroKnown;
  private final double fading;
  private final int longest;
  private final double[] held;
  private int count;
  private double firstSent;
  private double wrong;

  BriefJumps(double leastFootLoad, boolean isZeroKnown, double periodS) {
    this.leastFootLoad = leastFootLoad;
    this.isZeroKnown = isZeroKnown;
    fading = Math.min(1, periodS / MEMORY_S);
    changes = new SuddenChange(leastFootLoad, periodS);
    longest = (int) Math.round(LONGEST_S / periodS) + 1;
    held = new double[(int) Math.round(LONGEST_OF_MANY_S / periodS) + 1];
  }

  /** Starts over. */
  void reset() {
    changes.reset();
    count = 0;
  }

  /**
   * Whether a load is so far from the one before that it may be wrong.
   *
   * @param deviation of a sample, by noise
   */
  boolean isJump(double load, double deviation) {
    return changes.isSeen(load, deviation);
  }

  /**
   * Takes the next load.
   *
   * @param sent the same before spikes were taken out, which makes neighbours alike
   * @param mayBeWrong whether it jumps, and the sensor beside it does not
   * @param isLost whether the sensor has lost its contact: the load before stands for so long
   * @return how many of the loads before are now known to be true, see {@link #held}
   */
  int add(double load, double sent, boolean mayBeWrong, boolean isLost) {
    int most = areMany() ? held.length : longest;
    if (isLost && count >= most) {
      return 0;
    }
    double height = Math.abs(sent - load);
    wrong -= fading * wrong;
    if (height > WRONG_LOADS * leastFootLoad
        && Math.abs(load - believed()) < ALIKE_PART * height
        && Math.abs(load - changes.older()) < ALIKE_PART * height) {
      wrong++;
    }
    if (mayBeWrong && count < most && (isSame(sent) || (areMany() && !isBack(load)))) {
      firstSent = count == 0 ? sent : firstSent;
      held[count++] = load;
      return 0;
    }
    // A single wrong sample has been taken out before; what is left of one is a blow.
    boolean isWrong = areMany() ? isBack(load) : count > 1 && !mayBeWrong;
    wrong += isWrong ? 1 : 0;
    int late = isWrong ? 0 : count;
    count = 0;
    if (late > 0) {
      changes.believe(held[late - 1], load);
    } else {
      changes.believe(load);
    }
    return late;
  }

  /** Whether wrong readings have been many of late. */
  boolean areMany() {
    return !isZeroKnown && wrong > MANY;
  }

  private boolean isBack(double load) {
    return count > 0 && (load - believed()) / (held[0] - believed()) < BACK_PART;
  }

  private boolean isSame(double sent) {
    return count == 0 || Math.abs(sent - firstSent) < SAME_PART * Math.abs(firstSent - believed());
  }

  /** The lowest load of late that was believed. */
  double lowest() {
    return changes.lowest();
  }

  /** From that to the highest. */
  double range() {
    return changes.range();
  }

  /** The load to be believed of the newest sample. */
  double believed() {
    return changes.newest();
  }

  /** One of the loads that {@link #add} told to be true after all; 0 is the oldest. */
  double held(int index) {
    return held[index];
  }
}
