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

  /** A jump is larger than this many times the least load that can be a foot, ... */
  private static final double LEAST_LOADS = 1.5;

  /** ... than this part of the way from the lowest to the highest load of late, ... */
  private static final double JUMP_PART = 0.05;

  /** ... and than this many deviations of a sample, by noise. */
  private static final double DEVIATIONS = 8;

  /** It is that many times what the load changed by just before, as it does on a flank. */
  private static final double SUDDEN = 3;

  /** A load that was only sent again differs by less than this part of the jump. */
  private static final double SAME_PART = 0.02;

  /** How long the lowest and the highest load are remembered. */
  private static final double MEMORY_S = 10;

  private final double leastJump;
  private final double gain;
  private final double[] held;
  private int count;
  private boolean isStarted;
  private double firstSent;
  private double before;
  private double believed;
  private double lowest;
  private double highest;

  BriefJumps(double leastFootLoad, double periodS) {
    leastJump = LEAST_LOADS * leastFootLoad;
    gain = Math.min(1, periodS / MEMORY_S);
    held = new double[(int) Math.round(LONGEST_S / periodS) + 1];
  }

  /** Starts over. */
  void reset() {
    isStarted = false;
    count = 0;
  }

  /**
   * Whether a load is so far from the one before that it may be wrong.
   *
   * @param deviation of a sample, by noise
   */
  boolean isJump(double load, double deviation) {
    double least = Math.max(leastJump, DEVIATIONS * deviation);
    double jump = Math.abs(load - believed);
    return isStarted
        && jump > Math.max(least, JUMP_PART * (highest - lowest))
        && jump > SUDDEN * Math.abs(believed - before);
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
    boolean isFirst = !isStarted;
    if (isFirst) {
      isStarted = true;
      lowest = load;
      highest = load;
    }
    before = late > 0 ? held[late - 1] : isFirst ? load : believed;
    believed = load;
    lowest = Math.min(load, lowest + gain * (load - lowest));
    highest = Math.max(load, highest + gain * (load - highest));
    return late;
  }

  private boolean isSame(double sent) {
    return count == 0 || Math.abs(sent - firstSent) < SAME_PART * Math.abs(firstSent - believed);
  }

  /** The lowest load of late that was believed. */
  double lowest() {
    return lowest;
  }

  /** The highest of these. */
  double highest() {
    return highest;
  }

  /** The load to be believed of the newest sample. */
  double believed() {
    return believed;
  }

  /** One of the loads that {@link #add} told to be true after all; 0 is the oldest. */
  double held(int index) {
    return held[index];
  }
}
