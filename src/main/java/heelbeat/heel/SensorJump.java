package heelbeat.heel;

import heelbeat.signal.MedianOfFive;
import java.util.Arrays;

/** One sensor's part in a jump of a foot's two: what it read before, and reads since. */
final class SensorJump {
  /**
   * By that many times it is larger than the changes beside it differ. Of 48 recordings of raises,
   * real walks and 33 minutes of standing no other jump of both sensors at once is by more than 4.4
   * times; zeros that moved under a foot were by 77 to 750 times.
   */
  private static final double CLEAR = 5;

  /** A load is steady if it changes by less than this part of the jump. */
  private static final double STEADY_PART = 0.2;

  /** So many least loads above the lowest ever is nothing. */
  private static final double NOTHING_LOADS = 2;

  /** So many below it is less than nothing: the drop-outs of insoles are one below. */
  private static final double LESS_LOADS = 3;

  /** The two sensors of a foot drop out, and are back, that far apart at most, and one sample. */
  private static final double APART_S = 0.01;

  /**
   * A sensor that has come by this part of its jump within a sample, to the load before, is back.
   */
  private static final double RETURNED_PART = 0.5;

  /** Over how long a load is averaged to tell whether it falls. */
  private static final double MEAN_S = 0.1;

  /** How long the movement just before a jump lasts. */
  private static final double MOVED_S = 0.05;

  /** A mean over {@link #MEAN_S} strays by less than this many deviations of a sample, by noise. */
  private static final double STRAY_DEVIATIONS = 4;

  private final double leastFootLoad;
  private final double periodS;
  private final SuddenChange changes;
  private final double meanGain;
  private final double movedGain;
  private final int levelSamples;
  private final double[] believed;
  private final double[] holding;
  private boolean isStarted;
  private double oldest;
  private final MedianOfFive settled = new MedianOfFive();
  private double usual;
  private double late;
  private double lowestEver;
  private double loadedS;

  private double deviation;
  private double size;
  private double first;
  private double held;
  private double change;
  private double firstChange;
  private double unsteady;
  private double mean;
  private double level;
  private int samples;
  private boolean hasReturned;

  /**
   * @param leastFootLoad the least load that can be a foot
   * @param isZeroKnown whether no load is a reading of 0
   * @param periodS between two samples, in seconds
   */
  SensorJump(double leastFootLoad, boolean isZeroKnown, double periodS) {
    this.leastFootLoad = leastFootLoad;
    this.periodS = periodS;
    this.changes = new SuddenChange(leastFootLoad, periodS);
    this.meanGain = Math.min(1, periodS / MEAN_S);
    this.movedGain = Math.min(1, periodS / MOVED_S);
    int apart = 1 + (int) Math.round(APART_S / periodS);
    this.believed = new double[apart];
    this.holding = new double[apart];
    this.levelSamples = (int) Math.ceil(MEAN_S / periodS);
    this.lowestEver = isZeroKnown ? 0 : Double.POSITIVE_INFINITY;
  }

  /** Takes the next load that is believed. */
  void believe(double load) {
    if (!isStarted) {
      isStarted = true;
      changes.believe(load);
      late = load;
    }
    oldest = changes.older();
    push(believed, changes.newest());
    changes.believe(load);
    usual = settled.filter(load);
    late += movedGain * (load - late);
    // Wrong readings of one sensor come twice at most.
    lowestEver = Math.min(lowestEver, Math.max(load, Math.max(changes.older(), oldest)));
    loadedS = isNothing(load) ? 0 : loadedS + periodS;
  }

  /** Whether a load is so far from the one before that no movement has brought it there. */
  boolean isJump(double load, double noise) {
    return changes.isSeen(load, noise);
  }

  /** Whether a load is no more than was read without a foot, or in the air. */
  boolean isNothing(double load) {
    return load < lowestEver + NOTHING_LOADS * leastFootLoad;
  }

  /** For how long the load has been more than that, in seconds. */
  double loadedS() {
    return loadedS;
  }

  /** Whether the load before is no more than that. */
  boolean wasNothing() {
    return isNothing(changes.newest());
  }

  /** From the lowest to the highest load of late. */
  double range() {
    return changes.range();
  }

  /** By how much a load is less than the one before, unless that was higher by wrong readings. */
  double lost(double load) {
    return Math.min(changes.newest(), usual) - load;
  }

  /** The same, less the most that was read a little before, where that went as suddenly. */
  double lostLately(double load) {
    double most = changes.newest();
    for (double before : believed) {
      most = Math.max(most, before);
    }
    return wasNothing() ? most - load : lost(load);
  }

  /** The load before, less the one before that. */
  double changeBefore() {
    return changes.newest() - changes.older();
  }

  /** Begins a jump with its first load. */
  void begin(double load, double noise) {
    deviation = noise;
    first = load;
    held = load;
    change = 0;
    firstChange = 0;
    unsteady = 0;
    mean = load;
    level = load;
    samples = 1;
    hasReturned = false;
    Arrays.fill(holding, load);
    size = load - changes.newest();
  }

  /** Takes the next load of a jump. */
  void hold(double load) {
    change = load - held;
    push(holding, held);
    held = load;
    hasReturned |=
        change * size < 0
            && Math.abs(change) > RETURNED_PART * Math.abs(size)
            && Math.abs(load - changes.newest()) < STEADY_PART * Math.abs(size);
    samples++;
    mean += Math.max(meanGain, 1.0 / samples) * (load - mean);
    if (samples == 2) {
      firstChange = change;
      unsteady = Math.abs(change - changeBefore());
    } else if (samples == 3) {
      unsteady = Math.max(unsteady, Math.abs(change - firstChange));
    }
    if (samples <= levelSamples) {
      level = mean;
    }
  }

  private static void push(double[] loads, double load) {
    System.arraycopy(loads, 1, loads, 0, loads.length - 1);
    loads[loads.length - 1] = load;
  }

  /** How far the sensor has jumped, but for the movement, no blow, that went on meanwhile. */
  double size() {
    if (samples == 1) {
      return size;
    }
    boolean isBlowAfter = Math.abs(firstChange) > Math.abs(changeBefore());
    return size - (isBlowAfter ? changeBefore() : firstChange);
  }

  /** Whether the jump is larger by far than the changes beside it differ. */
  boolean isClear() {
    return Math.abs(size()) > CLEAR * Math.max(unsteady - deviation, deviation);
  }

  /** Whether the load has hardly changed after a jump of that size. */
  boolean isSteady(double jump) {
    return Math.max(Math.abs(change), Math.abs(firstChange)) < STEADY_PART * Math.abs(jump);
  }

  /** Whether a jump that is already over kept its load, and came back to the load before. */
  boolean isFlat() {
    double most = STEADY_PART * Math.abs(size);
    return Math.abs(held - changes.newest()) < most && Math.abs(held - change - first) < most;
  }

  /** How far the load moved within {@link #MOVED_S} before the jump, by its pace. */
  double movedBefore() {
    return changes.newest() - late;
  }

  /** The same after the jump. */
  double movedAfter() {
    return (level - first) * 2 * MOVED_S / MEAN_S;
  }

  /** How far the newest load has come from the first one after the jump. */
  double sinceFirst() {
    return held - first;
  }

  /** How far the first load after the jump, or the newest, is from the one before it. */
  double fromBefore(boolean isFirst) {
    return Math.abs((isFirst ? first : held) - changes.newest());
  }

  /** The newest load since the jump. */
  double held() {
    return held;
  }

  /** How far it has come from the one before it. */
  double change() {
    return change;
  }

  /** How far it has come from the one a little before. */
  double changeLately() {
    return held - holding[0];
  }

  /** Whether it has jumped back since. */
  boolean hasReturned() {
    return hasReturned;
  }

  /** What the sensor has read over the last tenth of a second. */
  double mean() {
    return mean;
  }

  /** Whether the sensor reads less than just after the jump: so that was not nothing. */
  boolean hasFallen() {
    return mean < level - STRAY_DEVIATIONS * deviation;
  }

  /** Whether the sensor reads something else than just after the jump. */
  boolean hasMoved() {
    return Math.abs(mean - level) > STRAY_DEVIATIONS * deviation;
  }

  /** Whether the sensor reads something else by more than what may be nothing. */
  boolean hasMovedFar() {
    return hasMoved() && Math.abs(mean - level) > LESS_LOADS * leastFootLoad;
  }

  /** Whether the sensor reads, or read just after the jump, less than it ever did before. */
  boolean isLessThanNothing() {
    return Math.min(mean, first) < lowestEver - LESS_LOADS * leastFootLoad;
  }

  /** Whether the newest load is about one that was read before the jump, or more. */
  boolean isMoreThanNothing() {
    return held > lowestEver - LESS_LOADS * leastFootLoad - STEADY_PART * Math.abs(size);
  }
}
