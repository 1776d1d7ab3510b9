package heelbeat.heel;

/** Detects a change of one sensor's load from one sample to the next that no movement makes. */
final class SuddenChange {
  /** It is larger than this many times the least load that can be a foot, ... */
  private static final double LEAST_LOADS = 1.5;

  /** ... than this part of the way from the lowest to the highest load of late, ... */
  private static final double RANGE_PART = 0.05;

  /** ... than this many deviations of a sample, by noise, ... */
  private static final double DEVIATIONS = 8;

  /** ... and than this many times the change before it, as no part of a flank is. */
  private static final double SUDDEN = 3;

  /** How long the lowest and the highest load are remembered. */
  private static final double MEMORY_S = 10;

  private final double least;
  private final double gain;
  private boolean isStarted;
  private double newest;
  private double older;
  private double lowest;
  private double highest;

  /**
   * @param leastFootLoad the least load that can be a foot
   * @param periodS between two samples, in seconds
   */
  SuddenChange(double leastFootLoad, double periodS) {
    least = LEAST_LOADS * leastFootLoad;
    gain = Math.min(1, periodS / MEMORY_S);
  }

  /** Starts over. */
  void reset() {
    isStarted = false;
  }

  /** Takes the next load that is believed. */
  void believe(double load) {
    believe(isStarted ? newest : load, load);
  }

  /** The same after one that was not believed at first. */
  void believe(double before, double load) {
    if (!isStarted) {
      isStarted = true;
      lowest = load;
      highest = load;
    }
    older = before;
    newest = load;
    lowest = Math.min(load, lowest + gain * (load - lowest));
    highest = Math.max(load, highest + gain * (load - highest));
  }

  /**
   * Whether a load would be such a change.
   *
   * @param deviation of a sample, by noise
   */
  boolean isSeen(double load, double deviation) {
    double change = Math.abs(load - newest);
    return isStarted
        && change > Math.max(Math.max(least, DEVIATIONS * deviation), RANGE_PART * range())
        && change > SUDDEN * Math.abs(newest - older);
  }

  /** The newest load that was believed. */
  double newest() {
    return newest;
  }

  /** The one before it. */
  double older() {
    return older;
  }

  /** The lowest load of late. */
  double lowest() {
    return lowest;
  }

  /** From the lowest to the highest load of late. */
  double range() {
    return highest - lowest;
  }
}
