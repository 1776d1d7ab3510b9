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

  /** A load that was only sent again differs by less than this part of the jump. */
  private static final double SAME_PART = 0.02;

  private final SuddenChange changes;
  private final double[] held;
  private int count;
  private double firstSent;

  BriefJumps(double leastFootLoad, double periodS) {
    changes = new SuddenChange(leastFootLoad, periodS);
    held = new double[(int) Math.round(LONGEST_S / periodS) + 1];
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
    if (isLost && count == held.length) {
      return 0;
    }
    if (mayBeWrong && count < held.length && isSame(sent)) {
      firstSent = count == 0 ? sent : firstSent;
      held[count++] = load;
      return 0;
    }
    // A single wrong sample has been taken out before; what is left of one is a blow.
    int late = mayBeWrong || count == 1 ? count : 0;
    count = 0;
    if (late > 0) {
      changes.believe(held[late - 1], load);
    } else {
      changes.believe(load);
    }
    return late;
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
